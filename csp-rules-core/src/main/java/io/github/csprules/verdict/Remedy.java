package io.github.csprules.verdict;

import java.util.Objects;

/**
 * Something that can be done about a violation.
 *
 * @param code what can be done; never renamed
 * @param by who can do it
 */
public record Remedy(String code, Actor by) {

    /**
     * Creates a remedy.
     *
     * @param code what can be done
     * @param by who can do it
     */
    public Remedy {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(by, "by");
    }
}
