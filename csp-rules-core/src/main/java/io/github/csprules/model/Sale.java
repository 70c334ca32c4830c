package io.github.csprules.model;

import java.beans.Transient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Partners sell to a customer. No rule looks at the offer, so one verdict serves every line of an order.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class Sale extends Transaction {

    /** The facts of a sale. */
    public static final FactTable<Sale, Builder> FACTS = FactTable.<Sale, Builder>of()
            .fact(FactName.PARTNER_ON_RECORD_ATTESTED, FactForm.FLAG, Sale::partnerOnRecordAttested)
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), Sale::role)
            .table();

    private static final int MAX_CHANNEL = 5;

    private final Kind kind;
    private final boolean isNewCustomer;
    private final @Nullable Offer offer;
    private final Optional<String> partnerIdOnRecord;
    private final Fact<Boolean> partnerOnRecordAttested;

    private Sale(Builder builder) {
        super(TransactionType.SALE, builder);
        kind = builder.kind;
        isNewCustomer = builder.isNewCustomer;
        offer = builder.offer;
        partnerIdOnRecord = Optional.ofNullable(builder.partnerIdOnRecord);
        partnerOnRecordAttested = builder.fact(FactName.PARTNER_ON_RECORD_ATTESTED);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param channel the ids of 1 to 5 partners, from Microsoft towards the customer
     * @param customer the id of the customer
     * @return the builder
     */
    public static Builder builder(List<String> channel, String customer) {
        return new Builder(channel, customer);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the ids of the 1 to 5 selling partners, from Microsoft towards the customer} */
    public List<String> channel() {
        return partnerIds();
    }

    /** {@return the id of the customer} */
    public String customer() {
        return customerIds().get(0);
    }

    /** {@return the kind of order; a new order by default} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether the customer is added with this order} */
    @Transient
    public boolean isNewCustomer() {
        return isNewCustomer;
    }

    /** {@return the offer, if stated} */
    public Optional<Offer> offer() {
        return Optional.ofNullable(offer);
    }

    /** {@return the MPN ID put on the order, if there is one} */
    public Optional<String> partnerIdOnRecord() {
        return partnerIdOnRecord;
    }

    /** {@return whether the partner on record has attested to be the customer's partner; never none} */
    public Fact<Boolean> partnerOnRecordAttested() {
        return partnerOnRecordAttested;
    }

    @Override
    String pointer(int partner) {
        return "/channel/" + partner;
    }

    @Override
    void check(Validator problems) {
        super.check(problems);
        problems.partnerIds("/channel", channel(), MAX_CHANNEL);
        if (isNewCustomer && kind != Kind.NEW_ORDER) {
            problems.add(Problem.Code.NEW_CUSTOMER, "/newCustomer", "`true`", "`false`, as the order is not a new one");
        }
        problems.optionalId("/partnerIdOnRecord", partnerIdOnRecord.orElse(null));
    }

    @Override
    List<Object> properties() {
        return List.of(kind, isNewCustomer, Optional.ofNullable(offer), partnerIdOnRecord);
    }

    /** Builds a {@link Sale}. */
    public static final class Builder extends Transaction.Builder<Sale, Builder> {

        private Kind kind = Kind.NEW_ORDER;
        private boolean isNewCustomer;
        private @Nullable Offer offer;
        private @Nullable String partnerIdOnRecord;

        private Builder(List<String> channel, String customer) {
            super(FACTS, ids("channel", channel));
            namingCustomer(customer);
        }

        private Builder(Sale sale) {
            super(FACTS, sale);
            kind = sale.kind;
            isNewCustomer = sale.isNewCustomer;
            offer = sale.offer;
            partnerIdOnRecord = sale.partnerIdOnRecord.orElse(null);
        }

        @Override
        Sale unchecked() {
            return new Sale(this);
        }

        /**
         * Sets the selling partners.
         *
         * @param value the ids of 1 to 5 partners, from Microsoft towards the customer
         * @return this builder
         */
        public Builder channel(List<String> value) {
            return naming(ids("channel", value));
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
         * Sets the kind of order.
         *
         * @param newKind the kind; a new order by default
         * @return this builder
         */
        public Builder kind(Kind newKind) {
            kind = Objects.requireNonNull(newKind, "kind");
            return this;
        }

        /**
         * Sets whether the customer is added with this order.
         *
         * @param isAdded true if it is, only for a new order; false by default
         * @return this builder
         */
        public Builder newCustomer(boolean isAdded) {
            isNewCustomer = isAdded;
            return this;
        }

        /**
         * Sets the offer.
         *
         * @param value the offer
         * @return this builder
         */
        public Builder offer(Offer value) {
            offer = Objects.requireNonNull(value, "offer");
            return this;
        }

        /**
         * Removes the offer.
         *
         * @return this builder
         */
        public Builder noOffer() {
            offer = null;
            return this;
        }

        /**
         * Sets the MPN ID put on the order.
         *
         * @param value the MPN ID
         * @return this builder
         */
        public Builder partnerIdOnRecord(String value) {
            partnerIdOnRecord = Objects.requireNonNull(value, "partnerIdOnRecord");
            return this;
        }

        /**
         * Removes the MPN ID from the order.
         *
         * @return this builder
         */
        public Builder noPartnerIdOnRecord() {
            partnerIdOnRecord = null;
            return this;
        }

        /**
         * States whether the partner on record has attested to be the customer's partner.
         *
         * @param isAttested true if it has
         * @return this builder
         */
        public Builder partnerOnRecordAttested(boolean isAttested) {
            return state(FactName.PARTNER_ON_RECORD_ATTESTED, isAttested);
        }
    }

    /** The kind of order of a sale. */
    public enum Kind {
        /** A new order, an upgrade or a new add-on. */
        NEW_ORDER,
        /** Licenses added to an existing subscription. */
        ADDED_LICENSES,
        /** The renewal of a subscription. */
        RENEWAL
    }

    /**
     * An offer. No rule of the policy looks at it, so one verdict serves every line of an order.
     * <p>
     * This class is immutable and thread-safe.
     */
    public static final class Offer {

        private final Publisher publisher;
        private final @Nullable String name;

        private Offer(Publisher publisher, @Nullable String name) {
            this.publisher = Objects.requireNonNull(publisher, "publisher");
            this.name = name;
        }

        /**
         * Returns an offer without a name.
         *
         * @param publisher the publisher
         * @return the offer
         */
        public static Offer of(Publisher publisher) {
            return new Offer(publisher, null);
        }

        /**
         * Returns an offer.
         *
         * @param publisher the publisher
         * @param name its name, for display
         * @return the offer
         * @throws InvalidScenarioException if the name is over 1,000 characters
         */
        public static Offer of(Publisher publisher, String name) {
            Validator problems = new Validator();
            problems.text("/name", name);
            problems.throwIfAny();
            return new Offer(publisher, name);
        }

        /** {@return the publisher} */
        public Publisher publisher() {
            return publisher;
        }

        /** {@return the offer's name, if there is one} */
        public Optional<String> name() {
            return Optional.ofNullable(name);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Offer that && publisher == that.publisher && Objects.equals(name, that.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(publisher, name);
        }

        @Override
        public String toString() {
            return "an offer of " + publisher;
        }

        /** The publisher of an offer. */
        public enum Publisher {
            /** A first-party offer. */
            MICROSOFT,
            /** Another publisher's offer in the Microsoft marketplace. */
            THIRD_PARTY
        }
    }
}
