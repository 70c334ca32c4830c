package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/**
 * Judges by a rule set: asks the rules of a plan, then finds decisive assumptions and consequences. It creates all plans on
 * construction.
 */
final class Judge {

    private final RuleSet ruleSet;
    private final EnumMap<TransactionType, Plan[]> plans = new EnumMap<>(TransactionType.class);

    Judge(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        List<TransactionRule> rules = new ArrayList<>();
        ruleSet.forEach(rules::add);
        for (TransactionType type : TransactionType.values()) {
            plans.put(type, Plan.plans(ruleSet, rules, type));
        }
    }

    Verdict judge(Scenario scenario) {
        Plan plan = plan(scenario);
        Evaluation evaluation = Evaluation.of(plan, scenario);
        Outcome outcome = evaluation.outcome();
        List<Consequence> following = outcome == Outcome.ALLOWED ? plan.consequences(scenario) : List.of();
        PolicyRef policy = ruleSet.policy();
        LocalDate asOf = scenario.asOf();
        if (following.isEmpty() && !scenario.isAssuming() && !asOf.isAfter(policy.knownThrough())) {
            String reference = scenario.reference().orElse(null);
            return Verdict.of(policy, reference, asOf, scenario.type(), outcome, evaluation);
        }
        return verdict(plan, evaluation, following, scenario);
    }

    /** The verdict that tells something besides what rules say. */
    private Verdict verdict(Plan plan, Evaluation evaluation, List<Consequence> following, Scenario scenario) {
        Outcome outcome = evaluation.outcome();
        Verdict.Builder verdict =
                Verdict.builder(ruleSet.policy(), scenario.asOf(), scenario.type(), outcome, evaluation);
        scenario.reference().ifPresent(verdict::reference);
        verdict.consequences(following);
        if (scenario.isAssuming()) {
            Withdrawal withdrawal = new Withdrawal(plan, evaluation, scenario);
            verdict.assumptions(withdrawal.decisive(following));
            verdict.restsOnAssumptions(outcome == Outcome.ALLOWED && !withdrawal.isAllowedWithoutAny());
        }
        if (scenario.asOf().isAfter(ruleSet.policy().knownThrough())) {
            verdict.laterChanges(laterChanges(scenario));
        }
        return verdict.build();
    }

    private Plan plan(Scenario scenario) {
        Plan[] ofType = Objects.requireNonNull(plans.get(scenario.type()));
        int i = 0;
        while (scenario.asOf().isBefore(ofType[i].since)) { // the last one has no start
            i++;
        }
        return ofType[i];
    }

    private List<LaterChange> laterChanges(Scenario scenario) {
        return ruleSet.laterChanges().stream()
                .filter(change -> change.concerns(scenario))
                .map(KnownChange::change)
                .toList();
    }
}
