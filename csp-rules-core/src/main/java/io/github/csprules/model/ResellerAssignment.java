package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An indirect provider assigns a reseller to a customer or to a subscription.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class ResellerAssignment extends TwoTier {

    /** The facts of an assignment. */
    public static final FactTable<ResellerAssignment, Builder> FACTS = FactTable.<ResellerAssignment, Builder>of()
            .fact(FactName.NEW_CUSTOMER, FactForm.FLAG, ResellerAssignment::newCustomer)
            .fact(FactName.ASSIGNED_MPN_ID, FactForm.ID, ResellerAssignment::mpnId)
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), ResellerAssignment::role)
            .table();

    private final Purpose purpose;
    private final Fact<Boolean> newCustomer;
    private final Fact<String> mpnId;

    private ResellerAssignment(Builder builder) {
        super(TransactionType.RESELLER_ASSIGNMENT, builder);
        purpose = builder.purpose;
        newCustomer = builder.fact(FactName.NEW_CUSTOMER);
        mpnId = builder.fact(FactName.ASSIGNED_MPN_ID);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @param customer the id of the customer
     * @param purpose the purpose
     * @return the builder
     */
    public static Builder builder(String provider, String reseller, String customer, Purpose purpose) {
        return new Builder(provider, reseller, customer, purpose);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the customer} */
    public String customer() {
        return customerIds().get(0);
    }

    /** {@return the purpose of the assignment} */
    public Purpose purpose() {
        return purpose;
    }

    /** {@return the id of the subscription, if there is one} */
    public Optional<String> subscription() {
        return subscriptionIds().stream().findFirst();
    }

    /** {@return whether the customer is new to the provider; never none} */
    public Fact<Boolean> newCustomer() {
        return newCustomer;
    }

    /** {@return the MPN ID put on the subscription; never none} */
    public Fact<String> mpnId() {
        return mpnId;
    }

    @Override
    List<Object> properties() {
        return List.of(purpose);
    }

    /** Builds a {@link ResellerAssignment}. */
    public static final class Builder extends TwoTier.Builder<ResellerAssignment, Builder> {

        private Purpose purpose;

        private Builder(String provider, String reseller, String customer, Purpose purpose) {
            super(FACTS, provider, reseller);
            namingCustomer(customer);
            this.purpose = Objects.requireNonNull(purpose, "purpose");
        }

        private Builder(ResellerAssignment assignment) {
            super(FACTS, assignment);
            purpose = assignment.purpose;
        }

        @Override
        ResellerAssignment unchecked() {
            return new ResellerAssignment(this);
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
         * Sets the purpose of the assignment.
         *
         * @param value the purpose
         * @return this builder
         */
        public Builder purpose(Purpose value) {
            purpose = Objects.requireNonNull(value, "purpose");
            return this;
        }

        /**
         * Sets the subscription.
         *
         * @param value the id of the subscription
         * @return this builder
         */
        public Builder subscription(String value) {
            return namingSubscription(id("subscription", value));
        }

        /**
         * Removes the subscription.
         *
         * @return this builder
         */
        public Builder noSubscription() {
            return namingSubscription(List.of());
        }

        /**
         * States whether the customer is new to the provider.
         *
         * @param value true if it is
         * @return this builder
         */
        public Builder newCustomer(boolean value) {
            return state(FactName.NEW_CUSTOMER, value);
        }

        /**
         * States the MPN ID put on the subscription.
         *
         * @param value the MPN ID
         * @return this builder
         */
        public Builder mpnId(String value) {
            return state(FactName.ASSIGNED_MPN_ID, value);
        }
    }

    /** The purpose of an assignment. */
    public enum Purpose {
        /** To manage the account of a new customer. */
        ACCOUNT_MANAGEMENT,
        /** To manage the account of a new Azure customer. */
        AZURE_ACCOUNT_MANAGEMENT,
        /** To receive incentives for a subscription. */
        INCENTIVES,
        /** To be the support contact of a subscription. */
        SUPPORT
    }
}
