package io.github.csprules.testkit;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Each reason of a rule is given somewhere, and the rule is satisfied somewhere. */
final class ReachableLaw implements LawCheck {

    private static final String SATISFIED = "it is satisfied";

    /** Around how many scenarios small changes are tried too. */
    private static final int CHANGED = 150;

    private final Questioned questioned;
    private final Map<RuleId, Set<String>> open = new LinkedHashMap<>();
    private int asked;

    ReachableLaw(Questioned questioned) {
        this.questioned = questioned;
        for (TransactionRule rule : questioned.judged) {
            Set<String> all = open.computeIfAbsent(rule.info().id(), id -> new LinkedHashSet<>(List.of(SATISFIED)));
            rule.info().reasons().stream()
                    .map(Reason::name)
                    .map(ReachableLaw::given)
                    .forEach(all::add);
        }
    }

    private static String given(String reason) {
        return "it is violated because of `" + reason + "`";
    }

    @Override
    public boolean isDone() {
        return open.values().stream().allMatch(Set::isEmpty);
    }

    @Override
    public void require(Scenario scenario) {
        close(scenario);
        asked++;
        if (asked <= CHANGED && open.keySet().stream().anyMatch(rule -> isOpen(rule, scenario))) {
            for (Edit edit : changes(scenario)) {
                close(edit.scenario());
            }
        }
    }

    private boolean isOpen(RuleId rule, Scenario scenario) {
        return !Objects.requireNonNull(open.get(rule)).isEmpty() && questioned.isAsked(rule, scenario);
    }

    private List<Edit> changes(Scenario scenario) {
        List<Edit> changes = new ArrayList<>();
        for (FactRef fact : questioned.edits.facts(scenario)) {
            boolean isRead = open.keySet().stream()
                    .filter(rule -> isOpen(rule, scenario))
                    .anyMatch(rule -> Questioned.reads(
                            questioned.asked(rule, scenario).orElseThrow(),
                            Questioned.owner(scenario, fact).orElseThrow(),
                            fact.fact()));
            if (isRead) {
                changes.addAll(questioned.edits.stating(scenario, fact));
            }
        }
        changes.addAll(questioned.edits.reshaping(scenario));
        return changes;
    }

    private void close(Scenario scenario) {
        questioned.ask(questioned.judged, scenario).ifPresent(this::close);
    }

    private void close(Verdict verdict) {
        open.forEach((rule, all) -> {
            if (!all.isEmpty()) {
                if (verdict.status(rule) == RuleStatus.SATISFIED) {
                    all.remove(SATISFIED);
                }
                verdict.findings(rule).forEach(finding -> {
                    if (finding instanceof Violation violation) {
                        all.remove(given(violation.reason()));
                    }
                });
            }
        });
    }

    @Override
    public void finish(int scenarios, long seed) {
        open.forEach((rule, never) -> {
            if (!never.isEmpty() && questioned.own.contains(rule)) {
                throw LawBrokenError.ofMany(
                        Law.REACHABLE,
                        rule,
                        scenarios,
                        seed,
                        "of `" + rule + "` it never is so that " + String.join(", nor that ", never),
                        "what to do: leave out what cannot be, or name the values that the rule tells apart,"
                                + " `scenarios().withExtension(owner, fact, values…)`");
            }
        });
    }

    /** What was never seen of the policy's own rules. */
    @Override
    public List<String> notes() {
        return open.entrySet().stream()
                .filter(rule -> !rule.getValue().isEmpty() && !questioned.own.contains(rule.getKey()))
                .map(rule -> "not seen of `" + rule.getKey() + "`: that " + String.join(", nor that ", rule.getValue()))
                .toList();
    }

    @Override
    public boolean needsChances() {
        return false;
    }
}
