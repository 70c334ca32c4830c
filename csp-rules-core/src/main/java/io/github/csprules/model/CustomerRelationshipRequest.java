package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Partners ask a customer for a reseller relationship.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class CustomerRelationshipRequest extends Transaction {

    private static final int MAX_PARTNERS = 2;

    private final List<String> partners;
    private final String customer;
    private final Fact<Role> acceptedBy;
    private final Fact<Boolean> delegatedAdmin;

    private CustomerRelationshipRequest(Builder builder) {
        super(TransactionType.CUSTOMER_RELATIONSHIP, builder);
        partners = builder.partners;
        customer = builder.customer;
        acceptedBy = marked(FactName.ACCEPTED_BY, builder.acceptedBy);
        delegatedAdmin = marked(FactName.DELEGATED_ADMIN, builder.delegatedAdmin);
    }

    /**
     * Starts with what is always required.
     *
     * @param partners the ids of 1 or 2 partners
     * @param customer the id of the customer
     * @return the builder
     */
    public static Builder builder(List<String> partners, String customer) {
        return new Builder(partners, customer);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(partners, customer).from(this);
        builder.acceptedBy = acceptedBy;
        builder.delegatedAdmin = delegatedAdmin;
        return builder;
    }

    /**
     * Returns who asks.
     *
     * @return the ids of 1 or 2 partners
     */
    public List<String> partners() {
        return partners;
    }

    /**
     * Returns the customer.
     *
     * @return the id of the customer
     */
    public String customer() {
        return customer;
    }

    /**
     * Returns who accepted on the side of the customer.
     *
     * @return the role of that user, or none
     */
    public Fact<Role> acceptedBy() {
        return acceptedBy;
    }

    /**
     * Returns whether delegated administration privileges are asked for.
     *
     * @return true if they are; never none
     */
    public Fact<Boolean> delegatedAdmin() {
        return delegatedAdmin;
    }

    @Override
    Builder copy() {
        return toBuilder();
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        for (int i = 0; i < partners.size(); i++) {
            reference.accept("/partners/" + i, partners.get(i));
        }
    }

    @Override
    void customers(BiConsumer<String, String> reference) {
        reference.accept("/customer", customer);
    }

    @Override
    void check(Problems problems) {
        super.check(problems);
        problems.partnerIds("/partners", partners, MAX_PARTNERS);
    }

    @Override
    Fact<?> fact(FactName fact) {
        return switch (fact.name()) {
            case "acceptedBy" -> acceptedBy;
            case "delegatedAdmin" -> delegatedAdmin;
            default -> super.fact(fact);
        };
    }

    @Override
    List<Object> properties() {
        return List.of(partners, customer, acceptedBy, delegatedAdmin);
    }

    /** Builds a {@link CustomerRelationshipRequest}. */
    public static final class Builder extends Transaction.Builder<CustomerRelationshipRequest, Builder> {

        private final List<String> partners;
        private final String customer;
        private Fact<Role> acceptedBy = Fact.notStated();
        private Fact<Boolean> delegatedAdmin = Fact.notStated();

        private Builder(List<String> partners, String customer) {
            this.partners = List.copyOf(Objects.requireNonNull(partners, "partners"));
            this.customer = Objects.requireNonNull(customer, "customer");
        }

        /**
         * States who accepted on the side of the customer.
         *
         * @param value the role of that user
         * @return this builder
         */
        public Builder acceptedBy(Role value) {
            acceptedBy = Fact.of(value);
            return this;
        }

        /**
         * States that nobody has accepted.
         *
         * @return this builder
         */
        public Builder notAccepted() {
            acceptedBy = Fact.none();
            return this;
        }

        /**
         * States whether delegated administration privileges are asked for.
         *
         * @param value true if they are
         * @return this builder
         */
        public Builder delegatedAdmin(boolean value) {
            delegatedAdmin = Fact.of(value);
            return this;
        }

        @Override
        void withdraw(FactName fact) {
            super.withdraw(fact);
            switch (fact.name()) {
                case "acceptedBy" -> acceptedBy = Fact.notStated();
                case "delegatedAdmin" -> delegatedAdmin = Fact.notStated();
                default -> {}
            }
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        CustomerRelationshipRequest unchecked() {
            return new CustomerRelationshipRequest(this);
        }
    }
}
