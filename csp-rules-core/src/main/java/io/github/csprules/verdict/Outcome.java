package io.github.csprules.verdict;

/** The answer of a verdict. */
public enum Outcome {
    /** Every rule that applies is satisfied. */
    ALLOWED,
    /** At least one rule is violated. */
    DENIED,
    /** No rule is violated, but a rule lacks facts, or no rule applied. */
    UNDETERMINED
}
