package io.github.csprules.testkit.assertions;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The entry to the assertions about verdicts and scenarios.
 * <p>
 * Meant for a static import, also beside that of AssertJ's own {@code assertThat}: it declares what AssertJ does not have and
 * nothing else.
 */
public final class CspAssertions {

    private CspAssertions() {}

    /**
     * Starts assertions about a verdict.
     *
     * @param actual the verdict
     * @return the assertions
     */
    public static VerdictAssert assertThat(@Nullable Verdict actual) {
        return new VerdictAssert(actual);
    }

    /**
     * Starts assertions about a scenario.
     *
     * @param actual the scenario
     * @return the assertions
     */
    public static ScenarioAssert assertThat(@Nullable Scenario actual) {
        return new ScenarioAssert(actual);
    }
}
