package io.github.csprules.advice;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.Problem;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts about a transaction on all days, with the same stated facts.
 * <p>
 * Its periods cover all days that scenarios can name, without a gap. Two neighbours differ in at least one property. This class
 * is immutable and thread-safe.
 */
public final class Timeline {

    private final LocalDate asOf;
    private final List<Period> periods;

    /**
     * Days with the same verdict: outcome, findings with their reasons or missing facts, consequences by code, and whether the
     * edition knows the day.
     *
     * @param days the days; without start or end if the period has none
     * @param verdict the verdict on the first of them, or on any if there is no first; on the others only argument values may
     *     differ
     */
    public record Period(DateRange days, Verdict verdict) {

        /**
         * Creates a period.
         *
         * @param days the days
         * @param verdict the verdict
         */
        public Period {
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(verdict, "verdict");
        }

        /** {@return the first day, or empty if it has no start} */
        public Optional<LocalDate> from() {
            return days.hasStart() ? Optional.of(days.start()) : Optional.empty();
        }

        /** {@return the first day after it, or empty if it has no end} */
        public Optional<LocalDate> until() {
            return days.hasEnd() ? Optional.of(days.end()) : Optional.empty();
        }

        /**
         * Returns the days in words, with the last one included, as people speak of them.
         *
         * @param texts the words
         * @param locale the language
         * @return the days
         */
        public String message(Texts texts, Locale locale) {
            String first = from().map(LocalDate::toString).orElse("");
            String last = until().map(day -> day.minusDays(1).toString()).orElse("");
            if (first.isEmpty()) {
                return last.isEmpty()
                        ? texts.text("timeline.always", locale)
                        : texts.text("timeline.through", Map.of("last", last), locale);
            }
            return last.isEmpty()
                    ? texts.text("timeline.from", Map.of("first", first), locale)
                    : texts.text("timeline.from-through", Map.of("first", first, "last", last), locale);
        }
    }

    Timeline(LocalDate asOf, List<Period> periods) {
        this.asOf = asOf;
        this.periods = List.copyOf(periods);
    }

    /** {@return the version of the library that created it} */
    public String library() {
        return any().library();
    }

    /** {@return the policy that judged} */
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

    /** {@return the scenario's own day, a calendar day in UTC} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the periods, at least one, in chronological order} */
    public List<Period> periods() {
        return periods;
    }

    /**
     * Returns the period of a day.
     *
     * @param day a calendar day in UTC
     * @return the period that contains it
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
     * Returns the first day on which the transaction would be allowed.
     *
     * @return the first allowed day on or after {@link #asOf}, or empty if there is none
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
     * Returns the next day with a different verdict.
     *
     * @param day a calendar day in UTC
     * @return the first day of the next period, or empty if there is none
     */
    public Optional<LocalDate> nextChangeAfter(LocalDate day) {
        return on(day).until();
    }

    /**
     * Returns the question in words: transaction, policy, and the host's own key if there is one.
     *
     * @param texts the words
     * @param locale the language
     * @return the question
     */
    public String headline(Texts texts, Locale locale) {
        Map<String, String> words =
                Map.of("transaction", texts.label(transaction(), locale), "policy", texts.policy(policy(), locale));
        String headline = texts.text("timeline.headline", words, locale);
        return reference()
                .map(key -> texts.text(
                        "report.headline-with-reference",
                        Map.of("headline", headline, "reference", Problem.visible(key)),
                        locale))
                .orElse(headline);
    }

    /**
     * Returns the answer in words: from which day the transaction is allowed, and through which day.
     *
     * @param texts the words
     * @param locale the language
     * @return the answer
     */
    public String message(Texts texts, Locale locale) {
        LocalDate from = allowedFrom().orElse(null);
        if (from == null) {
            return texts.text("timeline.never-allowed", Map.of("day", asOf.toString()), locale);
        }
        return periods.stream()
                .filter(period -> period.days.start().isAfter(from) && !period.verdict.isAllowed())
                .findFirst()
                .map(period -> period.days.start().minusDays(1).toString())
                .map(last ->
                        texts.text("timeline.allowed-through", Map.of("day", from.toString(), "last", last), locale))
                .orElseGet(() -> texts.text("timeline.allowed-from", Map.of("day", from.toString()), locale));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline that && asOf.equals(that.asOf) && periods.equals(that.periods);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, periods);
    }

    /** The outcomes with their first days. */
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
