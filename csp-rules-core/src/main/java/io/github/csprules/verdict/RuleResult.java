package io.github.csprules.verdict;

import java.util.Objects;

/**
 * What one rule says.
 *
 * @param rule the rule
 * @param status what it says
 */
public record RuleResult(RuleId rule, RuleStatus status) {

    /**
     * Creates a result.
     *
     * @param rule the rule
     * @param status what it says
     */
    public RuleResult {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(status, "status");
    }
}
