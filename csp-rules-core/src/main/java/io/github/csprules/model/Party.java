package io.github.csprules.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner or a customer: a party of transactions and relationships, and the subject of findings. */
public abstract sealed class Party extends Stating permits Partner, Customer {

    private final String id;
    private final @Nullable String name;
    private final Fact<String> country;
    private final int countryPlace;
    private final Tenant tenant;
    private final String tenantKey;
    private final Fact<String> organization;
    private final Fact<List<Agreement>> agreements;

    Party(Builder<?, ?> builder) {
        super(builder);
        id = builder.id;
        name = builder.name;
        country = builder.fact(FactName.COUNTRY);
        countryPlace = country.isStated() ? Countries.place(country.get()) : -1;
        tenant = builder.tenant.withType(builder.marked(FactName.TENANT_TYPE, builder.tenant.type()));
        tenantKey = builder.tenantKey == null ? tenant.key() : builder.tenantKey;
        organization = builder.fact(FactName.ORGANIZATION);
        agreements = builder.fact(FactName.AGREEMENTS);
    }

    /** {@return the id, used by all references to this party; unique among partners and customers} */
    public String id() {
        return id;
    }

    /** {@return the name, for display only, if there is one} */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * {@return the country that decides the region, ISO 3166-1 alpha-2 or {@code XK}: a partner's legal business location, or the
     * country set in a customer's tenant; never none}
     */
    public Fact<String> country() {
        return country;
    }

    /** {@return a partner's CSP tenant, or the tenant to which a customer's services are provisioned} */
    public Tenant tenant() {
        return tenant;
    }

    /** {@return the legal organization of this party, any stable key of the host's; never none} */
    public Fact<String> organization() {
        return organization;
    }

    /** {@return all agreements that this party has signed, also ended ones, empty if there are none; never none} */
    public Fact<List<Agreement>> agreements() {
        return agreements;
    }

    /**
     * Checks if this party is known to have an agreement in force.
     *
     * @param type which agreement
     * @param day the day
     * @return true if it states one; false also if agreements are not stated
     */
    public boolean hasInForce(AgreementType type, LocalDate day) {
        if (agreements.isNotStated()) {
            return false;
        }
        List<Agreement> all = agreements.get();
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            if (all.get(i).type() == type && all.get(i).isInForceOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it states an agreement of the type, in force or not. */
    final boolean hasSigned(AgreementType type) {
        return agreements.isStated() && agreements.get().stream().anyMatch(agreement -> agreement.type() == type);
    }

    /** {@return the host's own facts} */
    public Extensions extensions() {
        return own();
    }

    /**
     * Checks if this party uses the same tenant as another.
     *
     * @param other the other party
     * @return true if the tenant ids are equal, ignoring case
     */
    public boolean isSameTenantAs(Party other) {
        return isSame(tenantKey, other.tenantKey);
    }

    /**
     * Checks if this party is known to be the same company as another.
     *
     * @param other the other party
     * @return true if both use one tenant or state one organization; false also if that is not known
     */
    public boolean isKnownToBe(Party other) {
        return isSameTenantAs(other)
                || (organization.isStated()
                        && other.organization.isStated()
                        && isSame(organization.get(), other.organization.get()));
    }

    /** Books are indexed by these texts, so their hashes are known: what differs need not be read. */
    static boolean isSame(String one, String other) {
        return one.hashCode() == other.hashCode() && one.equals(other);
    }

    /** Where tables of countries have the country; -1 if it is not stated. */
    final int countryPlace() {
        return countryPlace;
    }

    final String tenantKey() {
        return tenantKey;
    }

    @Override
    final FactRef ref(FactName<?> fact) {
        return FactRef.of(this, fact);
    }

    /** {@return a builder with the same statements} */
    @Override
    public abstract Builder<?, ?> toBuilder();

    @Override
    void check(Validator validator) {
        validator.partyId("/id", id);
        if (name != null) {
            validator.text("/name", name);
        }
        super.check(validator);
    }

    /** Equal if all statements are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && tenant.equals(that.tenant)
                && statesTheSameAs(that);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * The common part of the builders of partners and customers. A fact that is left out is not stated.
     *
     * @param <T> the party that is built
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<T extends Party, B extends Builder<T, B>> extends StatingBuilder<T, B>
            permits Partner.Builder, Customer.Builder {

        private String id;
        private Tenant tenant;
        /** The key of the tenant, where it is known. */
        private @Nullable String tenantKey;

        private @Nullable String name;

        Builder(FactTable<T, B> facts, String id, Tenant tenant) {
            super(facts);
            this.id = Objects.requireNonNull(id, "id");
            this.tenant = Objects.requireNonNull(tenant, "tenant");
        }

        Builder(FactTable<T, B> facts, T party) {
            super(facts, party);
            Party its = party;
            id = its.id;
            tenant = its.tenant;
            tenantKey = its.tenantKey;
            name = its.name;
        }

        final Tenant tenant() {
            return tenant;
        }

        /**
         * Sets the id.
         *
         * @param newId the id, unique among partners and customers; neither {@code scenario} nor {@code transaction}, no
         *     {@code /}
         * @return this builder
         */
        public B id(String newId) {
            id = Objects.requireNonNull(newId, "id");
            return self();
        }

        /**
         * Sets the name, for display only.
         *
         * @param newName the name, at most 1,000 characters
         * @return this builder
         */
        public B name(String newName) {
            name = Objects.requireNonNull(newName, "name");
            return self();
        }

        /**
         * Removes the name.
         *
         * @return this builder
         */
        public B noName() {
            name = null;
            return self();
        }

        /**
         * States the country, which decides the region.
         *
         * @param code a partner's legal business location, or the country set in a customer's tenant; ISO 3166-1 alpha-2 or
         *     {@code XK}
         * @return this builder
         */
        public B country(String code) {
            return state(FactName.COUNTRY, code);
        }

        /**
         * Sets the tenant.
         *
         * @param newTenant the tenant
         * @return this builder
         */
        public B tenant(Tenant newTenant) {
            tenant = Objects.requireNonNull(newTenant, "tenant");
            tenantKey = null;
            return self();
        }

        /**
         * States the legal organization.
         *
         * @param key any stable key of the host's, such as a group number or a VAT number; compared exactly
         * @return this builder
         */
        public B organization(String key) {
            return state(FactName.ORGANIZATION, key);
        }

        /**
         * States all agreements. {@code agreements()} states that there are none; without any call, the agreements are not known.
         *
         * @param all the agreements, also ended ones
         * @return this builder
         */
        public B agreements(Agreement... all) {
            return agreements(List.of(all));
        }

        /**
         * States all agreements. {@code agreements()} states that there are none; without any call, the agreements are not known.
         *
         * @param all the agreements, also ended ones
         * @return this builder
         */
        public B agreements(List<Agreement> all) {
            return state(FactName.AGREEMENTS, all);
        }

        /**
         * States facts for the host's own rules.
         *
         * @param own the host's facts
         * @return this builder
         */
        public B extensions(Extensions own) {
            return own(own);
        }
    }
}
