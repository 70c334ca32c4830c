package io.github.csprules.json;

import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Timeline;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the answers of a {@link Batch}.
 * <p>
 * A timeline counts like the verdict on the scenario's own day, a difference like its right verdict.
 * <p>
 * Summaries of parts add up to the summary of the whole, in any order. This class is immutable and thread-safe.
 */
public final class BatchSummary {

    private static final BatchSummary EMPTY = new Tally().summary();

    private final long invalid;
    private final long beforeKnownPolicy;
    private final long beyondKnownPolicy;
    private final Map<Outcome, Long> outcomes;
    private final Map<String, Long> violations;

    private BatchSummary(Tally tally) {
        invalid = tally.invalid;
        beforeKnownPolicy = tally.beforeKnownPolicy;
        beyondKnownPolicy = tally.beyondKnownPolicy;
        outcomes = new EnumMap<>(tally.outcomes);
        violations = Collections.unmodifiableMap(new TreeMap<>(tally.violations));
    }

    /** {@return the empty summary} */
    public static BatchSummary empty() {
        return EMPTY;
    }

    /** {@return a collector that counts answers} */
    public static Collector<BatchAnswer, ?, BatchSummary> collector() {
        return Collector.of(Tally::new, Tally::add, Tally::addAll, Tally::summary, Collector.Characteristics.UNORDERED);
    }

    /** {@return the number of answered lines; blank lines do not count} */
    public long lines() {
        return invalid + outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** {@return the number of lines without a valid scenario} */
    public long invalid() {
        return invalid;
    }

    /**
     * Returns the number of verdicts with an outcome.
     *
     * @param outcome the outcome
     * @return the number of lines with that outcome
     */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** {@return the number of verdicts about a day before the first day that the edition knows} */
    public long beforeKnownPolicy() {
        return beforeKnownPolicy;
    }

    /** {@return the number of verdicts about a day after the last day that the edition knows} */
    public long beyondKnownPolicy() {
        return beyondKnownPolicy;
    }

    /**
     * {@return the number of verdicts by violated rule and reason, such as {@code customer-within-region.otherRegion}, in
     * alphabetical order}
     */
    public Map<String, Long> violations() {
        return violations;
    }

    /**
     * Returns the sum of this summary and another one.
     *
     * @param other the summary of other lines
     * @return the summary of both
     */
    public BatchSummary plus(BatchSummary other) {
        Tally tally = new Tally();
        tally.add(this);
        tally.add(other);
        return tally.summary();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof BatchSummary that
                        && invalid == that.invalid
                        && beforeKnownPolicy == that.beforeKnownPolicy
                        && beyondKnownPolicy == that.beyondKnownPolicy
                        && outcomes.equals(that.outcomes)
                        && violations.equals(that.violations));
    }

    @Override
    public int hashCode() {
        return outcomes.hashCode() * 31 + Long.hashCode(invalid);
    }

    /** The numbers, without the reasons. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(lines()).append(" lines");
        for (Outcome outcome : Outcome.values()) {
            text.append(", ").append(outcome).append(' ').append(count(outcome));
        }
        return text.append(", invalid ")
                .append(invalid)
                .append(", before known policy ")
                .append(beforeKnownPolicy)
                .append(", beyond known policy ")
                .append(beyondKnownPolicy)
                .toString();
    }

    /** Counts. */
    static final class Tally {

        private long invalid;
        private long beforeKnownPolicy;
        private long beyondKnownPolicy;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final Map<String, Long> violations = new TreeMap<>();

        void add(BatchAnswer answer) {
            if (answer instanceof BatchAnswer.Judged judged) {
                add(judged.verdict());
            } else if (answer instanceof BatchAnswer.Advised advised) {
                add(advised.advice().verdict());
            } else if (answer instanceof BatchAnswer.Ready ready) {
                outcomes.merge(outcome(ready.checklist()), 1L, Long::sum);
            } else if (answer instanceof BatchAnswer.OverTime overTime) {
                Timeline timeline = overTime.timeline();
                add(timeline.on(timeline.asOf()).verdict());
            } else if (answer instanceof BatchAnswer.Compared compared) {
                outcomes.merge(compared.difference().right(), 1L, Long::sum);
            } else {
                invalid++;
            }
        }

        /** A ready partner counts as allowed. */
        private static Outcome outcome(Checklist checklist) {
            return checklist
                    .ready()
                    .map(ready -> ready ? Outcome.ALLOWED : Outcome.DENIED)
                    .orElse(Outcome.UNDETERMINED);
        }

        private void add(Verdict verdict) {
            outcomes.merge(verdict.outcome(), 1L, Long::sum);
            if (verdict.isBeforeKnownPolicy()) {
                beforeKnownPolicy++;
            }
            if (verdict.isBeyondKnownPolicy()) {
                beyondKnownPolicy++;
            }
            if (verdict.outcome() == Outcome.DENIED) {
                Set<String> told = new HashSet<>();
                for (Violation violation : verdict.violations()) {
                    String reason = violation.rule() + "." + violation.reason();
                    if (told.add(reason)) {
                        violations.merge(reason, 1L, Long::sum);
                    }
                }
            }
        }

        void add(BatchSummary other) {
            invalid += other.invalid;
            beforeKnownPolicy += other.beforeKnownPolicy;
            beyondKnownPolicy += other.beyondKnownPolicy;
            other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            other.violations.forEach((reason, count) -> violations.merge(reason, count, Long::sum));
        }

        private Tally addAll(Tally other) {
            add(other.summary());
            return this;
        }

        BatchSummary summary() {
            return new BatchSummary(this);
        }
    }
}
