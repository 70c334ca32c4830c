package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What partners want to do. It names parties by id; the {@link Scenario} it is put into resolves them.
 * <p>
 * Transactions are immutable and thread-safe.
 */
public abstract sealed class Transaction
        permits Sale,
                PartnershipRequest,
                PartnershipRemoval,
                CustomerRelationshipRequest,
                ResellerAssignment,
                SupportEngagement,
                Enrollment,
                AgreementSignature {

    private final TransactionType type;
    private final Fact<Role> role;
    private final List<FactName> assumed;
    private final Extensions extensions;

    Transaction(TransactionType type, Builder<?, ?> builder) {
        this.type = type;
        assumed = List.copyOf(builder.assumed);
        role = marked(FactName.ROLE, builder.role);
        extensions = builder.extensions;
    }

    /** The fact, marked if this transaction assumes it. */
    final <T> Fact<T> marked(FactName fact, Fact<T> stated) {
        return stated.assumed(!assumed.isEmpty() && assumed.contains(fact));
    }

    /**
     * Returns what kind of transaction this is.
     *
     * @return the type
     */
    public TransactionType type() {
        return type;
    }

    /**
     * Returns the role of the Partner Center user who carries the transaction out.
     *
     * @return the role; never none
     */
    public Fact<Role> role() {
        return role;
    }

    /**
     * Returns the names of the facts stated here that the host only assumes.
     *
     * @return the names, in the order in which they were given
     */
    public List<FactName> assumed() {
        return assumed;
    }

    /**
     * Returns the host's own facts.
     *
     * @return the extensions
     */
    public Extensions extensions() {
        return extensions;
    }

    /** The fact of this name among those of the type: not stated also where there is no such fact. */
    Fact<?> fact(FactName fact) {
        return fact.equals(FactName.ROLE) && type.facts().contains(fact) ? role : Fact.notStated();
    }

    /** A builder that holds everything stated here. */
    abstract Builder<?, ?> copy();

    /** This transaction as if it did not state one of its facts. */
    final Transaction withdrawing(FactName fact) {
        if (fact(fact).isNotStated()) {
            return this;
        }
        Builder<?, ?> builder = copy();
        builder.assumed.removeIf(name -> name.equals(fact) || name.isPartOf(fact));
        builder.withdraw(fact);
        return builder.unchecked();
    }

    /** Calls back with pointer and id of each partner that is named. */
    abstract void partners(BiConsumer<String, String> reference);

    /** Calls back with pointer and id of the customer, if one is named. */
    void customers(BiConsumer<String, String> reference) {}

    /** Calls back with pointer and id of the subscription, if one is named. */
    void subscriptions(BiConsumer<String, String> reference) {}

    void check(Problems problems) {
        partners(problems::id);
        customers(problems::id);
        subscriptions(problems::id);
        problems.assumed(assumed, this::fact);
        extensions.check(problems);
    }

    /** What distinguishes transactions of this type, for comparison. */
    abstract List<Object> properties();

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Transaction that
                && type == that.type
                && role.equals(that.role)
                && assumed.equals(that.assumed)
                && extensions.equals(that.extensions)
                && properties().equals(that.properties());
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
            permits Sale.Builder,
                    PartnershipRequest.Builder,
                    PartnershipRemoval.Builder,
                    CustomerRelationshipRequest.Builder,
                    ResellerAssignment.Builder,
                    SupportEngagement.Builder,
                    Enrollment.Builder,
                    AgreementSignature.Builder {

        private Fact<Role> role = Fact.notStated();
        private final List<FactName> assumed = new ArrayList<>();
        private Extensions extensions = Extensions.none();

        Builder() {}

        /** Takes over what all transactions have in common. */
        final B from(Transaction transaction) {
            role = transaction.role;
            assumed.addAll(transaction.assumed);
            extensions = transaction.extensions;
            return self();
        }

        abstract B self();

        abstract T unchecked();

        void withdraw(FactName fact) {
            if (fact.equals(FactName.ROLE)) {
                role = Fact.notStated();
            }
        }

        /**
         * States the role of the Partner Center user who carries the transaction out.
         *
         * @param newRole the role
         * @return this builder
         */
        public B role(Role newRole) {
            role = Fact.of(newRole);
            return self();
        }

        /**
         * Marks facts that are stated here as the host's working assumptions.
         *
         * @param facts their names
         * @return this builder
         */
        public B assuming(FactName... facts) {
            assumed.addAll(List.of(facts));
            return self();
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

        /**
         * Tells what is wrong with what is stated so far.
         *
         * @return the problems, with pointers relative to this transaction; none if it can be built
         */
        public List<Problem> problems() {
            Problems problems = new Problems();
            unchecked().check(problems);
            return problems.toList();
        }

        /**
         * Builds the transaction.
         *
         * @return the transaction
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public T build() {
            T transaction = unchecked();
            Problems problems = new Problems();
            transaction.check(problems);
            problems.throwIfAny();
            return transaction;
        }
    }
}
