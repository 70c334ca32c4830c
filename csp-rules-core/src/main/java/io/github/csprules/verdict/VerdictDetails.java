package io.github.csprules.verdict;

import java.util.List;

/**
 * What a verdict says rule by rule. The engine makes it when it is asked for; hosts ask the {@link Verdict}.
 * <p>
 * Implementations are immutable and thread-safe.
 */
public interface VerdictDetails {

    /**
     * Returns what each rule says.
     *
     * @return one result per rule of the policy, in catalogue order
     */
    List<RuleResult> rules();

    /**
     * Returns what one rule says.
     *
     * @param rule the rule
     * @return its status, {@link RuleStatus#NOT_APPLICABLE} if the policy has no such rule
     */
    RuleStatus status(RuleId rule);

    /**
     * Returns what rules have against the transaction or cannot decide.
     *
     * @return the findings, in catalogue order, then in the order of the rule's subjects
     */
    List<Finding> findings();

    /**
     * Returns details that are known already, such as those of a verdict that was read.
     *
     * @param rules one result per rule, in catalogue order
     * @param findings the findings, in catalogue order
     * @return the details
     */
    static VerdictDetails of(List<RuleResult> rules, List<Finding> findings) {
        return new KnownDetails(rules, findings);
    }
}
