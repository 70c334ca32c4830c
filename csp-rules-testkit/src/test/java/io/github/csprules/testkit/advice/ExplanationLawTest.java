package io.github.csprules.testkit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Explanations;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a rule stood on is enough for it. */
class ExplanationLawTest {

    private static final long SEED = 20_231_023;

    @Test
    void a_rule_says_the_same_where_nothing_else_that_it_reads_is_stated() {
        RuleSet rules = CspPolicy.extended();
        Explanations explanations = Explanations.of(rules);
        Set<RuleId> explained = new HashSet<>();
        Scenarios.any().stream(SEED).limit(300).forEach(scenario -> {
            for (Explanation explanation : explanations.of(scenario)) {
                RuleStatus said = rules.evaluate(scenario).status(explanation.rule());
                Scenario without = withoutOthers(scenario, explanation, rules);
                assertThat(rules.evaluate(without).status(explanation.rule()))
                        .as(() -> explanation + " of " + CspJson.writeScenario(scenario))
                        .isEqualTo(said);
                explained.add(explanation.rule());
            }
        });
        assertThat(explained).hasSizeGreaterThan(rules.ids().size() / 2);
    }

    /** What is stated of the parties, the relationships and the transaction that the rule reads, but for what it stood on. */
    private static Scenario withoutOthers(Scenario scenario, Explanation explanation, RuleSet rules) {
        Set<String> kept =
                explanation.facts().stream().map(stated -> stated.fact().of()).collect(Collectors.toSet());
        Scenario without = scenario;
        for (TransactionRule version : rules.versions(explanation.rule())) {
            for (FactKind fact : version.info().reads()) {
                for (FactRef each : places(fact, scenario.concerned())) {
                    if (!kept.contains(each.of()) && !without.fact(each).isNotStated()) {
                        without = without.without(each);
                    }
                }
            }
        }
        return without;
    }

    /** Where a fact can be stated. */
    private static List<FactRef> places(FactKind fact, Scenario scenario) {
        return switch (fact.owner()) {
            case PARTNER ->
                scenario.book().partners().stream()
                        .map(partner -> FactRef.of(partner, fact.name()))
                        .toList();
            case CUSTOMER ->
                scenario.book().customers().stream()
                        .map(customer -> FactRef.of(customer, fact.name()))
                        .toList();
            case TRANSACTION -> List.of(FactRef.ofTransaction(fact.name()));
            case RELATIONSHIP, SCENARIO -> List.of(); // without the list there are no others
        };
    }
}
