package io.github.csprules.testkit.assertions;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.JsonDifference;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a scenario, such as one that came back from a host's own mapping. A failure shows each place that differs, and
 * the whole scenario as JSON.
 */
public final class ScenarioAssert extends AbstractAssert<ScenarioAssert, Scenario> {

    ScenarioAssert(@Nullable Scenario actual) {
        super(actual, ScenarioAssert.class);
        info.useRepresentation(
                value -> value instanceof Scenario scenario ? CspJson.writeScenario(scenario) : String.valueOf(value));
    }

    /**
     * Verifies that the scenario is equal to another one.
     *
     * @param expected the other one
     * @return this
     */
    @Override
    public ScenarioAssert isEqualTo(@Nullable Object expected) {
        isNotNull();
        if (expected instanceof Scenario wanted && !wanted.equals(actual)) {
            String json = CspJson.writeScenario(wanted);
            throw failure(
                    "%nExpected the scenario%n  %s%nbut there are differences:%n  %s",
                    json,
                    String.join(
                            System.lineSeparator() + "  ",
                            JsonDifference.between(json, CspJson.writeScenario(actual))));
        }
        return super.isEqualTo(expected);
    }
}
