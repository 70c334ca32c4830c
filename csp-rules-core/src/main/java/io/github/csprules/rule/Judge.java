package io.github.csprules.rule;

import io.github.csprules.model.FactRef;
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
        List<Consequence> following =
                outcome == Outcome.ALLOWED ? consequences(plan.consequences, scenario) : List.of();
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
            verdict.assumptions(assumptions(plan, evaluation, following, scenario));
            verdict.restsOnAssumptions(outcome == Outcome.ALLOWED && !isAllowedWithoutAny(evaluation, scenario));
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

    /** Whether it is allowed still where nothing that is assumed is stated: rules that read none of it say the same. */
    private static boolean isAllowedWithoutAny(Evaluation evaluation, Scenario scenario) {
        List<FactRef> assumed = scenario.assumed();
        for (FactRef fact : assumed) {
            if (evaluation.isRead(fact.fact())) {
                return evaluation.isAllowedFor(scenario.withoutAssumptions(), assumed);
            }
        }
        return true;
    }

    /** The assumed facts without which a rule that reads them would say something else, or other consequences would follow. */
    private List<FactRef> assumptions(
            Plan plan, Evaluation evaluation, List<Consequence> following, Scenario scenario) {
        List<FactRef> decisive = new ArrayList<>();
        for (FactRef fact : scenario.assumed()) {
            boolean canChangeConsequences =
                    evaluation.outcome() == Outcome.ALLOWED && plan.isReadByConsequence(fact.fact());
            if (!canChangeConsequences && !evaluation.isRead(fact.fact())) {
                continue; // no scenario is made for what nobody reads
            }
            Scenario without = scenario.without(fact);
            if (!evaluation.isSameFor(without, fact.fact())
                    || (canChangeConsequences
                            && !codes(consequences(plan.consequences, without)).equals(codes(following)))) {
                decisive.add(fact);
            }
        }
        return decisive;
    }

    private static List<String> codes(List<Consequence> consequences) {
        return consequences.stream().map(Consequence::code).toList();
    }

    private List<LaterChange> laterChanges(Scenario scenario) {
        return ruleSet.laterChanges().stream()
                .filter(change -> change.concerns(scenario))
                .map(KnownChange::change)
                .toList();
    }

    private List<Consequence> consequences(ConsequenceRule[] rules, Scenario scenario) {
        List<Consequence> follow = List.of();
        int i = 0;
        try { // around the loop, not in it: this is the hot path
            for (; i < rules.length; i++) {
                if (rules[i].follows(scenario)) {
                    follow = follow.isEmpty() ? new ArrayList<>(2) : follow;
                    follow.add(rules[i].of(scenario, ruleSet.citations()));
                }
            }
        } catch (RuntimeException e) {
            throw RuleFailedException.ofConsequence(rules[i].code(), e);
        }
        return follow;
    }
}
