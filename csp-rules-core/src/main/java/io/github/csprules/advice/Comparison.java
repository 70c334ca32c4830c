package io.github.csprules.advice;

import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The differences of two rule sets over many scenarios: counts, rules and examples.
 *
 * @param left the rules to compare with
 * @param right the other rules
 * @param judged the number of scenarios that both judged
 * @param invalid the number of invalid scenarios
 * @param same the number of judged scenarios with equal verdicts
 * @param outcomes the counts of pairs of outcomes, by left, then right outcome; only pairs that occurred
 * @param rows the different findings, by rule and reason in catalogue order; only those that occurred
 * @param consequences the different consequences, in the order of the rule sets; only those that occurred
 * @param examples for each row its first scenarios, at most {@value #EXAMPLES}, in order
 */
public record Comparison(
        Side left,
        Side right,
        long judged,
        long invalid,
        long same,
        List<Outcomes> outcomes,
        List<Row> rows,
        List<Effects> consequences,
        List<Example> examples) {

    /** The maximal number of examples of a row. */
    static final int EXAMPLES = 5;

    /**
     * Creates a comparison.
     *
     * @param left the rules to compare with
     * @param right the other rules
     * @param judged the number of scenarios that both judged
     * @param invalid the number of invalid scenarios
     * @param same the number of judged scenarios with equal verdicts
     * @param outcomes the counts of pairs of outcomes
     * @param rows the different findings, by rule and reason
     * @param consequences the different consequences
     * @param examples examples for the rows
     */
    public Comparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
        consequences = List.copyOf(consequences);
        examples = List.copyOf(examples);
    }

    /** {@return the version of the library that compared} */
    public String library() {
        return Verdict.thisLibrary();
    }

    /**
     * One side of a comparison.
     *
     * @param policy the policy
     * @param asOf the day for all scenarios, or empty for their own days
     */
    public record Side(PolicyRef policy, Optional<LocalDate> asOf) {

        /**
         * Creates a side.
         *
         * @param policy the policy
         * @param asOf the day of all scenarios, or empty for their own days
         */
        public Side {
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(asOf, "asOf");
        }
    }

    /**
     * The count of a pair of outcomes.
     *
     * @param left the outcome of the left verdict
     * @param right the outcome of the right verdict
     * @param count the number of scenarios
     */
    public record Outcomes(Outcome left, Outcome right, long count) {

        /**
         * Creates a count.
         *
         * @param left the outcome of the left verdict
         * @param right the outcome of the right verdict
         * @param count the number of scenarios
         */
        public Outcomes {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * The number of different findings of a rule, for one of its reasons.
     *
     * @param rule the rule
     * @param reason the reason, for a changed finding the right one; empty if facts are missing
     * @param gained the number of findings that only the right verdicts have
     * @param lost the number of findings that only the left verdicts have
     * @param changed the number of findings that the right verdicts have in a different form
     */
    public record Row(RuleId rule, Optional<String> reason, long gained, long lost, long changed) {

        /**
         * Creates a row.
         *
         * @param rule the rule
         * @param reason the reason, or empty if facts are missing
         * @param gained the number of findings that only the right verdicts have
         * @param lost the number of findings that only the left verdicts have
         * @param changed the number of findings that the right verdicts have in a different form
         */
        public Row {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * The number of times that only one side has a consequence.
     *
     * @param code its code
     * @param gained the number of times that only the right verdict has it
     * @param lost the number of times that only the left verdict has it
     */
    public record Effects(String code, long gained, long lost) {

        /**
         * Creates a count.
         *
         * @param code the code of the consequence
         * @param gained the number of times that only the right verdict has it
         * @param lost the number of times that only the left verdict has it
         */
        public Effects {
            Objects.requireNonNull(code, "code");
        }
    }

    /**
     * A scenario with different verdicts.
     *
     * @param id its id
     * @param difference the difference
     */
    public record Example(String id, Difference difference) {

        /**
         * Creates an example.
         *
         * @param id its id
         * @param difference the difference
         */
        public Example {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(difference, "difference");
        }
    }
}
