package io.github.csprules.model;

/**
 * Microsoft's verification of an enrollment.
 */
public enum Verification {
    /** Under way. */
    PENDING,
    /** Completed: the partner may sign. */
    AUTHORIZED,
    /** Refused. */
    REJECTED
}
