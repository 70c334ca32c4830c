package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state after some steps, with cached verdicts. Many routes start alike, so one replay can reuse the verdicts of another. */
final class Ground {

    private final OpenActions open;
    private final Scenario scenario;
    private final Verdict verdict;
    private final Map<Transaction, Optional<Verdict>> own = new HashMap<>();
    private final Map<Opened, List<Action>> opened = new HashMap<>();
    private final IdentityHashMap<Action, Reached> after = new IdentityHashMap<>();

    /**
     * A cause that opens actions of a step.
     *
     * @param step the step
     * @param later the denied transaction of a later step; null for the requested transaction
     */
    private record Opened(Step step, @Nullable Transaction later) {}

    /**
     * The result of an action.
     *
     * @param ground the state after it
     * @param stage the action as a part of a route
     */
    record Reached(Ground ground, Route.Stage stage) {}

    Ground(OpenActions open, Scenario scenario, Verdict verdict) {
        this.open = open;
        this.scenario = scenario;
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }

    /** An action that is open now for a violation of the requested transaction, or null. */
    @Nullable
    Action find(Action action) {
        return find(action, new Opened(action.step(), null), verdict);
    }

    /** An action that is open now for a violation of the transaction of a later action, or null. */
    @Nullable
    Action find(Action action, Action later) {
        Optional<Verdict> judged = own(later);
        return judged.isEmpty()
                ? null
                : find(action, new Opened(action.step(), later.transaction().orElseThrow()), judged.get());
    }

    private @Nullable Action find(Action action, Opened by, Verdict judged) {
        List<Action> actions = opened.get(by);
        if (actions == null) {
            actions = open.of(action.step(), scenario, judged.violations());
            opened.put(by, actions);
        }
        for (Action now : actions) {
            if (now.isSameAs(action)) {
                return now;
            }
        }
        return null;
    }

    /** Whether an open action is possible, perhaps with other parties. */
    boolean allows(Action action) {
        boolean isDenied = action.transaction().isPresent()
                && own(action)
                        .filter(judged -> judged.outcome() != Outcome.DENIED)
                        .isEmpty();
        return !isDenied
                && (action.step().phase() != Phase.PARTNERS
                        || OpenActions.helps(action, verdict, after(action).ground.verdict));
    }

    /** The verdict about the transaction of an action; none if it has none, or it is not yet possible. */
    private Optional<Verdict> own(Action action) {
        return action.transaction()
                .flatMap(transaction -> own.computeIfAbsent(transaction, asked -> open.own(action, scenario)));
    }

    Reached after(Action action) {
        Reached reached = after.get(action);
        if (reached == null) {
            Scenario then = action.apply(scenario);
            Ground ground = new Ground(open, then, open.judge(then));
            List<Violation> cures = cured(action, ground.verdict);
            reached = new Reached(
                    ground, new Route.Stage(action, scenario, then, cures, own(action), open.citations(action, cures)));
            after.put(action, reached);
        }
        return reached;
    }

    /** The removed violations; if parties or tenant change, regardless of the subjects. */
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
