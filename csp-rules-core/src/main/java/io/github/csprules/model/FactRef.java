package io.github.csprules.model;

import java.util.Objects;

/**
 * One fact of one thing in a scenario: one that is missing, or one that is assumed.
 *
 * @param of the id of a partner or a customer, {@value #TRANSACTION}, {@value #SCENARIO}, or {@code partner/customer} for a
 *     reseller relationship
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

    /**
     * Returns the reference to a fact of the reseller relationship between a partner and a customer.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef ofRelationship(String partner, String customer, FactName<?> fact) {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(customer, "customer");
        return new FactRef(partner + "/" + customer, fact);
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
     * Checks if the fact is one of a reseller relationship.
     *
     * @return true if {@link #of} names a partner and a customer
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
