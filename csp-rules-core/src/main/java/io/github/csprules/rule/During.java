package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.List;

/** A rule for some time: its header says when, the engine keeps to it. */
final class During extends Composition {

    private final TransactionRule rule;

    During(RuleId id, DateRange period, TransactionRule rule) {
        super(id, List.of(rule), common(id, period, rule.info().period()), List.of());
        this.rule = rule;
    }

    @Override
    public Answer check(Scenario scenario) {
        return ask(rule, scenario);
    }

    private static DateRange common(RuleId id, DateRange one, DateRange other) {
        LocalDate start = one.start().isAfter(other.start()) ? one.start() : other.start();
        LocalDate end = one.end().isBefore(other.end()) ? one.end() : other.end();
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("rule `" + id + "` would never be in force");
        }
        return new DateRange(start, end);
    }
}
