package io.github.csprules.verdict;

/** What a verdict says of a transaction. */
public enum Outcome {
    /** Every rule that applies is satisfied. */
    ALLOWED,
    /** At least one rule is violated. */
    DENIED,
    /** No rule is violated, but facts are missing without which a rule cannot be decided, or no rule applied. */
    UNDETERMINED
}
