package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import java.util.Objects;
import java.util.function.Function;

/** A rule from its header and a function. */
record FunctionRule(RuleInfo info, Function<Scenario, Answer> function) implements TransactionRule {

    FunctionRule {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(function, "check");
    }

    @Override
    public Answer check(Scenario scenario) {
        return function.apply(scenario);
    }

    @Override
    public String toString() {
        return info.id().toString();
    }
}
