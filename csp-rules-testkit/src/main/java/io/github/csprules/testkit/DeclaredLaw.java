package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every fact that a rule declares as read changes its answer somewhere. */
final class DeclaredLaw implements LawCheck {

    private final Questioned questioned;
    private final Map<RuleId, Set<FactKind>> open = new LinkedHashMap<>();
    private final Set<TransactionType> asked = EnumSet.noneOf(TransactionType.class);

    DeclaredLaw(Questioned questioned) {
        this.questioned = questioned;
        for (TransactionRule rule : questioned.judged) {
            open.computeIfAbsent(rule.info().id(), id -> new LinkedHashSet<>())
                    .addAll(rule.info().reads());
        }
    }

    @Override
    public boolean isDone() {
        return open.values().stream().allMatch(Set::isEmpty);
    }

    @Override
    public void require(Scenario scenario) {
        asked.add(scenario.type());
        questioned.ask(questioned.judged, scenario).ifPresent(verdict -> close(scenario, verdict));
    }

    /** A rule is judged where all its transactions were asked about: a fact may matter in one of them only. */
    @Override
    public void finish(int scenarios, long seed) {
        open.forEach((rule, facts) -> {
            if (!facts.isEmpty() && asked.containsAll(types(rule))) {
                throw LawBrokenError.ofMany(
                        Law.DECLARED,
                        rule,
                        scenarios,
                        seed,
                        "`" + rule + "` declares that it reads " + Questioned.words(facts)
                                + ", but no change of that changed its answer",
                        "what to do: declare what is read, or name the values that the rule tells apart,"
                                + " `scenarios().withExtension(owner, fact, values…)`");
            }
        });
    }

    private Set<TransactionType> types(RuleId rule) {
        return questioned.rules.versions(rule).stream()
                .flatMap(version -> version.info().types().stream())
                .collect(Collectors.toSet());
    }

    private void close(Scenario scenario, Verdict verdict) {
        for (FactRef fact : questioned.edits.facts(scenario)) {
            FactKind owned = new FactKind(Questioned.owner(scenario, fact).orElseThrow(), fact.fact());
            if (!waiting(scenario, owned).isEmpty()) {
                List<Scenario> changes = new ArrayList<>(List.of(scenario.without(fact)));
                questioned.edits.stating(scenario, fact).forEach(edit -> changes.add(edit.scenario()));
                close(scenario, owned, changes, verdict);
            }
        }
        FactKind role = new FactKind(FactKind.Owner.TRANSACTION, FactName.ROLE);
        if (!waiting(scenario, role).isEmpty()) {
            List<Scenario> roles = questioned.edits.roles(scenario).stream()
                    .map(Edit::scenario)
                    .toList();
            close(scenario, role, roles, verdict);
        }
    }

    /** The rules that are asked, and of which it is not yet known that the fact matters. */
    private List<RuleId> waiting(Scenario scenario, FactKind fact) {
        return open.entrySet().stream()
                .filter(rule -> rule.getValue().contains(fact) && questioned.isAsked(rule.getKey(), scenario))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void close(Scenario scenario, FactKind fact, List<Scenario> changes, Verdict verdict) {
        for (Scenario change : changes) {
            Optional<Verdict> changed = questioned.ask(questioned.judged, change);
            if (changed.isPresent()) {
                for (RuleId rule : waiting(scenario, fact)) {
                    if (Questioned.difference(verdict, changed.get(), rule).isPresent()) {
                        Objects.requireNonNull(open.get(rule), "rule").remove(fact);
                    }
                }
            }
        }
    }

    @Override
    public boolean needsChances() {
        return false;
    }
}
