package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done where things stand so: the actions that a rule set's steps open, and how they are ordered. */
final class OpenActions {

    private final RuleSet rules;
    private final Map<Step, Integer> rows = new HashMap<>();
    private final Comparator<Action> order;

    OpenActions(RuleSet rules, Scenario scenario) {
        this.rules = rules;
        for (Step step : rules.steps()) {
            rows.put(step, rows.size());
        }
        order = Comparator.<Action, Integer>comparing(action -> rows.get(action.step()))
                .thenComparing(action -> place(action, scenario))
                .thenComparing(Action::order);
    }

    /** By row of the table of steps, party as declared, change. */
    Comparator<Action> order() {
        return order;
    }

    /** The position of a party in the order of declaration; parties that a step declared come last. */
    private static int place(Action action, Scenario scenario) {
        return action.party().isEmpty()
                ? -1
                : scenario.book().placeOf(action.party().get());
    }

    Verdict judge(Scenario scenario) {
        return rules.consider(scenario);
    }

    /** How the transaction that an action is itself is judged where things stand so; none if it is none, or cannot be yet. */
    Optional<Verdict> own(Action action, Scenario scenario) {
        return action.own(rules, scenario);
    }

    /** The clauses of a step; if it names none, those of the violations that it removes. */
    List<Citation> citations(Action action, List<Violation> cures) {
        List<Citation> own = rules.citations(action.step());
        return own.isEmpty()
                ? cures.stream()
                        .flatMap(violation -> violation.citations().stream())
                        .distinct()
                        .toList()
                : own;
    }

    /** The actions of a step that violations open. */
    List<Action> of(Step step, Scenario scenario, List<Violation> violations) {
        return step.open(rules, scenario, violations);
    }

    /** The actions of some phases that violations open, in order. */
    List<Action> of(Set<Step.Phase> phases, Scenario scenario, List<Violation> violations) {
        List<Action> open = new ArrayList<>();
        for (Step step : rules.steps()) {
            if (phases.contains(step.phase())) {
                open.addAll(step.open(rules, scenario, violations));
            }
        }
        open.sort(order);
        return open;
    }

    /** Whether others in the places of those who take part help: a rule that they are for is no longer violated. */
    static boolean helps(Action action, Verdict before, Verdict after) {
        return before.violations().stream()
                .anyMatch(violation ->
                        action.step().isFor(violation) && after.status(violation.rule()) != RuleStatus.VIOLATED);
    }
}
