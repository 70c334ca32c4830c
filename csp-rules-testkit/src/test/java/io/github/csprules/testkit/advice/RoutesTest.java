package io.github.csprules.testkit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.advice.Routes;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of routes, whatever is wanted of whatever book. */
class RoutesTest {

    private static final long SEED = 20_231_023;
    private static final int LONGEST = 4;

    static List<RuleSet> policies() {
        return CspPolicy.editions().stream()
                .flatMap(edition -> Stream.of(edition.standard(), edition.extended()))
                .toList();
    }

    private static Stream<Scenario> denied(RuleSet rules, int count) {
        return Scenarios.any().stream(SEED)
                .filter(scenario -> rules.evaluate(scenario).outcome() == Outcome.DENIED)
                .limit(count);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void no_sequence_of_steps_is_shorter_and_none_is_missed(RuleSet rules) {
        Routes routes = Routes.of(rules);
        denied(rules, Integer.getInteger("routes.brute", 150)).forEach(scenario -> {
            Advice advice = routes.find(scenario);
            Map<Outcome, List<Action>> brute = BruteForce.shortest(rules, scenario, LONGEST);
            if (advice.isComplete()) {
                brute.forEach((outcome, actions) -> assertThat(shortest(advice, outcome))
                        .as(() -> outcome + " by " + actions + ", not " + advice.routes() + " in "
                                + CspJson.writeScenario(scenario))
                        .isLessThanOrEqualTo(actions.size()));
            }
        });
    }

    /** How many steps the shortest route of an outcome, or of a better one, takes. */
    private static int shortest(Advice advice, Outcome outcome) {
        OptionalInt shortest = advice.routes().stream()
                .filter(route -> route.outcome() == outcome || route.outcome() == Outcome.ALLOWED)
                .mapToInt(route -> route.stages().size())
                .min();
        return shortest.orElse(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_route_leads_where_it_says_step_by_step(RuleSet rules) {
        Routes routes = Routes.of(rules);
        denied(rules, 1_000).forEach(scenario -> {
            Advice advice = routes.find(scenario);
            for (Route route : advice.routes()) {
                Scenario now = scenario;
                boolean isAllowed = true;
                for (Route.Stage stage : route.stages()) {
                    Scenario before = now;
                    assertThat(stage.before()).isEqualTo(before);
                    assertThat(rules.evaluate(before).outcome()).isEqualTo(Outcome.DENIED);
                    if (stage.action().transaction().isPresent()) {
                        Verdict own = rules.evaluate(
                                before.with(stage.action().transaction().get()));
                        assertThat(own.outcome()).as("%s", stage).isNotEqualTo(Outcome.DENIED);
                        isAllowed &= own.isAllowed();
                    }
                    now = stage.action().apply(before);
                    assertThat(stage.after()).isEqualTo(now);
                    assertThat(CspJson.readScenario(CspJson.writeScenario(now))).isEqualTo(now);
                }
                Verdict last = rules.evaluate(now);
                assertThat(route.verdict()).isEqualTo(last);
                assertThat(route.outcome())
                        .isEqualTo(last.isAllowed() && isAllowed ? Outcome.ALLOWED : Outcome.UNDETERMINED);
                assertThat(last.outcome()).isNotEqualTo(Outcome.DENIED);
                assertThat(route.stages()).hasSizeBetween(1, 16);
                assertThat(route.stages())
                        .isSortedAccordingTo(Comparator.comparing(
                                stage -> stage.action().step().phase()));
            }
            assertThat(advice.routes()).hasSizeLessThanOrEqualTo(20);
            assertThat(advice.routes().isEmpty()).isEqualTo(!advice.incurable().isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void what_is_not_denied_has_no_routes_and_nothing_incurable(RuleSet rules) {
        Scenarios.any().stream(SEED).limit(1_000).forEach(scenario -> {
            Advice advice = Routes.of(rules).find(scenario);
            if (!(advice.verdict().outcome() == Outcome.DENIED)) {
                assertThat(advice.routes()).isEmpty();
                assertThat(advice.incurable()).isEmpty();
                assertThat(advice.isComplete()).isTrue();
            }
            assertThat(advice.questions().stream().map(Advice.Question::fact))
                    .containsExactlyInAnyOrderElementsOf(advice.verdict().missing());
        });
    }
}
