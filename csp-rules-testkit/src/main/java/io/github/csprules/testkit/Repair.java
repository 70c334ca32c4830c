package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes a scenario, one fact after the other, until a rule set allows it; or gives up. */
final class Repair {

    /** From how many findings on a scenario is left to itself. */
    private static final int HOPELESS = 8;

    private static final int ROUNDS = 10;

    private final RuleSet rules;
    private final Edits edits;

    Repair(RuleSet rules, Setting setting) {
        this.rules = rules;
        edits = Edits.of(rules, setting);
    }

    Scenario towardsAllowed(Scenario scenario) {
        Scenario best = scenario;
        Verdict verdict = rules.evaluate(best);
        for (int round = 0; round < ROUNDS && isOfInterest(verdict); round++) {
            Optional<Scenario> better = better(best, verdict);
            if (better.isEmpty()) {
                return best;
            }
            best = better.get();
            verdict = rules.evaluate(best);
        }
        return best;
    }

    private static boolean isOfInterest(Verdict verdict) {
        int findings = verdict.findings().size();
        return findings > 0 && findings <= HOPELESS;
    }

    /** The scenario with fewest findings after one statement; empty if none has fewer. Gaps count less than violations. */
    private Optional<Scenario> better(Scenario scenario, Verdict verdict) {
        int least = badness(verdict);
        Optional<Scenario> best = Optional.empty();
        for (FactRef fact : suspects(scenario, verdict.findings().get(0))) {
            for (Edit edit : edits.stating(scenario, fact)) {
                int badness = badness(rules.evaluate(edit.scenario()));
                if (badness < least) {
                    least = badness;
                    best = Optional.of(edit.scenario());
                }
            }
        }
        return best;
    }

    private static int badness(Verdict verdict) {
        return verdict.findings().size() + verdict.violations().size();
    }

    /** What is missing, or what the violated rule reads. */
    private Set<FactRef> suspects(Scenario scenario, Finding finding) {
        Set<FactRef> suspects = new LinkedHashSet<>();
        List<RuleInfo> infos = rules.versions(finding.rule()).stream()
                .map(TransactionRule::info)
                .filter(info -> info.appliesTo(scenario.type(), scenario.asOf()))
                .toList();
        for (FactRef fact : edits.facts(scenario)) {
            FactKind.Owner owner = Questioned.owner(scenario, fact).orElseThrow();
            FactName<?> name = fact.fact();
            boolean isMissing = finding instanceof Gap gap && gap.missing().contains(fact);
            boolean isRead = infos.stream().anyMatch(info -> Questioned.reads(info, owner, name));
            boolean isOfParty = owner == FactKind.Owner.PARTNER || owner == FactKind.Owner.CUSTOMER;
            boolean isNear = !isOfParty || finding.subjects().contains(fact.of());
            if (isMissing || (finding instanceof Violation && isRead && isNear)) {
                suspects.add(fact);
            }
        }
        return suspects;
    }
}
