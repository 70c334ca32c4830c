package io.github.csprules.advice;

import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes given steps one after the other, each only if possible, and judges the result. So no route is merely asserted: every
 * result of a search is taken step by step from the start.
 */
final class Replay {

    private final List<Route.Stage> stages = new ArrayList<>();
    private Ground ground;

    private Replay(Ground start) {
        ground = start;
    }

    /**
     * Takes steps phase by phase; of those of one phase always the first that can be taken then. What cannot be taken is left
     * out.
     *
     * @return the route; none if the transaction is denied still
     */
    static Optional<Route> inOrder(Ground start, List<Action> actions, Comparator<Action> order) {
        Replay replay = new Replay(start);
        List<Action> left = new ArrayList<>(actions);
        left.sort(order);
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
    static Optional<Route> asGiven(Ground start, List<Action> actions) {
        Replay replay = new Replay(start);
        for (int i = 0; i < actions.size(); i++) {
            Action now = replay.takeable(actions.get(i), actions.subList(i + 1, actions.size()));
            if (now != null) {
                replay.take(now);
            }
        }
        return replay.route();
    }

    private Optional<Route> route() {
        return ground.verdict().outcome() == Outcome.DENIED || stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route(stages, ground.verdict()));
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
        if (ground.verdict().outcome() != Outcome.DENIED) {
            return null;
        }
        Action now = ground.find(action);
        if (now == null && action.step().phase() == Phase.WORLD) {
            for (int i = 0; i < later.size() && now == null; i++) {
                now = ground.find(action, later.get(i));
            }
        }
        return now != null && ground.allows(now) ? now : null;
    }

    private void take(Action action) {
        Ground.Reached reached = ground.after(action);
        stages.add(reached.stage());
        ground = reached.ground();
    }
}
