package io.github.csprules.rule;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
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
    private final EnumMap<TransactionType, List<ConsequenceRule>> consequences = new EnumMap<>(TransactionType.class);

    Judge(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        List<TransactionRule> rules = new ArrayList<>();
        ruleSet.forEach(rules::add);
        for (TransactionType type : TransactionType.values()) {
            plans.put(type, Plan.plans(ruleSet, rules, type));
            consequences.put(
                    type,
                    ruleSet.consequences().stream()
                            .filter(consequence -> consequence.types().contains(type))
                            .toList());
        }
    }

    Verdict judge(Scenario scenario) {
        Evaluation evaluation = Evaluation.of(plan(scenario), scenario);
        Outcome outcome = evaluation.outcome();
        Verdict.Builder verdict =
                Verdict.builder(ruleSet.policy(), scenario.asOf(), scenario.type(), outcome, evaluation);
        if (scenario.reference().isPresent()) { // no method reference: it would keep the builder alive
            verdict.reference(scenario.reference().get());
        }
        List<Consequence> following = outcome == Outcome.ALLOWED ? consequences(scenario) : List.of();
        verdict.consequences(following);
        if (scenario.isAssuming()) {
            verdict.assumptions(assumptions(evaluation, following, scenario));
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
    private List<FactRef> assumptions(Evaluation evaluation, List<Consequence> following, Scenario scenario) {
        List<FactRef> decisive = new ArrayList<>();
        for (FactRef fact : scenario.assumed()) {
            boolean canChangeConsequences =
                    evaluation.outcome() == Outcome.ALLOWED && isReadByConsequence(fact, scenario);
            if (!canChangeConsequences && !evaluation.isRead(fact.fact())) {
                continue; // no scenario is made for what nobody reads
            }
            Scenario without = scenario.without(fact);
            if (!evaluation.isSameFor(without, fact.fact())
                    || (canChangeConsequences && !codes(consequences(without)).equals(codes(following)))) {
                decisive.add(fact);
            }
        }
        return decisive;
    }

    private boolean isReadByConsequence(FactRef fact, Scenario scenario) {
        return ofType(scenario).stream()
                .anyMatch(consequence -> consequence.reads().stream()
                        .anyMatch(read -> read.name().equals(fact.fact())));
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

    private List<ConsequenceRule> ofType(Scenario scenario) {
        return Objects.requireNonNull(consequences.get(scenario.type()));
    }

    private List<Consequence> consequences(Scenario scenario) {
        List<ConsequenceRule> ofType = ofType(scenario);
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
