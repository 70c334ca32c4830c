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

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(partner, customer, subscription).from(this);
        return builder;
    }

    /**
     * Returns who is hired.
     *
     * @return the id of the partner
     */
    public String partner() {
        return partner;
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
     * Returns the subscription to be supported.
     *
     * @return the id of the subscription
     */
    public String subscription() {
        return subscription;
    }

    @Override
    Builder copy() {
        return toBuilder();
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

        private final String partner;
        private final String customer;
        private final String subscription;

        private Builder(String partner, String customer, String subscription) {
            this.partner = Objects.requireNonNull(partner, "partner");
            this.customer = Objects.requireNonNull(customer, "customer");
            this.subscription = Objects.requireNonNull(subscription, "subscription");
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        SupportEngagement unchecked() {
            return new SupportEngagement(this);
        }
    }
}
