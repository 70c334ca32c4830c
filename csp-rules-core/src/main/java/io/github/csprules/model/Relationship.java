package io.github.csprules.model;

/** What two parties have with each other in Partner Center on the day that the scenario is about. */
public sealed interface Relationship permits Partnership, ResellerRelationship {

    /**
     * Returns how far it has come.
     *
     * @return the status
     */
    Status status();

    /**
     * Returns this relationship with facts that it states marked as the host's working assumptions.
     *
     * @param facts their names
     * @return the relationship that assumes them
     * @throws InvalidScenarioException if one is not stated here, with pointers such as {@code /assumed/0}
     */
    Relationship assuming(FactName... facts);

    /**
     * How far a relationship has come on the day that the scenario is about.
     */
    enum Status {
        /** Asked for, not yet accepted. */
        REQUESTED,
        /** Accepted and not removed. */
        ACTIVE,
        /** Ended. */
        REMOVED
    }
}
