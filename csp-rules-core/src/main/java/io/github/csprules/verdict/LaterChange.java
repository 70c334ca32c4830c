package io.github.csprules.verdict;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A known change after the last day of an edition. The edition does not judge by it.
 *
 * @param code the code of the change; never renamed
 * @param day the first day of the change
 */
public record LaterChange(String code, LocalDate day) {

    /**
     * Creates a change.
     *
     * @param code the code of the change
     * @param day the first day of the change
     */
    public LaterChange {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(day, "day");
    }
}
