package io.github.csprules.testkit;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleFailedException;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Whether a step keeps to what steps are for: it changes what its phase says, invents nobody and states nothing of its own. */
final class StepCheck {

    private final Edits edits;
    private final RuleSet rules;

    StepCheck(Edits edits, RuleSet rules) {
        this.edits = edits;
        this.rules = rules;
    }

    /** Checks the actions of a step that are open where things stand so. */
    void require(Step step, Scenario scenario, List<Violation> violations) {
        List<Action> actions = open(step, scenario, violations);
        List<Action> again = open(step, scenario, violations);
        FaultException.unless(isSame(actions, again), () -> "step `" + step + "` opens " + actions + ", then " + again);
        for (Action action : actions) {
            FaultException.unless(
                    action.party().stream().allMatch(id -> ids(scenario).contains(id)),
                    () -> "`" + action + "` is taken by nobody who is declared");
            Scenario after = after(action, scenario);
            FaultException.unless(!after.equals(scenario), () -> "`" + action + "` changes nothing");
        }
    }

    List<Action> open(Step step, Scenario scenario, List<Violation> violations) {
        return guarded("step `" + step + "`", () -> step.open(rules, scenario, violations));
    }

    private static boolean isSame(List<Action> one, List<Action> other) {
        return one.size() == other.size()
                && one.stream().allMatch(action -> other.stream().anyMatch(action::isSameAs));
    }

    /** What is so after an action, if that is as it should be. */
    Scenario after(Action action, Scenario before) {
        Scenario after = guarded("`" + action + "`", () -> action.apply(before));
        Scenario again = guarded("`" + action + "`", () -> action.apply(before));
        FaultException.unless(after.equals(again), () -> "`" + action + "` leads elsewhere when it is taken again");
        Scenario read =
                guarded("what `" + action + "` leads to", () -> CspJson.readScenario(CspJson.writeScenario(after)));
        FaultException.unless(after.equals(read), () -> "`" + action + "` leads to what cannot be written and read");
        requirePhase(action, before, after);
        requireSameGoal(action, before, after);
        for (FactRef fact : edits.facts(before)) {
            boolean isPart = fact.fact().name().indexOf('.') >= 0;
            FaultException.unless(
                    isPart
                            || before.fact(fact).isStated()
                            || isGone(fact, after)
                            || !after.fact(fact).isStated(),
                    () -> "`" + action + "` states " + fact + ", which is not stated");
        }
        return after;
    }

    private static void requirePhase(Action action, Scenario before, Scenario after) {
        Phase phase = action.step().phase();
        boolean keepsDay = phase == Phase.DAY || before.asOf().equals(after.asOf());
        boolean keepsBook =
                phase == Phase.WORLD || phase == Phase.CUSTOMER || before.book().equals(after.book());
        boolean keepsTransaction = phase == Phase.PARTNERS
                || phase == Phase.CUSTOMER
                || phase == Phase.TRANSACTION
                || before.transaction().equals(after.transaction());
        boolean keepsRest = before.reference().equals(after.reference())
                && before.extensions().equals(after.extensions());
        FaultException.unless(
                keepsDay && keepsBook && keepsTransaction && keepsRest,
                () -> "`" + action + "` of phase " + phase + " changes the "
                        + (!keepsDay ? "day" : !keepsBook ? "book" : !keepsTransaction ? "transaction" : "rest"));
        Set<String> invented = ids(after);
        invented.removeAll(ids(before));
        FaultException.unless(
                invented.isEmpty() || phase == Phase.CUSTOMER, () -> "`" + action + "` invents " + invented);
        FaultException.unless(ids(after).containsAll(ids(before)), () -> "`" + action + "` forgets somebody");
    }

    /** The goal stays what it is. */
    private static void requireSameGoal(Action action, Scenario before, Scenario after) {
        FaultException.unless(
                goal(before.transaction()).equals(goal(after.transaction())),
                () -> "`" + action + "` makes another goal of it: " + after.transaction());
    }

    private static List<Object> goal(Transaction transaction) {
        if (transaction instanceof Sale sale) {
            return List.of(sale.type(), sale.kind(), sale.offer());
        }
        return transaction instanceof ResellerAssignment assignment
                ? List.of(assignment.type(), assignment.purpose(), assignment.subscription())
                : List.of(transaction.type());
    }

    /** Whether nobody has such a fact any more. */
    private static boolean isGone(FactRef fact, Scenario after) {
        return fact.isOfTransaction() && !after.transaction().facts().names().contains(fact.fact());
    }

    private static Set<String> ids(Scenario scenario) {
        Set<String> ids = new HashSet<>();
        for (Collection<? extends Party> parties :
                List.of(scenario.book().partners(), scenario.book().customers())) {
            parties.forEach(party -> ids.add(party.id()));
        }
        return ids;
    }

    private static <T> T guarded(String who, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuleFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new FaultException(who + " throws " + e);
        }
    }
}
