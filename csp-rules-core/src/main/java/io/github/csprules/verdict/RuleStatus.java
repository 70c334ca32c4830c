package io.github.csprules.verdict;

/** What a rule says of a transaction. */
public enum RuleStatus {
    /** The rule applies, and all of its subjects satisfy it. */
    SATISFIED,
    /** At least one subject violates it. */
    VIOLATED,
    /** No subject violates it, but facts are missing to decide at least one. */
    UNDETERMINED,
    /** The rule has nothing to say: another transaction, another time, or no subject. */
    NOT_APPLICABLE
}
