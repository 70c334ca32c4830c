package io.github.csprules.model;

/**
 * A customer hires a partner for a subscription that it bought elsewhere.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class SupportEngagement extends Transaction {

    /** The facts of an engagement. */
    public static final FactTable<SupportEngagement, Builder> FACTS = FactTable.<SupportEngagement, Builder>of()
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), SupportEngagement::role)
            .table();

    private SupportEngagement(Builder builder) {
        super(TransactionType.SUPPORT_ENGAGEMENT, builder);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param subscription the id of the subscription
     * @return the builder
     */
    public static Builder builder(String partner, String customer, String subscription) {
        return new Builder(partner, customer, subscription);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the hired partner} */
    public String partner() {
        return partnerIds().get(0);
    }

    /** {@return the id of the customer} */
    public String customer() {
        return customerIds().get(0);
    }

    /** {@return the id of the supported subscription} */
    public String subscription() {
        return subscriptionIds().get(0);
    }

    /** Builds a {@link SupportEngagement}. */
    public static final class Builder extends Transaction.Builder<SupportEngagement, Builder> {

        private Builder(String partner, String customer, String subscription) {
            super(FACTS, id("partner", partner));
            namingCustomer(customer).namingSubscription(id("subscription", subscription));
        }

        private Builder(SupportEngagement engagement) {
            super(FACTS, engagement);
        }

        @Override
        SupportEngagement unchecked() {
            return new SupportEngagement(this);
        }

        /**
         * Sets the partner.
         *
         * @param value the id of the partner
         * @return this builder
         */
        public Builder partner(String value) {
            return naming(id("partner", value));
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
         * Sets the subscription.
         *
         * @param value the id of the subscription
         * @return this builder
         */
        public Builder subscription(String value) {
            return namingSubscription(id("subscription", value));
        }
    }
}
