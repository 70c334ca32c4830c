package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of partners. It names parties by id; its {@link Scenario} resolves them.
 * <p>
 * Transactions are immutable and thread-safe.
 */
public abstract sealed class Transaction extends Stating
        permits Sale, TwoTier, CustomerRelationshipRequest, SupportEngagement, Enrollment, AgreementSignature {

    private final TransactionType type;
    private final List<String> partners;
    private final List<String> customers;
    private final List<String> subscriptions;
    private final Fact<Role> role;

    Transaction(TransactionType type, Builder<?, ?> builder) {
        super(builder);
        this.type = type;
        partners = builder.partners;
        customers = builder.customers;
        subscriptions = builder.subscriptions;
        role = builder.fact(FactName.ROLE);
    }

    /** The facts of transactions of a type. */
    static FactTable<?, ?> facts(TransactionType type) {
        return switch (type) {
            case SALE -> Sale.FACTS;
            case PARTNERSHIP -> PartnershipRequest.FACTS;
            case PARTNERSHIP_REMOVAL -> PartnershipRemoval.FACTS;
            case CUSTOMER_RELATIONSHIP -> CustomerRelationshipRequest.FACTS;
            case RESELLER_ASSIGNMENT -> ResellerAssignment.FACTS;
            case SUPPORT_ENGAGEMENT -> SupportEngagement.FACTS;
            case ENROLLMENT -> Enrollment.FACTS;
            case AGREEMENT_SIGNATURE -> AgreementSignature.FACTS;
        };
    }

    /** {@return the type of this transaction} */
    public TransactionType type() {
        return type;
    }

    /** {@return the role of the Partner Center user who carries the transaction out; never none} */
    public Fact<Role> role() {
        return role;
    }

    /** {@return the host's own facts} */
    public Extensions extensions() {
        return own();
    }

    @Override
    final FactRef ref(FactName<?> fact) {
        return FactRef.ofTransaction(fact);
    }

    /** {@return a builder with the same statements} */
    @Override
    public abstract Builder<?, ?> toBuilder();

    /** The ids of the named partners, in order. */
    final List<String> partnerIds() {
        return partners;
    }

    /** The pointer to the partner of an index. */
    String pointer(int partner) {
        return "/partner";
    }

    /** The id of the named customer, if any. */
    final List<String> customerIds() {
        return customers;
    }

    /** The id of the named subscription, if any. */
    final List<String> subscriptionIds() {
        return subscriptions;
    }

    @Override
    void check(Validator validator) {
        for (int i = 0; i < partners.size(); i++) {
            if (!Validator.isSoundId(partners.get(i))) { // else no pointer is needed
                validator.id(pointer(i), partners.get(i));
            }
        }
        customers.forEach(id -> validator.id("/customer", id));
        subscriptions.forEach(id -> validator.id("/subscription", id));
        super.check(validator);
    }

    /** What distinguishes transactions of this type apart from ids and facts, for comparison. */
    List<Object> properties() {
        return List.of();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Transaction that
                && type == that.type
                && partners.equals(that.partners)
                && customers.equals(that.customers)
                && subscriptions.equals(that.subscriptions)
                && properties().equals(that.properties())
                && statesTheSameAs(that);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(type, partners, customers, subscriptions);
    }

    /** The type only. */
    @Override
    public final String toString() {
        return type.toString();
    }

    /**
     * The common part of the builders of transactions.
     *
     * @param <T> the transaction that is built
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<T extends Transaction, B extends Builder<T, B>>
            extends StatingBuilder<T, B>
            permits Sale.Builder,
                    TwoTier.Builder,
                    CustomerRelationshipRequest.Builder,
                    SupportEngagement.Builder,
                    Enrollment.Builder,
                    AgreementSignature.Builder {

        private List<String> partners;
        private List<String> customers = List.of();
        private List<String> subscriptions = List.of();

        Builder(FactTable<T, B> facts, List<String> partners) {
            super(facts);
            this.partners = partners;
        }

        Builder(FactTable<T, B> facts, T transaction) {
            super(facts, transaction);
            Transaction its = transaction;
            partners = its.partners;
            customers = its.customers;
            subscriptions = its.subscriptions;
        }

        static List<String> ids(String name, List<String> ids) {
            return List.copyOf(Objects.requireNonNull(ids, name));
        }

        static List<String> id(String name, String id) {
            return List.of(Objects.requireNonNull(id, name));
        }

        final List<String> named() {
            return partners;
        }

        final B naming(List<String> ids) {
            partners = ids;
            return self();
        }

        final B namingCustomer(String id) {
            customers = id("customer", id);
            return self();
        }

        final B namingSubscription(List<String> ids) {
            subscriptions = ids;
            return self();
        }

        /**
         * States the role of the Partner Center user who carries the transaction out.
         *
         * @param newRole the role
         * @return this builder
         */
        public B role(Role newRole) {
            return state(FactName.ROLE, newRole);
        }

        /**
         * States facts for the host's own rules.
         *
         * @param own the host's facts
         * @return this builder
         */
        public B extensions(Extensions own) {
            return own(own);
        }
    }
}
