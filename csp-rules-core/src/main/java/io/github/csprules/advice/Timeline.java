package io.github.csprules.advice;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict on a transaction would be, day by day, while everything stated stays as it is.
 * <p>
 * Its periods follow one another without a gap, from the first day that scenarios can name to the last, and neighbours differ in
 * what they tell. This class is immutable and thread-safe.
 */
public final class Timeline {

    private final LocalDate asOf;
    private final List<Period> periods;

    /**
     * Days on which the verdict says the same: outcome, findings with their reasons or missing facts, consequences by their codes,
     * and whether the day is one that the policy's edition knows.
     *
     * @param days the days; without a start if it has always been so, without an end if it stays so
     * @param verdict the verdict on one of them, the first if there is a first; on the others only the values that its findings
     *     and consequences speak of may differ
     */
    public record Period(DateRange days, Verdict verdict) {

        /**
         * Creates a period.
         *
         * @param days the days
         * @param verdict the verdict on one of them
         */
        public Period {
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** {@return the first day, or empty if it has always been so} */
        public Optional<LocalDate> from() {
            return days.hasStart() ? Optional.of(days.start()) : Optional.empty();
        }

        /** {@return the first day after it, or empty if it stays so} */
        public Optional<LocalDate> until() {
            return days.hasEnd() ? Optional.of(days.end()) : Optional.empty();
        }
    }

    Timeline(LocalDate asOf, List<Period> periods) {
        this.asOf = asOf;
        this.periods = List.copyOf(periods);
    }

    /** {@return which version of the library made it} */
    public String library() {
        return any().library();
    }

    /** {@return the policy that the verdicts are given under} */
    public PolicyRef policy() {
        return any().policy();
    }

    /** {@return the host's own key of the scenario, if it had one} */
    public Optional<String> reference() {
        return any().reference();
    }

    /** {@return the type of the transaction} */
    public TransactionType transaction() {
        return any().transaction();
    }

    private Verdict any() {
        return periods.get(0).verdict;
    }

    /** {@return the day that the scenario itself asks about, a calendar day in UTC} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the periods, at least one, in the order of time} */
    public List<Period> periods() {
        return periods;
    }

    /**
     * Returns the period of a day.
     *
     * @param day a calendar day in UTC
     * @return the period that it lies in
     */
    public Period on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        int i = periods.size() - 1;
        while (i > 0 && day.isBefore(periods.get(i).days.start())) {
            i--;
        }
        return periods.get(i);
    }

    /**
     * Returns the day from which on the transaction would be allowed.
     *
     * @return the first allowed day that is not before {@link #asOf}, or empty if there is none
     */
    public Optional<LocalDate> allowedFrom() {
        if (on(asOf).verdict.isAllowed()) {
            return Optional.of(asOf);
        }
        return periods.stream()
                .filter(period ->
                        period.verdict.isAllowed() && period.days.start().isAfter(asOf))
                .findFirst()
                .map(period -> period.days.start());
    }

    /**
     * Returns the next day on which the verdict says something else.
     *
     * @param day a calendar day in UTC
     * @return the first day of the period after that of the day, or empty if it stays as it then is
     */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return on(day).until();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline that && asOf.equals(that.asOf) && periods.equals(that.periods);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, periods);
    }

    /** The outcomes with the days on which they begin. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(transaction().toString()).append(':');
        for (Period period : periods) {
            period.from().ifPresent(day -> line.append(", from ").append(day));
            line.append(' ').append(period.verdict.outcome());
        }
        return line.toString();
    }
}
