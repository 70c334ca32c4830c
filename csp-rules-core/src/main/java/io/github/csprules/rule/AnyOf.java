package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.util.List;

/** One of several rules: the most lenient answer decides. */
final class AnyOf extends Composition {

    AnyOf(RuleId id, List<TransactionRule> parts) {
        super(id, parts, span(id, parts), List.of());
    }

    @Override
    public Answer check(Scenario scenario) {
        return first(scenario, RuleStatus.SATISFIED, RuleStatus.UNDETERMINED, RuleStatus.VIOLATED);
    }
}
