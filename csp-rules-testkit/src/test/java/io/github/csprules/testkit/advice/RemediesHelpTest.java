package io.github.csprules.testkit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.corpus.Corpus;
import io.github.csprules.testkit.corpus.CorpusCase;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The remedies of each reason against the policy itself: where a remedy can be taken as a step, what it is for is gone after it.
 */
class RemediesHelpTest {

    private static final long SEED = 20_210_127;
    private static final int RANDOM = 12_000;

    static List<RuleSet> policies() {
        return CspPolicy.editions().stream()
                .flatMap(edition -> Stream.of(edition.standard(), edition.extended()))
                .toList();
    }

    private static Stream<Scenario> scenarios() {
        return Stream.concat(
                Corpus.cases().stream().map(CorpusCase::scenario).map(CspJson::readScenario),
                Scenarios.any().stream(SEED).limit(RANDOM));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_a_remedy_is_for_is_gone_after_it_in_every_transaction_in_which_it_occurs(RuleSet rules) {
        Set<String> withStep = new TreeSet<>();
        Set<String> cured = new TreeSet<>();
        scenarios().forEach(scenario -> {
            Verdict verdict = rules.evaluate(scenario);
            for (Violation violation : verdict.violations()) {
                String what = violation.rule() + "." + violation.reason() + " of " + scenario.type();
                for (Step step : stepsFor(rules, violation)) {
                    for (Action action : step.open(rules, scenario, List.of(violation))) {
                        withStep.add(what);
                        if (helps(action, violation, scenario, rules)) {
                            cured.add(what);
                        } else {
                            assertThat(step.phase())
                                    .as(() -> action + " does not help against " + violation + " in "
                                            + CspJson.writeScenario(scenario))
                                    .isEqualTo(Phase.PARTNERS); // whose candidates are tried one by one
                        }
                    }
                }
            }
        });
        assertThat(cured).isEqualTo(withStep).hasSizeGreaterThan(60);
    }

    /** The steps that carry out remedies of a violation. */
    private static List<Step> stepsFor(RuleSet rules, Violation violation) {
        List<String> remedies = violation.remedies().stream().map(Remedy::code).toList();
        return rules.steps().stream()
                .filter(step ->
                        step.isFor(violation) && step.remedies().stream().anyMatch(remedies::contains))
                .toList();
    }

    /** The violation is gone, or another step for it has become possible. */
    private static boolean helps(Action action, Violation violation, Scenario scenario, RuleSet rules) {
        Scenario after = action.apply(scenario);
        List<Violation> left = rules.evaluate(after).violations().stream()
                .filter(other -> other.rule().equals(violation.rule())
                        && other.reason().equals(violation.reason())
                        && other.subjects().equals(violation.subjects()))
                .toList();
        return left.isEmpty()
                || (action.step().phase() == Phase.WORLD
                        && rules.steps().stream()
                                .filter(step -> step != action.step() && step.phase() == Phase.WORLD)
                                .anyMatch(step -> !step.open(rules, after, left).isEmpty()));
    }
}
