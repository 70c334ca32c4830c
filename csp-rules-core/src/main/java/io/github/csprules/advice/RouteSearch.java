package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search for routes of one scenario.
 * <p>
 * It settles one violation after the other: for the first one with a step, it tries each such step with its prerequisites; as a
 * last resort, waiting. A violation without a step depends on the effects of other steps. What it finds is a set of steps.
 * {@link Replay} takes them in their order from the beginning, and what can be left out is.
 */
final class RouteSearch {

    private static final int MAX_STEPS = 16;
    private static final int MAX_ROUTES = 20;
    private static final int MAX_OTHERS = 50;
    private static final int MAX_STATES = 4_000;

    private static final Set<Phase> SETTLING = EnumSet.of(Phase.WORLD, Phase.TRANSACTION);

    private final RuleSet rules;
    private final Scenario start;
    private final Verdict verdict;
    private final List<Violation> violations;
    private final OpenActions open;
    private final Ground ground;
    private final Set<Set<Object>> visited = new HashSet<>();
    private final Set<Set<Object>> tried = new HashSet<>();
    private final List<Route> found = new ArrayList<>();
    private final Set<RuleId> settled = new HashSet<>();
    private final Map<Violation, Reason.Need> blocked = new HashMap<>();
    private List<Route> routes = List.of();
    private boolean isComplete = true;
    private int states;

    /**
     * What a few steps have led to.
     *
     * @param scenario the current scenario
     * @param taken the steps
     */
    private record State(Scenario scenario, List<Action> taken) {

        State after(Action action) {
            List<Action> longer = new ArrayList<>(taken);
            longer.add(action);
            return new State(action.apply(scenario), longer);
        }

        /** Whether a route could go this way: once a day is waited for, nothing else is done. The search looks further. */
        boolean isInOrder() {
            return taken.stream().dropWhile(action -> !isWaiting(action)).allMatch(State::isWaiting);
        }

        private static boolean isWaiting(Action action) {
            return action.step().phase() == Phase.DAY;
        }

        boolean has(Action action) {
            return taken.stream().anyMatch(action::isSameAs);
        }
    }

    RouteSearch(RuleSet rules, Scenario scenario, Verdict verdict) {
        this.rules = rules;
        start = scenario;
        this.verdict = verdict;
        violations = verdict.violations();
        open = new OpenActions(rules, scenario);
        ground = new Ground(open, scenario, verdict);
    }

    void run() {
        State asAsked = new State(start, List.of());
        exploreWithTenants(asAsked, verdict);
        List<Action> others = open.of(EnumSet.of(Phase.PARTNERS), start, violations);
        isComplete &= others.size() <= MAX_OTHERS;
        for (Action action : others.subList(0, Math.min(MAX_OTHERS, others.size()))) {
            State through = asAsked.after(action);
            Verdict judged = open.judge(through.scenario());
            if (OpenActions.helps(action, verdict, judged)) {
                exploreWithTenants(through, judged);
            }
        }
        routes = ordered();
    }

    private void exploreWithTenants(State state, Verdict judged) {
        explore(state, judged);
        if (judged.outcome() == Outcome.DENIED) {
            for (Action action : open.of(EnumSet.of(Phase.CUSTOMER), state.scenario(), judged.violations())) {
                State other = state.after(action);
                explore(other, open.judge(other.scenario()));
            }
        }
    }

    private void explore(State state, Verdict judged) {
        if (state.isInOrder()) {
            note(judged);
        }
        if (judged.outcome() != Outcome.DENIED) {
            propose(state.taken());
            return;
        }
        if (!visited.add(keys(state.taken())) || isTooFar(state)) {
            return;
        }
        for (Violation violation : judged.violations()) {
            List<State> next = settling(violation, state);
            if (!next.isEmpty()) {
                next.forEach(this::explore);
                return;
            }
        }
        for (Action wait : open.of(EnumSet.of(Phase.DAY), state.scenario(), judged.violations())) {
            if (!state.has(wait)) {
                explore(state.after(wait));
            }
        }
    }

    private void explore(State state) {
        explore(state, open.judge(state.scenario()));
    }

    private boolean isTooFar(State state) {
        boolean isTooFar = state.taken().size() >= MAX_STEPS || ++states > MAX_STATES;
        isComplete &= !isTooFar;
        return isTooFar;
    }

    private void note(Verdict judged) {
        for (Violation violation : violations) {
            if (judged.status(violation.rule()) != RuleStatus.VIOLATED) {
                settled.add(violation.rule());
            }
        }
    }

