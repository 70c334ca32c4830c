package io.github.csprules.verdict;

/** A rule's answer about a transaction. */
public enum RuleStatus {
    /** The rule applies, and all its subjects satisfy it. */
    SATISFIED,
    /** At least one subject violates it. */
    VIOLATED,
    /** No subject violates it, but at least one lacks facts. */
    UNDETERMINED,
    /** The rule does not apply: another transaction, another day, or no subject. */
    NOT_APPLICABLE
}
