package io.github.csprules.rule;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Withdraws the assumed facts of a judged scenario, each alone and all together. Only rules that read them are asked again. */
final class Withdrawal {

    private final Plan plan;
    private final Evaluation evaluation;
    private final Scenario scenario;
    private final List<FactRef> assumed;
    private final boolean isAllowed;
    /** Of the only assumed fact: the scenario without it, if a rule reads it, and what the first rule says that says otherwise. */
    private @Nullable Scenario withoutOnly;

    private @Nullable Answer other;

    Withdrawal(Plan plan, Evaluation evaluation, Scenario scenario) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.scenario = scenario;
        assumed = scenario.assumed();
        isAllowed = evaluation.outcome() == Outcome.ALLOWED;
    }

    /** The assumed facts without which a rule that reads them would say something else, or other consequences would follow. */
    List<FactRef> decisive(List<Consequence> following) {
        List<FactRef> decisive = List.of();
        for (int i = 0; i < assumed.size(); i++) {
            FactRef fact = assumed.get(i);
            boolean canChangeConsequences = isAllowed && plan.isReadByConsequence(fact.fact());
            if (!canChangeConsequences && !evaluation.isRead(fact.fact())) {
                continue; // no scenario is made for what nobody reads
            }
            Scenario without = without(fact);
            other = evaluation.firstOther(without, fact.fact());
            if (other != null
                    || (canChangeConsequences
                            && !codes(plan.consequences(without)).equals(codes(following)))) {
                decisive = decisive.isEmpty() ? new ArrayList<>(assumed.size()) : decisive;
                decisive.add(fact);
            }
        }
        return decisive;
    }

    private static List<String> codes(List<Consequence> consequences) {
        return consequences.stream().map(Consequence::code).toList();
    }

    /** Whether it is allowed still where nothing that is assumed is stated: rules that read none of it say the same. */
    boolean isAllowedWithoutAny() {
        if (withoutOnly != null) {
            return other == null || (isFine(other) && evaluation.isAllowedFor(withoutOnly, assumed));
        }
        for (FactRef fact : assumed) {
            if (evaluation.isRead(fact.fact())) {
                return evaluation.isAllowedFor(scenario.withoutAssumptions(), assumed);
            }
        }
        return true;
    }

    private static boolean isFine(Answer answer) {
        return answer.status() == RuleStatus.SATISFIED || answer.status() == RuleStatus.NOT_APPLICABLE;
    }

    private Scenario without(FactRef fact) {
        Scenario without = scenario.without(fact);
        withoutOnly = assumed.size() == 1 ? without : null;
        return without;
    }
}
