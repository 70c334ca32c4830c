package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A rule: a header that is data, and one question.
 * <p>
 * A rule has no state: the same scenario always gets the same answer. The engine asks it only about the types of transaction and
 * the days in its header. Rules compose with {@link #allOf}, {@link #anyOf}, {@link #when} and {@link #during}, each composition
 * is a rule with an id of its own.
 */
public interface TransactionRule {

    /** {@return the header, always the same object} */
    RuleInfo info();

    /**
     * Checks whether a transaction satisfies the rule.
     *
     * @param scenario a transaction of one of the rule's types, on a day of its period
     * @return the answer for each of its subjects
     */
    Answer check(Scenario scenario);

    /**
     * Returns a rule with a function as its check.
     *
     * @param info the header
     * @param check the question, a function without state
     * @return the rule
     */
    static TransactionRule of(RuleInfo info, Function<Scenario, Answer> check) {
        return new FunctionRule(info, check);
    }

    /**
     * Returns a rule that demands all of several rules: violated if one is, else undetermined if one is, else satisfied if one
     * is. It reports the findings of the violated rules, else of the undetermined ones, with reasons named {@code part.reason}.
     *
     * @param id the id of the composition
     * @param parts the rules; one that does not apply is neutral
     * @return the rule
     * @throws IllegalArgumentException if there is no part, two have one id, or it is more than 64 levels deep
     */
    static TransactionRule allOf(RuleId id, TransactionRule... parts) {
        return new AllOf(id, List.of(parts));
    }

    /**
     * Returns a rule that demands at least one of several rules: satisfied if one is, else undetermined if one is, else violated
     * if one is. It reports the findings of the undetermined rules, else of the violated ones, with reasons named
     * {@code part.reason}.
     *
     * @param id the id of the composition
     * @param parts the rules; one that does not apply is neutral
     * @return the rule
     * @throws IllegalArgumentException if there is no part, two have one id, or it is more than 64 levels deep
     */
    static TransactionRule anyOf(RuleId id, TransactionRule... parts) {
        return new AnyOf(id, List.of(parts));
    }

    /**
     * Returns a rule that applies if a condition is true. If the condition is not known, a violated or undetermined rule becomes
     * undetermined; a rule that is satisfied or does not apply needs no condition.
     *
     * @param id the id of the composition
     * @param condition when the rule applies
     * @param rule the rule
     * @return the conditional rule, with reasons named {@code part.reason}
     * @throws IllegalArgumentException if it is more than 64 levels deep
     */
    static TransactionRule when(RuleId id, Condition condition, TransactionRule rule) {
        return new When(id, condition, rule);
    }

    /**
     * Returns a rule that applies in a period.
     *
     * @param id the id of the composition
     * @param period the days on which it applies, if the rule itself does
     * @param rule the rule
     * @return the rule for that period, with reasons named {@code part.reason}
     * @throws IllegalArgumentException if the rule is never in force in that period, or it is more than 64 levels deep
     */
    static TransactionRule during(RuleId id, DateRange period, TransactionRule rule) {
        return new During(id, period, rule);
    }

    /**
     * A condition of a rule, with three possible answers.
     *
     * @param reads the facts that decide it
     * @param question answers {@link Answer#satisfied()} if the condition is true, {@link Answer#notApplicable()} if it is false,
     *     and {@code lacking(…)} if facts are missing
     */
    record Condition(List<FactKind> reads, Function<Scenario, Answer> question) {

        /**
         * Creates a condition.
         *
         * @param reads the facts that decide it
         * @param question the question, a function without state
         */
        public Condition {
            reads = List.copyOf(reads);
            Objects.requireNonNull(question, "question");
        }
    }
}
