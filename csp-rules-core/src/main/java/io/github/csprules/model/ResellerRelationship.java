package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/**
 * The relationship between a partner and a customer, through which the partner may order for the customer.
 *
 * @param partner the id of the partner
 * @param customer the id of the customer
 * @param status how far it has come
 * @param delegatedAdmin the administration privileges that the customer has granted; a value or not stated
 */
public record ResellerRelationship(
        String partner, String customer, Relationship.Status status, Fact<DelegatedAdmin> delegatedAdmin)
        implements Relationship {

    /**
     * Creates a relationship. Its ids are checked together with the book that it is put into.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param status how far it has come
     * @param delegatedAdmin the privileges granted, a value or not stated
     * @throws IllegalArgumentException if the privileges are stated as none; for that there is {@link DelegatedAdmin#NONE}
     */
    public ResellerRelationship {
        Objects.requireNonNull(partner, "partner");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(delegatedAdmin, "delegatedAdmin");
        if (delegatedAdmin.isNone()) {
            throw new IllegalArgumentException("delegatedAdmin is DelegatedAdmin.NONE where there is none");
        }
    }

    /**
     * Creates a relationship of which the delegated administration privileges are not stated.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param status how far it has come
     */
    public ResellerRelationship(String partner, String customer, Relationship.Status status) {
        this(partner, customer, status, Fact.notStated());
    }

    /**
     * Returns this relationship with the privileges that the customer has granted.
     *
     * @param granted the privileges
     * @return the relationship that states them
     */
    public ResellerRelationship withDelegatedAdmin(DelegatedAdmin granted) {
        return new ResellerRelationship(partner, customer, status, Fact.of(granted));
    }

    /**
     * Returns this relationship with its privileges as the host's working assumption.
     *
     * @return the relationship that assumes them
     * @throws InvalidScenarioException if they are not stated
     */
    public ResellerRelationship assumingDelegatedAdmin() {
        return assuming(FactName.DELEGATED_ADMIN);
    }

    @Override
    public ResellerRelationship assuming(FactName... facts) {
        List<FactName> assumed = List.of(facts);
        Problems problems = new Problems();
        problems.assumed(assumed, fact -> fact.equals(FactName.DELEGATED_ADMIN) ? delegatedAdmin : Fact.notStated());
        problems.throwIfAny();
        return assumed.isEmpty()
                ? this
                : new ResellerRelationship(partner, customer, status, delegatedAdmin.assumed(true));
    }

    ResellerRelationship withdrawingDelegatedAdmin() {
        return new ResellerRelationship(partner, customer, status);
    }

    /**
     * The delegated administration privileges that a customer has granted to a partner.
     */
    public enum DelegatedAdmin {
        /** None. */
        NONE,
        /** Delegated admin privileges. */
        DAP,
        /** Granular delegated admin privileges. */
        GDAP
    }
}
