package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes given steps one after the other, each only where it can be taken, and judges what comes of it. So a route is never
 * asserted: whatever a search has put together is taken step by step from the beginning.
 */
final class Replay {

    private final OpenActions open;
    private final List<Route.Stage> stages = new ArrayList<>();
    /** How the transactions that steps are themselves are judged as things stand: asked for more than once. */
    private final Map<Transaction, Optional<Verdict>> own = new HashMap<>();

    private Scenario scenario;
    private Verdict verdict;

    private Replay(OpenActions open, Scenario start, Verdict verdict) {
        this.open = open;
        scenario = start;
        this.verdict = verdict;
    }

    /**
     * Takes steps phase by phase; of those of one phase always the first that can be taken then. What cannot be taken is left
     * out.
     *
     * @return the route; none if the transaction is denied still
     */
    static Optional<Route> inOrder(OpenActions open, Scenario start, Verdict verdict, List<Action> actions) {
        Replay replay = new Replay(open, start, verdict);
        List<Action> left = new ArrayList<>(actions);
        left.sort(open.order());
        for (Phase phase : Phase.values()) {
            while (replay.takeFirst(phase, left)) {}
            left.removeIf(action -> action.step().phase() == phase);
        }
        return replay.route();
    }

    /**
     * Takes steps in the given order. What cannot be taken when its turn comes is left out.
     *
     * @return the route; none if the transaction is denied still
     */
    static Optional<Route> asGiven(OpenActions open, Scenario start, Verdict verdict, List<Action> actions) {
        Replay replay = new Replay(open, start, verdict);
        for (int i = 0; i < actions.size(); i++) {
            Action now = replay.takeable(actions.get(i), actions.subList(i + 1, actions.size()));
            if (now != null) {
                replay.take(now);
            }
        }
        return replay.route();
    }

    private Optional<Route> route() {
        return verdict.outcome() == Outcome.DENIED || stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route(stages, verdict));
    }

    /** Takes the first step of a phase that can be taken. */
    private boolean takeFirst(Phase phase, List<Action> left) {
        for (Action action : left) {
            if (action.step().phase() == phase) {
                List<Action> later =
                        left.stream().filter(other -> other != action).toList();
                Action now = takeable(action, later);
                if (now != null) {
                    take(now);
                    left.remove(action);
                    return true;
                }
            }
        }
        return false;
    }

    /** The step as it is open now: for a violation of the wanted transaction, or of one that a later step is. */
    private @Nullable Action takeable(Action action, List<Action> later) {
        if (verdict.outcome() != Outcome.DENIED) {
            return null;
        }
        Action now = find(action, verdict.violations());
        if (now == null && action.step().phase() == Phase.WORLD) {
            for (int i = 0; i < later.size() && now == null; i++) {
                now = own(later.get(i))
                        .map(verdictOfLater -> find(action, verdictOfLater.violations()))
                        .orElse(null);
            }
        }
        if (now == null || isDenied(now)) {
            return null;
        }
        return now.step().phase() != Phase.PARTNERS || open.helps(now, scenario, verdict) ? now : null;
    }

    private Optional<Verdict> own(Action action) {
        return action.transaction()
                .flatMap(transaction -> own.computeIfAbsent(transaction, asked -> open.own(action, scenario)));
    }

    /** Whether what the step is itself is denied, or cannot be yet. */
    private boolean isDenied(Action action) {
        return action.transaction().isPresent()
                && own(action)
                        .filter(judged -> judged.outcome() != Outcome.DENIED)
                        .isEmpty();
    }

    private @Nullable Action find(Action action, List<Violation> violations) {
        for (Action now : open.of(action.step(), scenario, violations)) {
            if (now.isSameAs(action)) {
                return now;
            }
        }
        return null;
    }

    private void take(Action action) {
        Scenario after = action.apply(scenario);
        Verdict next = open.judge(after);
        List<Violation> cures = cured(action, next);
        stages.add(new Route.Stage(action, scenario, after, cures, own(action), open.citations(action, cures)));
        scenario = after;
        own.clear();
        verdict = next;
    }

    /** What is gone; where others take part, or another tenant is used, what is gone whoever it is about. */
    private List<Violation> cured(Action action, Verdict next) {
        boolean isOfWholeRules =
                action.step().phase() == Phase.PARTNERS || action.step().phase() == Phase.CUSTOMER;
        Set<List<Object>> left = new HashSet<>();
        for (Finding finding : next.findings()) {
            if (finding instanceof Violation violation) {
                left.add(List.of(violation.rule(), violation.reason(), violation.subjects()));
            }
        }
        return verdict.violations().stream()
                .filter(violation -> isOfWholeRules
                        ? next.status(violation.rule()) != RuleStatus.VIOLATED
                        : !left.contains(List.of(violation.rule(), violation.reason(), violation.subjects())))
                .toList();
    }
}
