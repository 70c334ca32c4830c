package io.github.csprules.verdict;

import java.util.Objects;

/**
 * A cure for a violation.
 *
 * @param code the code of the remedy; never renamed
 * @param by who can act
 */
public record Remedy(String code, Actor by) {

    /**
     * Creates a remedy.
     *
     * @param code the code of the remedy
     * @param by who can act
     */
    public Remedy {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(by, "by");
    }
}