    /** What each step that is for a violation leads to, with all that has to be done before it. */
    private List<State> settling(Violation violation, State state) {
        List<State> next = new ArrayList<>();
        for (Action action : open.of(SETTLING, state.scenario(), List.of(violation))) {
            if (!state.has(action)) {
                List<State> prepared = prepared(action, state, List.of(), violation);
                prepared.forEach(ready -> next.add(ready.after(action)));
            }
        }
        return next;
    }

    /** The states in which a step can be taken: where the transaction that it is itself is not denied. */
    private List<State> prepared(Action action, State state, List<Action> pursued, Violation violation) {
        Optional<Verdict> own = open.own(action, state.scenario());
        if (own.isEmpty() || own.get().outcome() != Outcome.DENIED) {
            return List.of(state);
        }
        if (isTooFar(state)) {
            return List.of();
        }
        List<Action> deeper = new ArrayList<>(pursued);
        deeper.add(action);
        for (Violation first : own.get().violations()) {
            List<State> ready = new ArrayList<>();
            for (Action before : open.of(EnumSet.of(Phase.WORLD), state.scenario(), List.of(first))) {
                if (!state.has(before) && deeper.stream().noneMatch(before::isSameAs)) {
                    for (State possible : prepared(before, state, deeper, first)) {
                        ready.addAll(prepared(action, possible.after(before), pursued, violation));
                    }
                }
            }
            if (!ready.isEmpty()) {
                return ready;
            }
            blocked.putIfAbsent(violation, need(first));
        }
        return List.of();
    }

    /** Equal for equal actions in any order. */
    private static Set<Object> keys(List<Action> actions) {
        Set<Object> keys = new HashSet<>();
        actions.forEach(action -> keys.add(action.key()));
        return keys;
    }

    // from steps to routes

    /** Takes steps in order, and drops unnecessary ones. */
    private void propose(List<Action> actions) {
        if (tried.add(keys(actions))) {
            Replay.inOrder(ground, actions, open.order()).ifPresent(route -> {
                if (route.stages().size() < actions.size()) {
                    propose(actionsOf(route));
                } else if (isMinimal(route)) {
                    found.add(route);
                }
            });
        }
    }

    private boolean isMinimal(Route route) {
        List<Action> actions = actionsOf(route);
        boolean isMinimal = true;
        for (int i = 0; i < actions.size(); i++) {
            List<Action> others = new ArrayList<>(actions);
            others.remove(i);
            Optional<Route> shorter = Replay.asGiven(ground, others);
            if (shorter.isPresent() && shorter.get().isAtLeastAsGoodAs(route)) {
                propose(actionsOf(shorter.get()));
                isMinimal = false;
            }
        }
        return isMinimal;
    }

    private static List<Action> actionsOf(Route route) {
        return route.stages().stream().map(Route.Stage::action).toList();
    }

    // what comes of it

    /** Puts the routes that hold no other one into order. */
    private List<Route> ordered() {
        Map<Object, List<Route>> byFirst = new HashMap<>();
        for (Route route : found) {
            byFirst.computeIfAbsent(route.stages().get(0).action().key(), key -> new ArrayList<>(1))
                    .add(route);
        }
        return found.stream()
                .filter(route -> !holdsAnother(route, byFirst))
                .sorted(new RouteOrder(start, open.order()))
                .toList();
    }

    /** Whether a route holds another one that is at least as good: one that begins with one of its steps. */
    private static boolean holdsAnother(Route route, Map<Object, List<Route>> byFirst) {
        for (Route.Stage stage : route.stages()) {
            for (Route other : byFirst.getOrDefault(stage.action().key(), List.of())) {
                if (other != route && route.holds(other) && other.isAtLeastAsGoodAs(route)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The routes, best first. */
    List<Route> routes() {
        return routes.subList(0, Math.min(MAX_ROUTES, routes.size()));
    }

    boolean isComplete() {
        return isComplete && routes.size() <= MAX_ROUTES;
    }

    /** What no step helps against; if there is something against each, all of it together. */
    List<Advice.Incurable> incurable() {
        if (!found.isEmpty()) {
            return List.of();
        }
        List<Violation> never = violations.stream()
                .filter(violation -> !settled.contains(violation.rule()))
                .toList();
        return (never.isEmpty() ? violations : never)
                .stream()
                        .map(violation -> new Advice.Incurable(violation, need(violation)))
                        .toList();
    }

    /** The need of its reason; by default, the obstacle of a step. */
    private Reason.Need need(Violation violation) {
        Reason.Need own = Reason.Need.CHECK;
        for (TransactionRule version : rules.versions(violation.rule())) {
            for (Reason reason : version.info().reasons()) {
                if (reason.name().equals(violation.reason()) && reason.need() != Reason.Need.CHECK) {
                    own = reason.need();
                }
            }
        }
        return own == Reason.Need.CHECK ? blocked.getOrDefault(violation, own) : own;
    }
}
