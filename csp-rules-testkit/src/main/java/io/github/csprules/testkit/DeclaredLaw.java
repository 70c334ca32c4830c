package io.github.csprules.testkit;

import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every fact that a rule declares as read changes its answer somewhere. */
final class DeclaredLaw {

    /** How many scenarios may pass until each declared fact has mattered. */
    private static final int SEARCHED = 3_000;

    private final Questioned questioned;

    DeclaredLaw(Questioned questioned) {
        this.questioned = questioned;
    }

    void require(Generator<Scenario> scenarios, long seed) {
        Map<RuleId, Set<FactKind>> open = new LinkedHashMap<>();
        questioned.rules.forEach(rule -> open.computeIfAbsent(rule.info().id(), id -> new LinkedHashSet<>())
                .addAll(rule.info().reads()));
        Set<TransactionType> asked = EnumSet.noneOf(TransactionType.class);
        Iterator<Scenario> some = scenarios.stream(seed).iterator();
        for (int i = 0; i < SEARCHED && open.values().stream().anyMatch(facts -> !facts.isEmpty()); i++) {
            Scenario scenario = some.next();
            asked.add(scenario.type());
            questioned.ask(scenario).ifPresent(verdict -> close(open, scenario, verdict));
        }
        // A rule is judged where all its transactions were asked about: a fact may matter in one of them only.
        String unread = open.entrySet().stream()
                .filter(rule -> !rule.getValue().isEmpty())
                .filter(rule -> asked.containsAll(types(rule.getKey())))
                .map(rule -> "`" + rule.getKey() + "` declares that it reads " + Questioned.words(rule.getValue())
                        + ", but no change of that changed its answer")
                .collect(Collectors.joining("; "));
        if (!unread.isEmpty()) {
            throw new LawBrokenError(Law.DECLARED, unread, "any of " + SEARCHED + " scenarios of seed " + seed);
        }
    }

    private Set<TransactionType> types(RuleId rule) {
        return questioned.rules.versions(rule).stream()
                .flatMap(version -> version.info().types().stream())
                .collect(Collectors.toSet());
    }

    private void close(Map<RuleId, Set<FactKind>> open, Scenario scenario, Verdict verdict) {
        for (FactRef fact : questioned.edits.facts(scenario)) {
            FactKind owned = new FactKind(Questioned.owner(scenario, fact).orElseThrow(), fact.fact());
            List<RuleId> waiting = questioned.alone.keySet().stream()
                    .filter(rule -> questioned.isAsked(rule, scenario)
                            && open.getOrDefault(rule, Set.of()).contains(owned))
                    .toList();
            if (waiting.isEmpty()) {
                continue;
            }
            List<Scenario> changes = new ArrayList<>(List.of(scenario.without(fact)));
            questioned.edits.stating(scenario, fact).forEach(edit -> changes.add(edit.scenario()));
            close(open, waiting, owned, changes, verdict);
        }
        FactKind role = new FactKind(FactKind.Owner.TRANSACTION, FactName.ROLE);
        close(
                open,
                List.copyOf(questioned.alone.keySet()),
                role,
                questioned.edits.roles(scenario).stream().map(Edit::scenario).toList(),
                verdict);
    }

    private void close(
            Map<RuleId, Set<FactKind>> open,
            List<RuleId> waiting,
            FactKind fact,
            List<Scenario> changes,
            Verdict verdict) {
        if (waiting.stream().anyMatch(rule -> open.getOrDefault(rule, Set.of()).contains(fact))) {
            for (Scenario change : changes) {
                questioned
                        .ask(change)
                        .ifPresent(changed -> waiting.forEach(rule -> {
                            if (Questioned.difference(verdict, changed, rule).isPresent()) {
                                open.getOrDefault(rule, new LinkedHashSet<>()).remove(fact);
                            }
                        }));
            }
        }
    }
}
