package io.github.csprules.model;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * An indirect provider asks an indirect reseller for a partnership.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class PartnershipRequest extends Transaction implements TwoTier {

    private final String provider;
    private final String reseller;
    private final Fact<Role> acceptedBy;

    private PartnershipRequest(Builder builder) {
        super(TransactionType.PARTNERSHIP, builder);
        provider = builder.provider;
        reseller = builder.reseller;
        acceptedBy = marked(FactName.ACCEPTED_BY, builder.acceptedBy);
    }

    /**
     * Starts with what is always required.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @return the builder
     */
    public static Builder builder(String provider, String reseller) {
        return new Builder(provider, reseller);
    }

    /**
     * Returns a builder that holds everything stated here.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(provider, reseller).from(this);
        builder.acceptedBy = acceptedBy;
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
     * Returns who accepted on the side of the reseller.
     *
     * @return the role of that user, or none
     */
    public Fact<Role> acceptedBy() {
        return acceptedBy;
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
            case "acceptedBy" -> acceptedBy;
            default -> super.fact(fact);
        };
    }

    @Override
    List<Object> properties() {
        return List.of(provider, reseller, acceptedBy);
    }

    /** Builds a {@link PartnershipRequest}. */
    public static final class Builder extends Transaction.Builder<PartnershipRequest, Builder> {

        private final String provider;
        private final String reseller;
        private Fact<Role> acceptedBy = Fact.notStated();

        private Builder(String provider, String reseller) {
            this.provider = Objects.requireNonNull(provider, "provider");
            this.reseller = Objects.requireNonNull(reseller, "reseller");
        }

        /**
         * States who accepted on the side of the reseller.
         *
         * @param value the role of that user
         * @return this builder
         */
        public Builder acceptedBy(Role value) {
            acceptedBy = Fact.of(value);
            return this;
        }

        /**
         * States that nobody has accepted.
         *
         * @return this builder
         */
        public Builder notAccepted() {
            acceptedBy = Fact.none();
            return this;
        }

        @Override
        void withdraw(FactName fact) {
            super.withdraw(fact);
            switch (fact.name()) {
                case "acceptedBy" -> acceptedBy = Fact.notStated();
                default -> {}
            }
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        PartnershipRequest unchecked() {
            return new PartnershipRequest(this);
        }
    }
}
