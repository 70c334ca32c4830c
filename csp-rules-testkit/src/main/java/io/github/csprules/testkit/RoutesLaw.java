package io.github.csprules.testkit;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Routes lead where they say, step by step, and no step can be left out; and steps keep to what they are for. Steps are taken
 * here anew, by what rules and steps answer, not by what the search remembers.
 */
final class RoutesLaw implements LawCheck {

    private static final int MAX_STEPS = 16;
    private static final int MAX_ROUTES = 20;

    private final RuleSet rules;
    private final Routes routes;
    private final StepCheck steps;

    RoutesLaw(Questioned questioned) {
        rules = questioned.rules;
        routes = Routes.of(rules);
        steps = new StepCheck(questioned.edits, rules);
    }

    @Override
    public void require(Scenario scenario) {
        fault(scenario).ifPresent(what -> {
            throw LawBrokenError.of(Law.ROUTES, null, scenario, what);
        });
    }

    /** What is wrong with the routes of a scenario or with the steps that are open in it; nothing if a rule throws. */
    Optional<String> fault(Scenario scenario) {
        try {
            Verdict verdict = rules.evaluate(scenario);
            if (verdict.outcome() == Outcome.DENIED) {
                for (Step step : rules.steps()) {
                    steps.require(step, scenario, verdict.violations());
                }
            }
            require(scenario, verdict);
            return Optional.empty();
        } catch (RuleFailedException
                | AssertionError
                | StackOverflowError
                | LinkageError e) { // the law about answers speaks of it
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.what());
        }
    }

    private void require(Scenario scenario, Verdict verdict) {
        Advice advice = routes.find(scenario);
        List<Route> all = advice.routes();
        FaultException.unless(
                verdict.outcome() == Outcome.DENIED || all.isEmpty(), () -> "there are routes, but it is not denied");
        FaultException.unless(all.size() <= MAX_ROUTES, () -> "there are " + all.size() + " routes");
        for (Route route : all) {
            follow(route, scenario);
            requireThatNoneCanBeLeftOut(route, scenario);
        }
        for (Route route : all) {
            for (Route other : all) {
                boolean holds = route != other && isAtLeast(other.outcome(), route.outcome()) && holds(route, other);
                FaultException.unless(!holds, () -> "the route " + route + " holds another one: " + other);
            }
        }
    }

    private void follow(Route route, Scenario scenario) {
        List<Action> actions = actionsOf(route);
        FaultException.unless(
                !actions.isEmpty() && actions.size() <= MAX_STEPS, () -> "the route " + route + " is too long");
        Scenario now = scenario;
        boolean isAllowed = true;
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            Optional<Action> open = takeable(action, actions.subList(i + 1, actions.size()), now);
            FaultException.unless(
                    open.isPresent(), () -> "`" + action + "` cannot be taken where the route " + route + " takes it");
            isAllowed &= own(action, now).map(Verdict::isAllowed).orElse(true);
            now = steps.after(action, now);
            Scenario said = route.stages().get(i).after();
            FaultException.unless(now.equals(said), () -> "`" + action + "` does not lead where the route says");
        }
        Verdict last = rules.evaluate(now);
        Outcome outcome = last.isAllowed() && isAllowed ? Outcome.ALLOWED : Outcome.UNDETERMINED;
        FaultException.unless(
                last.outcome() != Outcome.DENIED && outcome == route.outcome() && last.equals(route.verdict()),
                () -> "the route " + route + " leads to " + last);
    }

    private void requireThatNoneCanBeLeftOut(Route route, Scenario scenario) {
        List<Action> actions = actionsOf(route);
        for (Action left : actions) {
            List<Action> others = new ArrayList<>(actions);
            others.remove(left);
            Optional<Outcome> outcome = replay(others, scenario);
            FaultException.unless(
                    outcome.isEmpty() || !isAtLeast(outcome.get(), route.outcome()),
                    () -> "`" + left + "` can be left out of the route " + route);
        }
    }

    /** Where the steps lead that can be taken when their turn comes; nowhere if it is denied still. */
    private Optional<Outcome> replay(List<Action> actions, Scenario scenario) {
        Scenario now = scenario;
        boolean isAllowed = true;
        for (int i = 0; i < actions.size(); i++) {
            Optional<Action> action = takeable(actions.get(i), actions.subList(i + 1, actions.size()), now);
            if (action.isPresent()) {
                isAllowed &= own(action.get(), now).map(Verdict::isAllowed).orElse(true);
                now = action.get().apply(now);
            }
        }
        Outcome last = rules.evaluate(now).outcome();
        return last == Outcome.DENIED
                ? Optional.empty()
                : Optional.of(last == Outcome.ALLOWED && isAllowed ? Outcome.ALLOWED : Outcome.UNDETERMINED);
    }

    /** The action as it is open now, for the wanted transaction or for what a later step is, and not denied itself. */
    private Optional<Action> takeable(Action action, List<Action> later, Scenario now) {
        Verdict verdict = rules.evaluate(now);
        if (verdict.outcome() != Outcome.DENIED) {
            return Optional.empty();
        }
        Optional<Action> open = open(action, now, verdict.violations());
        if (action.step().phase() == Step.Phase.WORLD) {
            for (Action other : later) {
                open = open.or(() -> own(other, now).flatMap(its -> open(action, now, its.violations())));
            }
        }
        return open.filter(found -> found.transaction().isEmpty()
                        || own(found, now)
                                .filter(its -> its.outcome() != Outcome.DENIED)
                                .isPresent())
                .filter(found -> found.step().phase() != Step.Phase.PARTNERS || helps(found, now, verdict));
    }

    private boolean helps(Action action, Scenario now, Verdict before) {
        Verdict after = rules.evaluate(action.apply(now));
        return before.violations().stream()
                .anyMatch(violation ->
                        action.step().isFor(violation) && after.status(violation.rule()) != RuleStatus.VIOLATED);
    }

    private Optional<Action> open(Action action, Scenario now, List<Violation> violations) {
        return steps.open(action.step(), now, violations).stream()
                .filter(action::isSameAs)
                .findFirst();
    }

    private Optional<Verdict> own(Action action, Scenario now) {
        try {
            return action.transaction().map(transaction -> rules.evaluate(now.with(transaction)));
        } catch (InvalidScenarioException e) { // it names who is only declared by a step before it
            return Optional.empty();
        }
    }

    private static boolean isAtLeast(Outcome outcome, Outcome other) {
        return outcome == Outcome.ALLOWED || other != Outcome.ALLOWED;
    }

    private static boolean holds(Route route, Route other) {
        return actionsOf(other).stream()
                .allMatch(action -> actionsOf(route).stream().anyMatch(action::isSameAs));
    }

    private static List<Action> actionsOf(Route route) {
        return route.stages().stream().map(Route.Stage::action).toList();
    }
}
