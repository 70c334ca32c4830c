package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.util.List;

/** All of several rules: the strictest answer decides. */
final class AllOf extends Composition {

    AllOf(RuleId id, List<TransactionRule> parts) {
        super(id, parts, span(id, parts), List.of());
    }

    @Override
    public Answer check(Scenario scenario) {
        return first(scenario, RuleStatus.VIOLATED, RuleStatus.UNDETERMINED, RuleStatus.SATISFIED);
    }
}
