package io.github.csprules.model;

import java.util.Objects;

/**
 * The relationship between an indirect provider and an indirect reseller.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Partnership extends Relationship {

    /** The facts of a partnership. */
    public static final FactTable<Partnership, Builder> FACTS = FactTable.<Partnership, Builder>of()
            .fact(FactName.STATUS, FactForm.oneOf(Relationship.Status.class), Partnership::status)
            .table();

    private Partnership(Builder builder) {
        super(builder);
    }

    /**
     * Returns a partnership whose status is not known. The book checks the ids. Swapped ids make another partnership, of a
     * provider that nobody has.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @return the partnership
     */
    public static Partnership of(String provider, String reseller) {
        return builder(provider, reseller).unchecked();
    }

    /**
     * Returns a partnership with a status. The book checks the ids. The provider comes first: with swapped ids, rules find no
     * partnership.
     *
     * @param provider the id of the provider
     * @param reseller the id of the reseller
     * @param status the status
     * @return the partnership
     */
    public static Partnership of(String provider, String reseller, Relationship.Status status) {
        return builder(provider, reseller).status(status).unchecked();
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

    /** {@return the id of the provider} */
    public String provider() {
        return first();
    }

    /** {@return the id of the reseller} */
    public String reseller() {
        return second();
    }

    /** {@return a builder with the same statements} */
    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Partnership withStatus(Relationship.Status reached) {
        return toBuilder().withStatus(reached);
    }

    @Override
    public Partnership assuming(FactName<?>... facts) {
        return toBuilder().markedWith(facts);
    }

    @Override
    void check(Validator validator) {
        validator.id("/provider", provider());
        validator.id("/reseller", reseller());
        validator.sameParty("/reseller", provider(), reseller());
        super.check(validator);
    }

    /** The two ids and the status. */
    @Override
    public String toString() {
        return "partnership of " + Visible.of(provider()) + " with " + Visible.of(reseller()) + " (" + statusInWords()
                + ")";
    }

    /** Builds a {@link Partnership}. Without a status, its status is not known. */
    public static final class Builder extends Relationship.Builder<Partnership, Builder> {

        private Builder(String provider, String reseller) {
            super(FACTS, Objects.requireNonNull(provider, "provider"), Objects.requireNonNull(reseller, "reseller"));
        }

        private Builder(Partnership partnership) {
            super(FACTS, partnership);
        }

        @Override
        Partnership unchecked() {
            return new Partnership(this);
        }

        /**
         * Sets the provider.
         *
         * @param id the id of the provider
         * @return this builder
         */
        public Builder provider(String id) {
            return first(Objects.requireNonNull(id, "provider"));
        }

        /**
         * Sets the reseller.
         *
         * @param id the id of the reseller
         * @return this builder
         */
        public Builder reseller(String id) {
            return second(Objects.requireNonNull(id, "reseller"));
        }
    }
}
