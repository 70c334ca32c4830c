package io.github.csprules.catalog;

import java.time.LocalDate;

/**
 * A demand of the policy that changes on a day.
 *
 * @param <T> the type of the demand
 * @param before what holds until the day
 * @param change the day
 * @param after what holds from the day on
 */
record Dated<T>(T before, LocalDate change, T after) {

    T on(LocalDate day) {
        return day.isBefore(change) ? before : after;
    }
}
