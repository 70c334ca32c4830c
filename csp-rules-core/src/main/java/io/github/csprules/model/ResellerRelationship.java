package io.github.csprules.model;

import java.util.Objects;

/**
 * The relationship that lets a partner order for a customer.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class ResellerRelationship extends Relationship {

    /** The facts of a reseller relationship. */
    public static final FactTable<ResellerRelationship, Builder> FACTS = FactTable.<ResellerRelationship, Builder>of()
            .fact(FactName.STATUS, FactForm.oneOf(Relationship.Status.class), ResellerRelationship::status)
            .fact(FactName.DELEGATED_ADMIN, FactForm.oneOf(DelegatedAdmin.class), ResellerRelationship::delegatedAdmin)
            .table();

    private final Fact<DelegatedAdmin> delegatedAdmin;

    private ResellerRelationship(Builder builder) {
        super(builder);
        delegatedAdmin = builder.fact(FactName.DELEGATED_ADMIN);
    }

    /**
     * Returns a relationship whose status and privileges are not known. The book checks the ids.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @return the relationship
     */
    public static ResellerRelationship of(String partner, String customer) {
        return builder(partner, customer).unchecked();
    }

    /**
     * Returns a relationship with a status; its privileges are not known. The book checks the ids.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param status the status
     * @return the relationship
     */
    public static ResellerRelationship of(String partner, String customer, Relationship.Status status) {
        return builder(partner, customer).status(status).unchecked();
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @return the builder
     */
    public static Builder builder(String partner, String customer) {
        return new Builder(partner, customer);
    }

    /** {@return the id of the partner} */
    public String partner() {
        return first();
    }

    /** {@return the id of the customer} */
    public String customer() {
        return second();
    }

    /** {@return the administration privileges that the customer has granted; never none} */
    public Fact<DelegatedAdmin> delegatedAdmin() {
        return delegatedAdmin;
    }

    /**
     * Returns this relationship with the privileges that the customer has granted.
     *
     * @param granted the privileges
     * @return the changed relationship, with the privileges as knowledge
     */
    public ResellerRelationship withDelegatedAdmin(DelegatedAdmin granted) {
        return toBuilder()
                .notStating(FactName.DELEGATED_ADMIN)
                .delegatedAdmin(granted)
                .unchecked();
    }

    /**
     * Returns this relationship with its privileges marked as a working assumption.
     *
     * @return the changed relationship
     * @throws InvalidScenarioException if they are not stated
     */
    public ResellerRelationship assumingDelegatedAdmin() {
        return assuming(FactName.DELEGATED_ADMIN);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public ResellerRelationship withStatus(Relationship.Status reached) {
        return toBuilder().withStatus(reached);
    }

    @Override
    public ResellerRelationship assuming(FactName<?>... facts) {
        return toBuilder().markedWith(facts);
    }

    @Override
    void check(Validator validator) {
        validator.id("/partner", partner());
        validator.id("/customer", customer());
        super.check(validator);
    }

    /** The two ids and the status. */
    @Override
    public String toString() {
        return "relationship of " + Visible.of(partner()) + " with " + Visible.of(customer()) + " (" + statusInWords()
                + ")";
    }

    /** Builds a {@link ResellerRelationship}. A fact that is left out is not stated. */
    public static final class Builder extends Relationship.Builder<ResellerRelationship, Builder> {

        private Builder(String partner, String customer) {
            super(FACTS, Objects.requireNonNull(partner, "partner"), Objects.requireNonNull(customer, "customer"));
        }

        private Builder(ResellerRelationship relationship) {
            super(FACTS, relationship);
        }

        @Override
        ResellerRelationship unchecked() {
            return new ResellerRelationship(this);
        }

        /**
         * Sets the partner.
         *
         * @param id the id of the partner
         * @return this builder
         */
        public Builder partner(String id) {
            return first(Objects.requireNonNull(id, "partner"));
        }

        /**
         * Sets the customer.
         *
         * @param id the id of the customer
         * @return this builder
         */
        public Builder customer(String id) {
            return second(Objects.requireNonNull(id, "customer"));
        }

        /**
         * States the administration privileges that the customer has granted.
         *
         * @param granted the privileges
         * @return this builder
         */
        public Builder delegatedAdmin(DelegatedAdmin granted) {
            return state(FactName.DELEGATED_ADMIN, granted);
        }
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
