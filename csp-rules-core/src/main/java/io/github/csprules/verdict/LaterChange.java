package io.github.csprules.verdict;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that is known to have changed since, though the policy's edition does not judge by it.
 *
 * @param code what has changed; never renamed
 * @param day since when
 */
public record LaterChange(String code, LocalDate day) {

    /**
     * Creates a change.
     *
     * @param code what has changed
     * @param day since when
     */
    public LaterChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(day, "day");
    }
}
