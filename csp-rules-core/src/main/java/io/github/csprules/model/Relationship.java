package io.github.csprules.model;

/** What two parties have with each other in Partner Center on the day that the scenario is about. */
public sealed interface Relationship permits Partnership, ResellerRelationship {

    /**
     * Returns how far it has come.
     *
     * @return the status
     */
    RelationshipStatus status();
}
