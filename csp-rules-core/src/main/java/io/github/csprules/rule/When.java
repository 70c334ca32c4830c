package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import java.util.List;

/** A rule that applies where a condition holds, which may not be known. */
final class When extends Composition {

    private final TransactionRule.Condition condition;
    private final TransactionRule rule;

    When(RuleId id, TransactionRule.Condition condition, TransactionRule rule) {
        super(id, List.of(rule), rule.info().period(), condition.reads());
        this.condition = condition;
        this.rule = rule;
    }

    @Override
    public Answer check(Scenario scenario) {
        Answer holds = condition.question().apply(scenario);
        return switch (holds.status()) {
            case SATISFIED -> ask(rule, scenario);
            case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
            case UNDETERMINED -> unlessSettled(ask(rule, scenario), holds);
            case VIOLATED -> throw new IllegalStateException("a condition holds, does not hold, or lacks facts");
        };
    }

    /** Whether the rule applies is not known: that matters only if it has something against the transaction. */
    private static Answer unlessSettled(Answer answer, Answer unknown) {
        return switch (answer.status()) {
            case SATISFIED, NOT_APPLICABLE -> answer;
            case VIOLATED -> unknown;
            case UNDETERMINED -> unknown.and(answer);
        };
    }
}
