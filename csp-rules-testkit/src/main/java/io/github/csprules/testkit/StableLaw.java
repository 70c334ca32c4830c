package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;

/** What is allowed stays allowed when something further is stated. */
final class StableLaw {

    private final Questioned questioned;

    StableLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Scenario scenario) {
        if (!questioned.ask(scenario).map(Verdict::isAllowed).orElse(false)) {
            return;
        }
        for (FactRef fact : questioned.edits.facts(scenario)) {
            if (questioned.edits.isStated(scenario, fact)) {
                continue;
            }
            for (Edit change : questioned.edits.stating(scenario, fact)) {
                questioned
                        .ask(change.scenario())
                        .filter(verdict -> !verdict.isAllowed())
                        .ifPresent(verdict -> {
                            if (!isLimit(scenario, fact, verdict)) {
                                throw Law.STABLE.broken(
                                        scenario,
                                        "it is allowed, but after this change: " + change + ", it is "
                                                + verdict.outcome() + " by " + verdict.findings());
                            }
                        });
            }
        }
    }

    /** What rules judge where it is stated, but do not ask for: headers say it. */
    private boolean isLimit(Scenario scenario, FactRef fact, Verdict verdict) {
        FactKind kind = new FactKind(Questioned.owner(scenario, fact).orElseThrow(), fact.fact());
        boolean isNear = isNear(scenario, fact, kind.owner());
        return verdict.findings().stream()
                .map(finding -> questioned.asked(finding.rule(), scenario).orElseThrow())
                .allMatch(info -> info.judgesOnlyIfStated().contains(kind)
                        && !(isNear && info.reads().contains(kind)));
    }

    /** Whether it is a fact that rules ask for if they read it: one of the transaction's own, or of whom that names. */
    private static boolean isNear(Scenario scenario, FactRef fact, FactKind.Owner owner) {
        return switch (owner) {
            case PARTNER -> scenario.partners().stream().map(Partner::id).anyMatch(fact.of()::equals);
            case TRANSACTION -> scenario.type().facts().contains(fact.fact());
            default -> true;
        };
    }
}
