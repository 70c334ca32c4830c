package io.github.csprules.testkit.assertions;

import io.github.csprules.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The entry to the assertions about verdicts.
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
}
