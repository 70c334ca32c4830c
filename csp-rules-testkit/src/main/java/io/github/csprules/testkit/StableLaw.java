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
        FactKind owned = new FactKind(Questioned.owner(scenario, fact).orElseThrow(), fact.fact());
        boolean isNamed = scenario.partners().stream().map(Partner::id).anyMatch(fact.of()::equals);
        return verdict.findings().stream()
                .map(finding -> questioned.asked(finding.rule(), scenario).orElseThrow())
                .allMatch(info -> info.judgesOnlyIfStated().contains(owned)
                        && !(isNamed && info.reads().contains(owned)));
    }
}
