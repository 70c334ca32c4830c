package io.github.csprules.testkit.assertions;

import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.Scenarios;
import org.junit.jupiter.api.Test;

class ScenarioAssertTest {

    private static final Scenario SCENARIO =
            Scenarios.any().of(TransactionType.SALE).allowed().sample(1).value();

    @Test
    void a_scenario_is_equal_to_one_that_states_the_same() {
        assertThat(CspJson.readScenario(CspJson.writeScenario(SCENARIO))).isEqualTo(SCENARIO);
    }

    @Test
    void a_failure_shows_the_places_that_differ_and_the_scenario() {
        Scenario later = SCENARIO.on(SCENARIO.asOf().plusDays(1)).toBuilder()
                .reference("7")
                .build();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(later).as("order 7").isEqualTo(SCENARIO))
                .withMessageContaining("[order 7]")
                .withMessageContaining(CspJson.writeScenario(SCENARIO))
                .withMessageContaining("/asOf: expected \"" + SCENARIO.asOf() + "\" but was \"" + later.asOf() + "\"")
                .withMessageContaining("/reference: expected ");
    }

    @Test
    void a_scenario_that_is_not_there_is_not_equal_to_one() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat((Scenario) null).isEqualTo(SCENARIO));
    }
}
