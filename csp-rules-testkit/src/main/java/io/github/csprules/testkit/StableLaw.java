package io.github.csprules.testkit;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactName;
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

    /** What the policy judges of partners whom the transaction does not name. */
    private static boolean isLimit(Scenario scenario, FactRef fact, Verdict verdict) {
        boolean isOfOrganization =
                fact.fact().equals(FactName.AFFILIATES) || fact.fact().equals(FactName.ORGANIZATION);
        return isOfOrganization
                && scenario.book().partner(fact.of()).isPresent()
                && scenario.partners().stream().map(Partner::id).noneMatch(fact.of()::equals)
                && verdict.findings().stream()
                        .allMatch(finding -> finding.rule().equals(CspRules.NO_AFFILIATE_SALE));
    }
}
