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
 * In what two rule sets differ over many scenarios: how often, by which rules, and with examples.
 *
 * @param left the rules that are taken as given
 * @param right the rules that are held against them
 * @param judged how many scenarios were judged by both
 * @param invalid how many were none that could be judged
 * @param same of how many judged ones both say the same
 * @param outcomes how often which outcomes met, by the left one, then by the right one; only those that occurred
 * @param rows the findings that differ, by rule and reason in catalogue order; only those that occurred
 * @param consequences the consequences that differ, in the order of the rule sets; only those that occurred
 * @param examples for each row the first scenarios that are counted in it, at most {@value #EXAMPLES}, in their order
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

    /** How many examples there are of a row, at most. */
    static final int EXAMPLES = 5;

    /**
     * Creates a comparison.
     *
     * @param left the rules that are taken as given
     * @param right the rules that are held against them
     * @param judged how many scenarios were judged by both
     * @param invalid how many were none that could be judged
     * @param same of how many judged ones both say the same
     * @param outcomes how often which outcomes met
     * @param rows the findings that differ, by rule and reason
     * @param consequences the consequences that differ
     * @param examples scenarios that are counted in the rows
     */
    public Comparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        outcomes = List.copyOf(outcomes);
        rows = List.copyOf(rows);
        consequences = List.copyOf(consequences);
        examples = List.copyOf(examples);
    }

    /** {@return which version of the library compared} */
    public String library() {
        return Verdict.thisLibrary();
    }

    /**
     * One of the two that are compared.
     *
     * @param policy the policy that it judges by
     * @param asOf the day on which it judges every scenario, or empty if each is judged on its own day
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
     * How often two outcomes met.
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
     * How many findings of a rule differ, for one of its reasons.
     *
     * @param rule the rule
     * @param reason the reason, of a changed finding that of the right one; empty where facts are missing
     * @param gained how many findings only the right verdicts have
     * @param lost how many findings only the left verdicts have
     * @param changed of how many findings the right verdicts say something else
     */
    public record Row(RuleId rule, Optional<String> reason, long gained, long lost, long changed) {

        /**
         * Creates a row.
         *
         * @param rule the rule
         * @param reason the reason, or empty where facts are missing
         * @param gained how many findings only the right verdicts have
         * @param lost how many findings only the left verdicts have
         * @param changed of how many findings the right verdicts say something else
         */
        public Row {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * How often a consequence is told on one side only.
     *
     * @param code its code
     * @param gained how many of the right verdicts alone tell it
     * @param lost how many of the left verdicts alone tell it
     */
    public record Effects(String code, long gained, long lost) {

        /**
         * Creates a count.
         *
         * @param code the code of the consequence
         * @param gained how many of the right verdicts alone tell it
         * @param lost how many of the left verdicts alone tell it
         */
        public Effects {
            Objects.requireNonNull(code, "code");
        }
    }

    /**
     * A scenario about which the verdicts differ.
     *
     * @param id how the caller calls it
     * @param difference in what they differ
     */
    public record Example(String id, Difference difference) {

        /**
         * Creates an example.
         *
         * @param id how the caller calls it
         * @param difference in what the verdicts differ
         */
        public Example {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(difference, "difference");
        }
    }
}
