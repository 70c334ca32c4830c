package io.github.csprules.html;

import io.github.csprules.verdict.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Verdicts counted by their outcome. */
final class OutcomeCounts {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    void add(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    void add(OutcomeCounts other) {
        other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Long::sum));
    }

    long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
