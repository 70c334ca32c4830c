package io.github.csprules.model;

import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A transaction between an indirect provider and an indirect reseller, whatever the types they are declared with. */
abstract sealed class TwoTier extends Transaction permits PartnershipRequest, PartnershipRemoval, ResellerAssignment {

    private final String provider;
    private final String reseller;

    TwoTier(TransactionType type, Builder<?, ?> builder) {
        super(type, builder);
        provider = builder.provider;
        reseller = builder.reseller;
    }

    /** {@return the id of who is named as the provider} */
    public String provider() {
        return provider;
    }

    /** {@return the id of who is named as the reseller} */
    public String reseller() {
        return reseller;
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        reference.accept("/provider", provider);
        reference.accept("/reseller", reseller);
    }

    @Override
    void check(Validator validator) {
        super.check(validator);
        validator.sameParty("/reseller", provider, reseller);
    }

    /** What the builders of such transactions have in common. */
    abstract static sealed class Builder<T extends TwoTier, B extends Builder<T, B>> extends Transaction.Builder<T, B>
            permits PartnershipRequest.Builder, PartnershipRemoval.Builder, ResellerAssignment.Builder {

        private String provider;
        private String reseller;

        Builder(FactTable<T, B> facts, Function<B, T> making, String provider, String reseller) {
            super(facts, making);
            this.provider = Objects.requireNonNull(provider, "provider");
            this.reseller = Objects.requireNonNull(reseller, "reseller");
        }

        Builder(FactTable<T, B> facts, Function<B, T> making, T transaction) {
            super(facts, making, transaction);
            provider = transaction.provider();
            reseller = transaction.reseller();
        }

        /**
         * Sets who is named as the provider.
         *
         * @param id the id of the provider
         * @return this builder
         */
        public B provider(String id) {
            provider = Objects.requireNonNull(id, "provider");
            return self();
        }

        /**
         * Sets who is named as the reseller.
         *
         * @param id the id of the reseller
         * @return this builder
         */
        public B reseller(String id) {
            reseller = Objects.requireNonNull(id, "reseller");
            return self();
        }
    }
}
