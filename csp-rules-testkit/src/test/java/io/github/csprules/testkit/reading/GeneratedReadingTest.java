package io.github.csprules.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Generator;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The second reading says what the library says of scenarios that the test kit makes.
 * <p>
 * {@code -Dcsprules.scenarios=1000000 -Dcsprules.seed=1} asks about more of them, and about others.
 */
class GeneratedReadingTest {

    private static final int SCENARIOS = Integer.getInteger("csprules.scenarios", 10_000);
    private static final long SEED = Long.getLong("csprules.seed", 20210622);

    @Test
    void agree_about_any_scenario() {
        Set<Object> seen = new TreeSet<>();

        scenarios(Scenarios.any(), SCENARIOS).forEach(scenario -> {
            Policies.all()
                    .forEach(policy ->
                            seen.add(agreed(scenario, policy).outcome().name()));
            seen.add(scenario.type().name());
        });

        assertThat(seen).as("outcomes and types of transactions").hasSize(3 + 8);
    }

    /** The days on which rules begin or change, regions too, and the first that an edition knows, and does not know any more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-01",
                "2020-06-29",
                "2020-09-23",
                "2020-10-01",
                "2020-10-27",
                "2021-01-27",
                "2021-04-15",
                "2021-04-19",
                "2021-07-01",
                "2021-08-12",
                "2021-09-20",
                "2022-12-09",
                "2023-04-24",
                "2023-08-17",
                "2023-09-15",
                "2023-10-09",
                "2023-10-12",
                "2023-10-23",
                "2023-10-24"
            })
    void agree_near_each_day_on_which_something_changes(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>();

        scenarios(Scenarios.any().near(day), SCENARIOS / 20).forEach(scenario -> {
            Policies.all().forEach(policy -> agreed(scenario, policy));
            days.add(scenario.asOf());
        });

        assertThat(days).contains(day.minusDays(1), day);
    }

    @Test
    void agree_on_which_assumptions_an_answer_rests() {
        Scenarios assuming =
                Scenarios.any().where(scenario -> !Told.assumed(scenario).isEmpty());

        List<Verdict> verdicts = scenarios(assuming, SCENARIOS / 5)
                .map(scenario -> agreed(scenario, CspPolicy.extended()))
                .toList();

        assertThat(verdicts).anyMatch(verdict -> verdict.assumptions().size() > 1);
        assertThat(verdicts)
                .as("an assumed fact that does not matter")
                .anyMatch(verdict -> verdict.assumptions().isEmpty());
    }

    private static Stream<Scenario> scenarios(Generator<Scenario> generator, int count) {
        return generator.stream(SEED).limit(Math.max(count, 1));
    }

    private static Verdict agreed(Scenario scenario, RuleSet policy) {
        Verdict verdict = policy.evaluate(scenario);
        List<String> differences = Policies.secondReading(scenario, policy).differencesTo(Reading.of(verdict));
        if (!differences.isEmpty()) {
            fail("of seed %s, under the policy %s; here: the second reading, there: the library%n%s%n%s"
                    .formatted(SEED, policy.policy(), String.join("\n", differences), CspJson.writeScenario(scenario)));
        }
        return verdict;
    }
}
