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

    /** The facts of a request. */
    public static final FactTable<PartnershipRequest, Builder> FACTS = FactTable.<PartnershipRequest, Builder>of()
            .factOrNone(FactName.ACCEPTED_BY, FactForm.oneOf(Role.class), PartnershipRequest::acceptedBy)
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), PartnershipRequest::role)
            .table();

    private final String provider;
    private final String reseller;
    private final Fact<Role> acceptedBy;

    private PartnershipRequest(Builder builder) {
        super(TransactionType.PARTNERSHIP, builder);
        provider = builder.provider;
        reseller = builder.reseller;
        acceptedBy = builder.fact(FactName.ACCEPTED_BY);
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

    /** {@return a builder that holds everything stated here} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
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
    public FactTable<PartnershipRequest, Builder> facts() {
        return FACTS;
    }

    @Override
    void partners(BiConsumer<String, String> reference) {
        reference.accept("/provider", provider);
        reference.accept("/reseller", reseller);
    }

    @Override
    void check(Validator problems) {
        super.check(problems);
        problems.sameParty("/reseller", provider, reseller);
    }

    @Override
    List<Object> properties() {
        return List.of(provider, reseller);
    }

    /** Builds a {@link PartnershipRequest}. */
    public static final class Builder extends Transaction.Builder<PartnershipRequest, Builder> {

        private String provider;
        private String reseller;

        private Builder(String provider, String reseller) {
            super(FACTS);
            this.provider = Objects.requireNonNull(provider, "provider");
            this.reseller = Objects.requireNonNull(reseller, "reseller");
        }

        private Builder(PartnershipRequest request) {
            super(request);
            provider = request.provider;
            reseller = request.reseller;
        }

        /**
         * Sets who is named as the provider.
         *
         * @param value the id of the provider
         * @return this builder
         */
        public Builder provider(String value) {
            provider = Objects.requireNonNull(value, "provider");
            return this;
        }

        /**
         * Sets who is named as the reseller.
         *
         * @param value the id of the reseller
         * @return this builder
         */
        public Builder reseller(String value) {
            reseller = Objects.requireNonNull(value, "reseller");
            return this;
        }

        /**
         * States who accepted on the side of the reseller.
         *
         * @param value the role of that user
         * @return this builder
         */
        public Builder acceptedBy(Role value) {
            return state(FactName.ACCEPTED_BY, value);
        }

        /**
         * States that nobody has accepted.
         *
         * @return this builder
         */
        public Builder notAccepted() {
            return stateNone(FactName.ACCEPTED_BY);
        }

        @Override
        PartnershipRequest unchecked() {
            return new PartnershipRequest(this);
        }
    }
}
