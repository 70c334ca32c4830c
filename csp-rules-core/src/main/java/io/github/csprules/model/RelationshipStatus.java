package io.github.csprules.model;

/**
 * How far a relationship has come on the day that the scenario is about.
 */
public enum RelationshipStatus {
    /** Asked for, not yet accepted. */
    REQUESTED,
    /** Accepted and not removed. */
    ACTIVE,
    /** Ended. */
    REMOVED
}
