package io.github.csprules.rule;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/**
 * Judges by a rule set: asks the rules of a plan, then which assumptions count, then which consequences follow. All plans are
 * made when it is made.
 */
final class Judge {

    private final RuleSet ruleSet;
    private final EnumMap<TransactionType, Plan[]> plans = new EnumMap<>(TransactionType.class);
    private final EnumMap<TransactionType, List<ConsequenceRule>> consequences = new EnumMap<>(TransactionType.class);

    Judge(RuleSet ruleSet, List<TransactionRule> rules, List<ConsequenceRule> consequences) {
        this.ruleSet = ruleSet;
        for (TransactionType type : TransactionType.values()) {
            plans.put(type, Plan.plans(rules, type));
            List<ConsequenceRule> ofType = new ArrayList<>();
            for (ConsequenceRule consequence : consequences) {
                if (consequence.types().contains(type)) {
                    ofType.add(consequence);
                }
            }
            this.consequences.put(type, ofType);
        }
    }

    Verdict judge(Scenario scenario) {
        Evaluation evaluation = Evaluation.of(ruleSet, plan(scenario), scenario);
        Outcome outcome = evaluation.outcome();
        Verdict.Builder verdict =
                Verdict.builder(ruleSet.policy(), scenario.asOf(), scenario.type(), outcome, evaluation);
        scenario.reference().ifPresent(verdict::reference);
        if (scenario.isAssuming()) {
            verdict.assumptions(assumptions(evaluation, scenario));
        }
        if (outcome == Outcome.ALLOWED) {
            verdict.consequences(consequences(scenario));
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

    /** The assumed facts without which a rule that reads them would say something else. */
    private static List<FactRef> assumptions(Evaluation evaluation, Scenario scenario) {
        List<FactRef> decisive = new ArrayList<>();
        for (FactRef fact : scenario.assumed()) {
            Scenario without = scenario.without(fact);
            if (!evaluation.isSameFor(without, rule -> rule.dependsOn(fact.fact()))) {
                decisive.add(fact);
            }
        }
        return decisive;
    }

    private List<Consequence> consequences(Scenario scenario) {
        List<ConsequenceRule> ofType = Objects.requireNonNull(consequences.get(scenario.type()));
        List<Consequence> follow = List.of();
        for (int i = 0; i < ofType.size(); i++) { // by index: an iterator is not always optimized away
            ConsequenceRule rule = ofType.get(i);
            try {
                if (rule.follows(scenario)) {
                    follow = follow.isEmpty() ? new ArrayList<>(2) : follow;
                    follow.add(rule.of(scenario, ruleSet.citations()));
                }
            } catch (RuntimeException e) {
                throw RuleFailedException.ofConsequence(rule.code(), e);
            }
        }
        return follow;
    }
}
