package io.github.csprules.model;

import java.util.Objects;

/**
 * One fact of one thing in a scenario: one that is missing, or one that is assumed.
 *
 * @param of the id of a partner or a customer, {@value #TRANSACTION}, {@value #SCENARIO}, or {@code provider/reseller} or
 *     {@code partner/customer} for a relationship
 * @param fact the name of the fact
 */
public record FactRef(String of, FactName<?> fact) {

    /** What {@link #of} is for a fact of the transaction. */
    public static final String TRANSACTION = "transaction";

    /** What {@link #of} is for a fact of the scenario. */
    public static final String SCENARIO = "scenario";

    /** The fact that lists all relationships. */
    public static final FactRef RELATIONSHIPS = new FactRef(SCENARIO, FactName.RELATIONSHIPS);

    /**
     * Creates a reference.
     *
     * @param of what the fact is about
     * @param fact the name of the fact
     */
    public FactRef {
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(fact, "fact");
    }

    /**
     * Returns the reference to a fact of a partner or a customer.
     *
     * @param party the partner or customer
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef of(Party party, FactName<?> fact) {
        return new FactRef(party.id(), fact);
    }

    /**
     * Returns the reference to a fact of the transaction.
     *
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef ofTransaction(FactName<?> fact) {
        return new FactRef(TRANSACTION, fact);
    }

    /** The reference to a fact of the scenario as a whole. */
    static FactRef ofScenario(FactName<?> fact) {
        return new FactRef(SCENARIO, fact);
    }

    /**
     * Returns the reference to a fact of the relationship between a provider and a reseller, or a partner and a customer.
     *
     * @param first the id of the provider, or of the partner
     * @param second the id of the reseller, or of the customer
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef ofRelationship(String first, String second, FactName<?> fact) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        return new FactRef(first + "/" + second, fact);
    }

    /**
     * Returns the reference to a fact of a relationship.
     *
     * @param relationship the relationship
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef of(Relationship relationship, FactName<?> fact) {
        return ofRelationship(relationship.first(), relationship.second(), fact);
    }

    /**
     * Checks if the fact is one of a relationship.
     *
     * @return true if {@link #of} names two
     */
    public boolean isOfRelationship() {
        return of.contains("/");
    }

    /** The name of the fact and what it is about; ids are the host's own. */
    @Override
    public String toString() {
        return of + " " + fact;
    }
}
