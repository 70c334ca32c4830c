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
 * A rule has no state and answers the same scenario with the same answer for ever. The engine asks it only about the types of
 * transaction and the days that its header names. Rules compose with {@link #allOf}, {@link #anyOf}, {@link #when} and
 * {@link #during}, each composition again a rule with an id of its own.
 */
public interface TransactionRule {

    /**
     * Returns the header.
     *
     * @return always the same
     */
    RuleInfo info();

    /**
     * Asks whether a transaction satisfies the rule.
     *
     * @param scenario a transaction of one of the rule's types, on a day of its period
     * @return what the rule says, for each of its subjects
     */
    Answer check(Scenario scenario);

    /**
     * Returns a rule that a function checks.
     *
     * @param info the header
     * @param check the question, a function without state
     * @return the rule
     */
    static TransactionRule of(RuleInfo info, Function<Scenario, Answer> check) {
        return new FunctionRule(info, check);
    }

    /**
     * Returns a rule that demands all of several rules: violated if one is, else undetermined if one is, else satisfied if
     * one is. It reports what the violated, else the undetermined ones report, for reasons named {@code part.reason}.
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
     * Returns a rule that demands one of several rules: satisfied if one is, else undetermined if one is, else violated if
     * one is. It reports what the undetermined, else the violated ones report, for reasons named {@code part.reason}.
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
     * Returns a rule that applies where a condition holds. Where that is not known, it is undetermined if the rule is
     * violated or undetermined; a rule that is satisfied or does not apply needs no condition.
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
     * Returns a rule that applies for some time.
     *
     * @param id the id of the composition
     * @param period the days on which it applies, if the rule itself does
     * @param rule the rule
     * @return the rule for that time, with reasons named {@code part.reason}
     * @throws IllegalArgumentException if the rule is never in force in that period, or it is more than 64 levels deep
     */
    static TransactionRule during(RuleId id, DateRange period, TransactionRule rule) {
        return new During(id, period, rule);
    }

    /**
     * When a rule applies, as a question with three answers.
     *
     * @param reads the facts that decide it
     * @param question answers {@link Answer#satisfied()} where the condition holds, {@link Answer#notApplicable()} where it does
     *     not, and {@code lacking(…)} where facts are missing to tell
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
