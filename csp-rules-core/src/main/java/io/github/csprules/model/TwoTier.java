package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/** A transaction between an indirect provider and an indirect reseller. Their declared types may differ. */
abstract sealed class TwoTier extends Transaction permits PartnershipRequest, PartnershipRemoval, ResellerAssignment {

    TwoTier(TransactionType type, Builder<?, ?> builder) {
        super(type, builder);
    }

    /** {@return the id of the partner named as the provider} */
    public String provider() {
        return partnerIds().get(0);
    }

    /** {@return the id of the partner named as the reseller} */
    public String reseller() {
        return partnerIds().get(1);
    }

    @Override
    final String pointer(int partner) {
        return partner == 0 ? "/provider" : "/reseller";
    }

    @Override
    void check(Validator validator) {
        super.check(validator);
        validator.sameParty("/reseller", provider(), reseller());
    }

    /** The common part of the builders of these transactions. */
    abstract static sealed class Builder<T extends TwoTier, B extends Builder<T, B>> extends Transaction.Builder<T, B>
            permits PartnershipRequest.Builder, PartnershipRemoval.Builder, ResellerAssignment.Builder {

        Builder(FactTable<T, B> facts, String provider, String reseller) {
            super(facts, pair(provider, reseller));
        }

        Builder(FactTable<T, B> facts, T transaction) {
            super(facts, transaction);
        }

        private static List<String> pair(String provider, String reseller) {
            return List.of(Objects.requireNonNull(provider, "provider"), Objects.requireNonNull(reseller, "reseller"));
        }

        /**
         * Sets the provider.
         *
         * @param id the id of the provider
         * @return this builder
         */
        public B provider(String id) {
            return naming(pair(id, named().get(1)));
        }

        /**
         * Sets the reseller.
         *
         * @param id the id of the reseller
         * @return this builder
         */
        public B reseller(String id) {
            return naming(pair(named().get(0), id));
        }
    }
}
