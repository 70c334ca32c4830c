package io.github.csprules.model;

import java.util.List;

/**
 * Partners ask a customer for a reseller relationship.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class CustomerRelationshipRequest extends Transaction {

    /** The facts of a request. */
    public static final FactTable<CustomerRelationshipRequest, Builder> FACTS =
            FactTable.<CustomerRelationshipRequest, Builder>of()
                    .factOrNone(
                            FactName.ACCEPTED_BY, FactForm.oneOf(Role.class), CustomerRelationshipRequest::acceptedBy)
                    .fact(FactName.DELEGATED_ADMIN_ASKED, FactForm.FLAG, CustomerRelationshipRequest::delegatedAdmin)
                    .unasked(FactName.ROLE, FactForm.oneOf(Role.class), CustomerRelationshipRequest::role)
                    .table();

    private static final int MAX_PARTNERS = 2;

    private final Fact<Role> acceptedBy;
    private final Fact<Boolean> delegatedAdmin;

    private CustomerRelationshipRequest(Builder builder) {
        super(TransactionType.CUSTOMER_RELATIONSHIP, builder);
        acceptedBy = builder.fact(FactName.ACCEPTED_BY);
        delegatedAdmin = builder.fact(FactName.DELEGATED_ADMIN_ASKED);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param partners the ids of 1 or 2 partners
     * @param customer the id of the customer
     * @return the builder
     */
    public static Builder builder(List<String> partners, String customer) {
        return new Builder(partners, customer);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the ids of the 1 or 2 partners that ask} */
    public List<String> partners() {
        return partnerIds();
    }

    /** {@return the id of the customer} */
    public String customer() {
        return customerIds().get(0);
    }

    /** {@return the role of the customer's user who accepted, or none} */
    public Fact<Role> acceptedBy() {
        return acceptedBy;
    }

    /** {@return whether the request asks for delegated administration privileges; never none} */
    public Fact<Boolean> delegatedAdmin() {
        return delegatedAdmin;
    }

    @Override
    String pointer(int partner) {
        return "/partners/" + partner;
    }

    @Override
    void check(Validator problems) {
        super.check(problems);
        problems.partnerIds("/partners", partners(), MAX_PARTNERS);
    }

    /** Builds a {@link CustomerRelationshipRequest}. */
    public static final class Builder extends Transaction.Builder<CustomerRelationshipRequest, Builder> {

        private Builder(List<String> partners, String customer) {
            super(FACTS, ids("partners", partners));
            namingCustomer(customer);
        }

        private Builder(CustomerRelationshipRequest request) {
            super(FACTS, request);
        }

        @Override
        CustomerRelationshipRequest unchecked() {
            return new CustomerRelationshipRequest(this);
        }

        /**
         * Sets the partners that ask.
         *
         * @param value the ids of 1 or 2 partners
         * @return this builder
         */
        public Builder partners(List<String> value) {
            return naming(ids("partners", value));
        }

        /**
         * Sets the customer.
         *
         * @param value the id of the customer
         * @return this builder
         */
        public Builder customer(String value) {
            return namingCustomer(value);
        }

        /**
         * States the role of the customer's user who accepted.
         *
         * @param value the role of that user
         * @return this builder
         */
        public Builder acceptedBy(Role value) {
            return state(FactName.ACCEPTED_BY, value);
        }

        /**
         * States that nobody has accepted.
         *
         * @return this builder
         */
        public Builder notAccepted() {
            return stateNone(FactName.ACCEPTED_BY);
        }

        /**
         * States whether the request asks for delegated administration privileges.
         *
         * @param value true if it does
         * @return this builder
         */
        public Builder delegatedAdmin(boolean value) {
            return state(FactName.DELEGATED_ADMIN_ASKED, value);
        }
    }
}
