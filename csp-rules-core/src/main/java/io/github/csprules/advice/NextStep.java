package io.github.csprules.advice;

import io.github.csprules.advice.Checklist.State;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The next step against a violation: one that is possible now, or the reason why there is none.
 *
 * @param state whether it can be taken
 * @param action the step; null if there is none
 * @param blockedBy the items that have to be done before it
 * @param missing the missing facts of its own transaction
 * @param obstacle another obstacle; null if there is none
 */
record NextStep(
        State state,
        @Nullable Action action,
        List<String> blockedBy,
        List<FactRef> missing,
        @Nullable Violation obstacle) {

    static NextStep stuck(@Nullable Violation obstacle) {
        return new NextStep(State.BLOCKED, null, List.of(), List.of(), obstacle);
    }

    /** Possible steps first, then steps that need good answers, then steps that wait for an item. */
    boolean isBetterThan(NextStep other) {
        return rank() < other.rank();
    }

    /** Whether nothing that is an item here helps. */
    boolean isStuck() {
        return state == State.BLOCKED && blockedBy.isEmpty();
    }

    private int rank() {
        return switch (state) {
            case DONE, NEXT -> 0;
            case UNKNOWN -> 1;
            case BLOCKED -> isStuck() ? 3 : 2;
        };
    }

    /**
     * Looks for it, in one setting. Steps that end something are not looked at.
     *
     * @param open the actions that a rule set's steps open
     * @param setting how things stand
     * @param itemOf the item that a violation is about, if it is about one
     */
    record Search(OpenActions open, Scenario setting, Function<Violation, Optional<String>> itemOf) {

        NextStep against(Violation violation) {
            return against(violation, List.of());
        }

        private NextStep against(Violation violation, List<Action> pursued) {
            NextStep best = null;
            for (Action action : open.of(EnumSet.of(Step.Phase.WORLD), setting, List.of(violation))) {
                if (action.step().tie() != Step.Tie.ENDED && pursued.stream().noneMatch(action::isSameAs)) {
                    NextStep next = to(action, pursued);
                    if (best == null || next.isBetterThan(best)) {
                        best = next;
                    }
                }
            }
            return best == null ? stuck(violation) : best;
        }

        private NextStep to(Action action, List<Action> pursued) {
            Optional<Verdict> own = open.own(action, setting);
            if (own.isEmpty() || own.get().isAllowed()) {
                return new NextStep(State.NEXT, action, List.of(), List.of(), null);
            }
            if (own.get().outcome() == Outcome.DENIED) {
                return before(action, own.get(), pursued);
            }
            List<FactRef> missing = own.get().missing();
            State state = missing.isEmpty() ? State.NEXT : State.UNKNOWN; // no rule of the set looks at it
            return new NextStep(state, action, List.of(), missing, null);
        }

        /** What has to be done before a step, as its own transaction is denied. */
        private NextStep before(Action action, Verdict own, List<Action> pursued) {
            List<Action> deeper = new ArrayList<>(pursued);
            deeper.add(action);
            Set<String> items = new LinkedHashSet<>();
            NextStep first = null;
            for (Violation violation : own.violations()) {
                Optional<String> item = itemOf.apply(violation);
                if (item.isPresent()) {
                    items.add(item.get());
                    continue;
                }
                NextStep next = against(violation, deeper);
                if (next.isStuck()) {
                    return stuck(violation);
                }
                items.addAll(next.blockedBy());
                if (first == null || next.isBetterThan(first)) {
                    first = next;
                }
            }
            return items.isEmpty() && first != null
                    ? first
                    : new NextStep(State.BLOCKED, action, List.copyOf(items), own.missing(), null);
        }
    }
}
