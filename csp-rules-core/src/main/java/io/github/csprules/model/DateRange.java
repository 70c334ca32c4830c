package io.github.csprules.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A range of calendar days in UTC, from the start (inclusive) to the end (exclusive).
 *
 * @param start the first day; {@link LocalDate#MIN} if it has no start
 * @param end the first day after it, never before the start; {@link LocalDate#MAX} if it has no end
 */
public record DateRange(LocalDate start, LocalDate end) {

    private static final DateRange ALWAYS = new DateRange(LocalDate.MIN, LocalDate.MAX);

    /**
     * Creates a range.
     *
     * @param start the first day
     * @param end the first day after it
     * @throws IllegalArgumentException if the end is before the start
     */
    public DateRange {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a range that starts on " + start + " cannot end on " + end);
        }
    }

    /** {@return the range without start and end} */
    public static DateRange always() {
        return ALWAYS;
    }

    /**
     * Returns the range from a day on.
     *
     * @param start the first day
     * @return the range without an end
     */
    public static DateRange startingOn(LocalDate start) {
        return new DateRange(start, LocalDate.MAX);
    }

    /**
     * Returns the range up to a day.
     *
     * @param end the first day after the range
     * @return the range without a start
     */
    public static DateRange endingBefore(LocalDate end) {
        return new DateRange(LocalDate.MIN, end);
    }

    /**
     * Checks if a day lies in the range.
     *
     * @param day the day
     * @return true if it is on or after the start and before the end
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /**
     * Checks if the range has a first day.
     *
     * @return false if it has no start
     */
    public boolean hasStart() {
        return !start.equals(LocalDate.MIN);
    }

    /**
     * Checks if the range ends.
     *
     * @return false if it has no end
     */
    public boolean hasEnd() {
        return !end.equals(LocalDate.MAX);
    }
}
