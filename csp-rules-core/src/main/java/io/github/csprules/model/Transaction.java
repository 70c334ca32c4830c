package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What partners want to do. It names parties by id; the {@link Scenario} it is put into resolves them.
 * <p>
 * Transactions are immutable and thread-safe.
 */
public abstract sealed class Transaction extends Stating
        permits Sale, TwoTier, CustomerRelationshipRequest, SupportEngagement, Enrollment, AgreementSignature {

    private final TransactionType type;
    private final Fact<Role> role;
    private final Extensions extensions;

    Transaction(TransactionType type, Builder<?, ?> builder) {
        super(builder);
        this.type = type;
        role = builder.fact(FactName.ROLE);
        extensions = builder.extensions;
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

    /** {@return what kind of transaction this is} */
    public TransactionType type() {
        return type;
    }

    /** {@return the role of the Partner Center user who carries the transaction out; never none} */
    public Fact<Role> role() {
        return role;
    }

    /** {@return the host's own facts} */
    public Extensions extensions() {
        return extensions;
    }

    @Override
    Fact<?> ownFact(FactName<?> name) {
        return extensions.fact(name);
    }

    /** {@return a builder that holds everything stated here} */
    @Override
    public abstract Builder<?, ?> toBuilder();

    /** Calls back with pointer and id of each partner that is named. */
    abstract void partners(BiConsumer<String, String> reference);

    /** Calls back with pointer and id of the customer, if one is named. */
    void customers(BiConsumer<String, String> reference) {}

    /** Calls back with pointer and id of the subscription, if one is named. */
    void subscriptions(BiConsumer<String, String> reference) {}

    @Override
    void check(Validator validator) {
        partners(validator::id);
        customers(validator::id);
        subscriptions(validator::id);
        super.check(validator);
        extensions.check(validator);
    }

    /** What distinguishes transactions of this type besides their facts, for comparison. */
    abstract List<Object> properties();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Transaction that
                && type == that.type
                && extensions.equals(that.extensions)
                && properties().equals(that.properties())
                && statesTheSameAs(that);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(type, properties());
    }

    /** The type only. */
    @Override
    public final String toString() {
        return type.toString();
    }

    /**
     * What the builders of all transactions have in common.
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

        private Extensions extensions = Extensions.none();

        Builder(FactTable<T, B> facts, Function<B, T> making) {
            super(facts, making);
        }

        Builder(FactTable<T, B> facts, Function<B, T> making, T transaction) {
            super(facts, making, transaction);
            extensions = transaction.extensions();
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

        @Override
        void stateOwn(FactName<?> name, Fact<?> fact) {
            if (name.isExtension()) {
                extensions = extensions.stating(name, fact);
            } else {
                super.stateOwn(name, fact);
            }
        }

        /**
         * States what the host's own rules read.
         *
         * @param own the host's facts
         * @return this builder
         */
        public B extensions(Extensions own) {
            extensions = Objects.requireNonNull(own, "extensions");
            return self();
        }
    }
}
