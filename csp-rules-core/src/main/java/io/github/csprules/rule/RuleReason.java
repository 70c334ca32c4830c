package io.github.csprules.rule;

import io.github.csprules.verdict.RuleId;
import java.util.Objects;

/**
 * A reason and the rule that it belongs to.
 *
 * @param rule the rule
 * @param reason one of its reasons
 */
public record RuleReason(RuleId rule, Reason reason) {

    /**
     * Creates the pair.
     *
     * @param rule the rule
     * @param reason one of its reasons
     */
    public RuleReason {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return rule + "." + reason;
    }
}
