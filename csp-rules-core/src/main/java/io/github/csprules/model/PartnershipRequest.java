package io.github.csprules.model;

/**
 * An indirect provider asks an indirect reseller for a partnership.
 * <p>
 * This class is immutable and thread-safe. Its text form shows the type only.
 */
public final class PartnershipRequest extends TwoTier {

    /** The facts of a request. */
    public static final FactTable<PartnershipRequest, Builder> FACTS = FactTable.<PartnershipRequest, Builder>of()
            .factOrNone(FactName.ACCEPTED_BY, FactForm.oneOf(Role.class), PartnershipRequest::acceptedBy)
            .unasked(FactName.ROLE, FactForm.oneOf(Role.class), PartnershipRequest::role)
            .table();

    private final Fact<Role> acceptedBy;

    private PartnershipRequest(Builder builder) {
        super(TransactionType.PARTNERSHIP, builder);
        acceptedBy = builder.fact(FactName.ACCEPTED_BY);
    }

    /**
     * Starts a builder with the required parts.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @return the builder
     */
    public static Builder builder(String provider, String reseller) {
        return new Builder(provider, reseller);
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the role of the reseller's user who accepted, or none} */
    public Fact<Role> acceptedBy() {
        return acceptedBy;
    }

    /** Builds a {@link PartnershipRequest}. */
    public static final class Builder extends TwoTier.Builder<PartnershipRequest, Builder> {

        private Builder(String provider, String reseller) {
            super(FACTS, provider, reseller);
        }

        private Builder(PartnershipRequest request) {
            super(FACTS, request);
        }

        @Override
        PartnershipRequest unchecked() {
            return new PartnershipRequest(this);
        }

        /**
         * States the role of the reseller's user who accepted.
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
    }
}
