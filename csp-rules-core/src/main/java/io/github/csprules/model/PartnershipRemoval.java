package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/**
 * The removal of a partnership between an indirect provider and an indirect reseller.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class PartnershipRemoval extends TwoTier {

    /** The facts of a removal. */
    public static final FactTable<PartnershipRemoval, Builder> FACTS = FactTable.<PartnershipRemoval, Builder>of()
            .fact(FactName.GOOD_FAITH, FactForm.FLAG, PartnershipRemoval::goodFaith)
            .fact(FactName.LEGAL_NOTICE, FactForm.oneOf(LegalNotice.class), PartnershipRemoval::legalNotice)
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), PartnershipRemoval::role)
            .table();

    private final Requester requestedBy;
    private final Fact<Boolean> goodFaith;
    private final Fact<LegalNotice> legalNotice;

    private PartnershipRemoval(Builder builder) {
        super(TransactionType.PARTNERSHIP_REMOVAL, builder);
        requestedBy = builder.requestedBy;
        goodFaith = builder.fact(FactName.GOOD_FAITH);
        legalNotice = builder.fact(FactName.LEGAL_NOTICE);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @param requestedBy who requests the removal
     * @return the builder
     */
    public static Builder builder(String provider, String reseller, Requester requestedBy) {
        return new Builder(provider, reseller, requestedBy);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return who requests the removal} */
    public Requester requestedBy() {
        return requestedBy;
    }

    /** {@return whether the provider represents that it acts in good faith; never none} */
    public Fact<Boolean> goodFaith() {
        return goodFaith;
    }

    /** {@return the state of the legal notice; never none} */
    public Fact<LegalNotice> legalNotice() {
        return legalNotice;
    }

    @Override
    List<Object> properties() {
        return List.of(requestedBy);
    }

    /** Builds a {@link PartnershipRemoval}. */
    public static final class Builder extends TwoTier.Builder<PartnershipRemoval, Builder> {

        private Requester requestedBy;

        private Builder(String provider, String reseller, Requester requestedBy) {
            super(FACTS, provider, reseller);
            this.requestedBy = Objects.requireNonNull(requestedBy, "requestedBy");
        }

        private Builder(PartnershipRemoval removal) {
            super(FACTS, removal);
            requestedBy = removal.requestedBy;
        }

        @Override
        PartnershipRemoval unchecked() {
            return new PartnershipRemoval(this);
        }

        /**
         * Sets who requests the removal.
         *
         * @param value who requests the removal
         * @return this builder
         */
        public Builder requestedBy(Requester value) {
            requestedBy = Objects.requireNonNull(value, "requestedBy");
            return this;
        }

        /**
         * States whether the provider represents that it acts in good faith.
         *
         * @param value true if it does
         * @return this builder
         */
        public Builder goodFaith(boolean value) {
            return state(FactName.GOOD_FAITH, value);
        }

        /**
         * States the state of the legal notice.
         *
         * @param value the legal notice
         * @return this builder
         */
        public Builder legalNotice(LegalNotice value) {
            return state(FactName.LEGAL_NOTICE, value);
        }
    }

    /**
     * The legal notice that ends an agreement between provider and reseller.
     */
    public enum LegalNotice {
        /** The agreement demands none. */
        NOT_REQUIRED,
        /** It has been given. */
        GIVEN,
        /** The agreement demands it, and it has not been given. */
        OUTSTANDING
    }

    /** Who requests the removal of a partnership. */
    public enum Requester {
        /** The indirect provider, in Partner Center. */
        PROVIDER,
        /** The indirect reseller. */
        RESELLER,
        /** Microsoft Support, at the request of either. */
        MICROSOFT_SUPPORT
    }
}
