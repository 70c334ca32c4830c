package io.github.csprules.testkit.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All sequences of steps up to a length, taken without any thought: each action that is open is tried where it is open. It
 * shares nothing with the search but the steps themselves.
 */
final class BruteForce {

    private static final int MAX_STATES = 60_000;

    private final RuleSet rules;
    private final Map<Outcome, List<Action>> shortest = new HashMap<>();
    private int states;

    private BruteForce(RuleSet rules) {
        this.rules = rules;
    }

    /** The shortest sequence that leads to each outcome but a denial; nothing of an outcome that none leads to. */
    static Map<Outcome, List<Action>> shortest(RuleSet rules, Scenario scenario, int longest) {
        BruteForce search = new BruteForce(rules);
        for (int length = 1; length <= longest; length++) { // the shortest first
            search.tryAll(scenario, List.of(), List.of(), true, length);
        }
        return search.states > MAX_STATES ? Map.of() : search.shortest;
    }

    private void tryAll(Scenario scenario, List<Action> taken, List<Action> owed, boolean isAllowed, int left) {
        if (++states > MAX_STATES) {
            return;
        }
        Verdict verdict = rules.evaluate(scenario);
        if (verdict.outcome() != Outcome.DENIED) {
            if (owed.isEmpty() && !taken.isEmpty()) {
                Outcome outcome = verdict.isAllowed() && isAllowed ? Outcome.ALLOWED : Outcome.UNDETERMINED;
                shortest.putIfAbsent(outcome, taken);
            }
            return;
        }
        if (left <= owed.size() - 1 || left == 0) {
            return;
        }
        Phase phase = taken.isEmpty()
                ? Phase.PARTNERS
                : taken.get(taken.size() - 1).step().phase();
        List<Action> wanted = new ArrayList<>();
        for (Action action : open(scenario, verdict.violations(), null)) {
            if (action.step().phase().compareTo(phase) >= 0) {
                wanted.add(action);
                take(action, scenario, verdict, taken, owed, isAllowed, left);
            }
        }
        if (phase.compareTo(Phase.WORLD) <= 0) {
            prepare(wanted, new ArrayList<>(wanted), scenario, verdict, taken, owed, isAllowed, left);
        }
    }

    /** Takes steps that only serve one of others, which is then owed. */
    private void prepare(
            List<Action> wanted,
            List<Action> seen,
            Scenario scenario,
            Verdict verdict,
            List<Action> taken,
            List<Action> owed,
            boolean isAllowed,
            int left) {
        for (Action later : wanted) {
            if (later.transaction().isEmpty()) {
                continue;
            }
            Verdict own = rules.evaluate(scenario.with(later.transaction().get()));
            List<Action> before = new ArrayList<>();
            for (Action action : open(scenario, own.violations(), Phase.WORLD)) {
                List<Action> nowOwed = new ArrayList<>(owed);
                if (nowOwed.stream().noneMatch(later::isSameAs)) {
                    nowOwed.add(later);
                }
                take(action, scenario, verdict, taken, nowOwed, isAllowed, left);
                if (seen.stream().noneMatch(action::isSameAs)) {
                    seen.add(action);
                    before.add(action);
                }
            }
            if (!before.isEmpty()) {
                List<Action> nowOwed = new ArrayList<>(owed);
                nowOwed.add(later);
                prepare(before, seen, scenario, verdict, taken, nowOwed, isAllowed, left);
            }
        }
    }

    private List<Action> open(Scenario scenario, List<Violation> violations, Phase only) {
        List<Action> all = new ArrayList<>();
        for (Step step : rules.steps()) {
            if (only == null || step.phase() == only) {
                all.addAll(step.open(rules, scenario, violations));
            }
        }
        return all;
    }

    private void take(
            Action action,
            Scenario scenario,
            Verdict verdict,
            List<Action> taken,
            List<Action> owed,
            boolean isAllowed,
            int left) {
        Phase phase = action.step().phase();
        boolean isRepeated = taken.stream().anyMatch(action::isSameAs)
                || (phase.compareTo(Phase.WORLD) < 0
                        && taken.stream().anyMatch(other -> other.step().phase() == phase));
        if (isRepeated || (phase == Phase.PARTNERS && !helps(action, scenario, verdict))) {
            return;
        }
        boolean isAllowedItself = true;
        if (action.transaction().isPresent()) {
            Verdict own = rules.evaluate(scenario.with(action.transaction().get()));
            if (own.outcome() == Outcome.DENIED) {
                return;
            }
            isAllowedItself = own.isAllowed();
        }
        List<Action> longer = new ArrayList<>(taken);
        longer.add(action);
        List<Action> stillOwed =
                owed.stream().filter(other -> !other.isSameAs(action)).toList();
        tryAll(action.apply(scenario), longer, stillOwed, isAllowed && isAllowedItself, left - 1);
    }

    private boolean helps(Action action, Scenario scenario, Verdict before) {
        Verdict after = rules.evaluate(action.apply(scenario));
        return before.violations().stream()
                .anyMatch(violation ->
                        action.step().isFor(violation) && after.status(violation.rule()) != RuleStatus.VIOLATED);
    }
}
