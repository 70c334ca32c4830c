package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A partnership between an indirect provider and an indirect reseller is removed.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class PartnershipRemoval extends Transaction implements TwoTier {

    private final String provider;
    private final String reseller;
    private final Requester requestedBy;
    private final Fact<Boolean> goodFaith;
    private final Fact<LegalNotice> legalNotice;

    private PartnershipRemoval(Builder builder) {
        super(TransactionType.PARTNERSHIP_REMOVAL, builder);
        provider = builder.provider;
        reseller = builder.reseller;
        requestedBy = builder.requestedBy;
        goodFaith = marked(FactName.GOOD_FAITH, builder.goodFaith);
        legalNotice = marked(FactName.LEGAL_NOTICE, builder.legalNotice);
    }

    /**
     * Starts with what is always required.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @param requestedBy who has it removed
     * @return the builder
     */
    public static Builder builder(String provider, String reseller, Requester requestedBy) {
        return new Builder(provider, reseller, requestedBy);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(provider, reseller, requestedBy).from(this);
        builder.goodFaith = goodFaith;
        builder.legalNotice = legalNotice;
        return builder;
    }

    /**
     * Returns who is named as the provider.
     *
     * @return the id of the provider
     */
    @Override
    public String provider() {
        return provider;
    }

    /**
     * Returns who is named as the reseller.
     *
     * @return the id of the reseller
     */
    @Override
    public String reseller() {
        return reseller;
    }

    /**
     * Returns who has it removed.
     *
     * @return who has it removed
     */
    public Requester requestedBy() {
        return requestedBy;
    }

    /**
     * Returns whether the provider represents that it acts in good faith.
     *
     * @return true if it does; never none
     */
    public Fact<Boolean> goodFaith() {
        return goodFaith;
    }

    /**
     * Returns how it stands with the legal notice.
     *
     * @return the legal notice; never none
     */
    public Fact<LegalNotice> legalNotice() {
        return legalNotice;
    }

    @Override
    Builder copy() {
        return toBuilder();
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        reference.accept("/provider", provider);
        reference.accept("/reseller", reseller);
    }

    @Override
    void check(Problems problems) {
        super.check(problems);
        problems.sameParty("/reseller", provider, reseller);
    }

    @Override
    Fact<?> fact(FactName fact) {
        return switch (fact.name()) {
            case "goodFaith" -> goodFaith;
            case "legalNotice" -> legalNotice;
            default -> super.fact(fact);
        };
    }

    @Override
    List<Object> properties() {
        return List.of(provider, reseller, requestedBy, goodFaith, legalNotice);
    }

    /** Builds a {@link PartnershipRemoval}. */
    public static final class Builder extends Transaction.Builder<PartnershipRemoval, Builder> {

        private final String provider;
        private final String reseller;
        private final Requester requestedBy;
        private Fact<Boolean> goodFaith = Fact.notStated();
        private Fact<LegalNotice> legalNotice = Fact.notStated();

        private Builder(String provider, String reseller, Requester requestedBy) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.reseller = Objects.requireNonNull(reseller, "reseller");
            this.requestedBy = Objects.requireNonNull(requestedBy, "requestedBy");
        }

        /**
         * States whether the provider represents that it acts in good faith.
         *
         * @param value true if it does
         * @return this builder
         */
        public Builder goodFaith(boolean value) {
            goodFaith = Fact.of(value);
            return this;
        }

        /**
         * States how it stands with the legal notice.
         *
         * @param value the legal notice
         * @return this builder
         */
        public Builder legalNotice(LegalNotice value) {
            legalNotice = Fact.of(value);
            return this;
        }

        @Override
        void withdraw(FactName fact) {
            super.withdraw(fact);
            switch (fact.name()) {
                case "goodFaith" -> goodFaith = Fact.notStated();
                case "legalNotice" -> legalNotice = Fact.notStated();
                default -> {}
            }
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        PartnershipRemoval unchecked() {
            return new PartnershipRemoval(this);
        }
    }

    /**
     * The legal notice that ends an agreement between provider and reseller.
     */
    public enum LegalNotice {
        /** The agreement asks for none. */
        NOT_REQUIRED,
        /** It has been given. */
        GIVEN,
        /** The agreement asks for it, and it has not been given. */
        OUTSTANDING
    }

    /**
     * Who has a partnership removed.
     */
    public enum Requester {
        /** The indirect provider, in Partner Center. */
        PROVIDER,
        /** The indirect reseller. */
        RESELLER,
        /** Microsoft Support, at the request of either. */
        MICROSOFT_SUPPORT
    }
}
