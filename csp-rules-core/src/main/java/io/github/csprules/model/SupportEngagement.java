package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

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

    private final String partner;
    private final String customer;
    private final String subscription;

    private SupportEngagement(Builder builder) {
        super(TransactionType.SUPPORT_ENGAGEMENT, builder);
        partner = builder.partner;
        customer = builder.customer;
        subscription = builder.subscription;
    }

    /**
     * Starts with what is always required.
     *
     * @param partner the id of the partner
     * @param customer the id of the customer
     * @param subscription the id of the subscription
     * @return the builder
     */
    public static Builder builder(String partner, String customer, String subscription) {
        return new Builder(partner, customer, subscription);
    }

    /** {@return a builder that holds everything stated here} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the id of the partner who is hired} */
    public String partner() {
        return partner;
    }

    /** {@return the id of the customer} */
    public String customer() {
        return customer;
    }

    /** {@return the id of the subscription to be supported} */
    public String subscription() {
        return subscription;
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        reference.accept("/partner", partner);
    }

    @Override
    void customers(BiConsumer<String, String> reference) {
        reference.accept("/customer", customer);
    }

    @Override
    void subscriptions(BiConsumer<String, String> reference) {
        reference.accept("/subscription", subscription);
    }

    @Override
    List<Object> properties() {
        return List.of(partner, customer, subscription);
    }

    /** Builds a {@link SupportEngagement}. */
    public static final class Builder extends Transaction.Builder<SupportEngagement, Builder> {

        private String partner;
        private String customer;
        private String subscription;

        private Builder(String partner, String customer, String subscription) {
            super(FACTS, SupportEngagement::new);
            this.partner = Objects.requireNonNull(partner, "partner");
            this.customer = Objects.requireNonNull(customer, "customer");
            this.subscription = Objects.requireNonNull(subscription, "subscription");
        }

        private Builder(SupportEngagement engagement) {
            super(FACTS, SupportEngagement::new, engagement);
            partner = engagement.partner;
            customer = engagement.customer;
            subscription = engagement.subscription;
        }

        /**
         * Sets the partner.
         *
         * @param value the id of the partner
         * @return this builder
         */
        public Builder partner(String value) {
            partner = Objects.requireNonNull(value, "partner");
            return this;
        }

        /**
         * Sets the customer.
         *
         * @param value the id of the customer
         * @return this builder
         */
        public Builder customer(String value) {
            customer = Objects.requireNonNull(value, "customer");
            return this;
        }

        /**
         * Sets the subscription.
         *
         * @param value the id of the subscription
         * @return this builder
         */
        public Builder subscription(String value) {
            subscription = Objects.requireNonNull(value, "subscription");
            return this;
        }
    }
}
