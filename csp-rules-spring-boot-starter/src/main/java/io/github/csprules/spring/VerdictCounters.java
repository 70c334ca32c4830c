package io.github.csprules.spring;

import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/**
 * Counts verdicts by outcome and findings by rule, with Micrometer.
 * <ul>
 * <li>{@code csp.rules.verdicts}, tagged with {@code transaction} and {@code outcome};
 * <li>{@code csp.rules.findings}, tagged with {@code rule}, {@code status} and {@code reason} ({@code none} where facts are
 *     missing).
 * </ul>
 * No tag tells who or what a verdict is about, and there are no more of them than rules and their reasons.
 */
public final class VerdictCounters {

    private final MeterRegistry registry;

    /**
     * Creates the counters.
     *
     * @param registry the registry of the counters
     */
    public VerdictCounters(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    /**
     * Counts a verdict.
     *
     * @param verdict the verdict
     * @return the same, so that {@code return counters.count(rules.evaluate(scenario));} reads in one line
     */
    public Verdict count(Verdict verdict) {
        registry.counter(
                        "csp.rules.verdicts",
                        "transaction",
                        verdict.transaction().name(),
                        "outcome",
                        verdict.outcome().name())
                .increment();
        for (Finding finding : verdict.findings()) {
            String reason = finding instanceof Violation violation ? violation.reason() : "none";
            registry.counter(
                            "csp.rules.findings",
                            "rule",
                            finding.rule().toString(),
                            "status",
                            finding.status().name(),
                            "reason",
                            reason)
                    .increment();
        }
        return verdict;
    }
}
