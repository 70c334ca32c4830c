package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner or a customer: what transactions and relationships are between, and what findings are about. */
public abstract sealed class Party permits Partner, Customer {

    private final String id;
    private final @Nullable String name;
    private final String country;
    private final Tenant tenant;
    private final String tenantKey;
    private final Fact<String> organization;
    private final Fact<List<Agreement>> agreements;
    private final List<FactName> assumed;
    private final Extensions extensions;

    Party(Builder<?> builder) {
        id = builder.id;
        name = builder.name;
        country = builder.country;
        assumed = List.copyOf(builder.assumed);
        tenant = builder.tenant.withType(marked(FactName.TENANT_TYPE, builder.tenant.type()));
        tenantKey = tenant.key();
        organization = marked(FactName.ORGANIZATION, builder.organization);
        agreements = marked(FactName.AGREEMENTS, builder.agreements);
        extensions = builder.extensions;
    }

    /** The fact, marked if this object assumes it. */
    final <T> Fact<T> marked(FactName fact, Fact<T> stated) {
        return stated.assumed(!assumed.isEmpty() && assumed.contains(fact));
    }

    /**
     * Returns the id, by which everything else refers to this party.
     *
     * @return the id, unique among partners and customers
     */
    public String id() {
        return id;
    }

    /**
     * Returns the name, for display only.
     *
     * @return the name, if there is one
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Returns the country, which decides the region: a partner's legal business location, or the country set in a customer's
     * tenant.
     *
     * @return the country, ISO 3166-1 alpha-2 or {@code XK}
     */
    public String country() {
        return country;
    }

    /**
     * Returns the tenant.
     *
     * @return a partner's CSP tenant, or the tenant that a customer's services are provisioned to
     */
    public Tenant tenant() {
        return tenant;
    }

    /**
     * Returns the legal organization that this party belongs to.
     *
     * @return any stable key of the host's; a fact that is never none
     */
    public Fact<String> organization() {
        return organization;
    }

    /**
     * Returns the agreements that this party has signed.
     *
     * @return all of them, also those that have ended; a fact that is never none
     */
    public Fact<List<Agreement>> agreements() {
        return agreements;
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

    /**
     * Checks if this party uses the same tenant as another.
     *
     * @param other the other party
     * @return true if the tenant ids are equal, whatever the case of their letters
     */
    public boolean isSameTenantAs(Party other) {
        return tenantKey.equals(other.tenantKey);
    }

    /**
     * Checks if this party is known to be the same company as another.
     *
     * @param other the other party
     * @return true if both use one tenant, or both state one organization; false also where that is not stated
     */
    public boolean isKnownToBe(Party other) {
        return isSameTenantAs(other)
                || (organization.isStated()
                        && other.organization.isStated()
                        && organization.is(other.organization.get()));
    }

    final String tenantKey() {
        return tenantKey;
    }

    /** The fact of this name: not stated also where this kind of party has no such fact. */
    Fact<?> fact(FactName fact) {
        if (fact.equals(FactName.ORGANIZATION)) {
            return organization;
        }
        return fact.equals(FactName.AGREEMENTS) ? agreements : Fact.notStated();
    }

    /** This party as if it did not state one of its facts. */
    abstract Party withdrawing(FactName fact);

    void check(Problems problems) {
        problems.partyId("/id", id);
        if (name != null) {
            problems.text("/name", name);
        }
        problems.country("/country", country);
        if (organization.isStated()) {
            problems.id("/organization", organization.get());
        }
        if (agreements.isStated()) {
            problems.listSize("/agreements", agreements.get().size(), 0, Problems.MAX_LIST);
        }
        problems.assumed(assumed, this::fact);
        extensions.check(problems);
    }

    /** Equal if everything that is stated is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party that
                && id.equals(that.id)
                && Objects.equals(name, that.name)
                && country.equals(that.country)
                && tenant.equals(that.tenant)
                && organization.equals(that.organization)
                && agreements.equals(that.agreements)
                && assumed.equals(that.assumed)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * What partners and customers have in common while they are being built.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> permits Partner.Builder, Customer.Builder {

        private final String id;
        private final String country;
        Tenant tenant;
        private @Nullable String name;
        private Fact<String> organization = Fact.notStated();
        private Fact<List<Agreement>> agreements = Fact.notStated();
        private final List<FactName> assumed = new ArrayList<>();
        private Extensions extensions = Extensions.none();

        Builder(String id, String country, Tenant tenant) {
            this.id = Objects.requireNonNull(id, "id");
            this.country = Objects.requireNonNull(country, "country");
            this.tenant = Objects.requireNonNull(tenant, "tenant");
        }

        Builder(Party party) {
            this(party.id, party.country, party.tenant);
            name = party.name;
            organization = party.organization;
            agreements = party.agreements;
            assumed.addAll(party.assumed);
            extensions = party.extensions;
        }

        abstract B self();

        abstract Party unchecked();

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
         * States the legal organization.
         *
         * @param key any stable key of the host's, such as a group number or a VAT number; compared exactly
         * @return this builder
         */
        public B organization(String key) {
            organization = Fact.of(Objects.requireNonNull(key, "organization"));
            return self();
        }

        /**
         * States the agreements: these and no others.
         *
         * @param all the agreements, also those that have ended
         * @return this builder
         */
        public B agreements(Agreement... all) {
            return agreements(List.of(all));
        }

        /**
         * States the agreements: these and no others.
         *
         * @param all the agreements, also those that have ended
         * @return this builder
         */
        public B agreements(List<Agreement> all) {
            agreements = Fact.of(List.copyOf(all));
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

        final void withdraw(FactName fact) {
            assumed.removeIf(name -> name.equals(fact) || name.isPartOf(fact));
            if (fact.equals(FactName.ORGANIZATION)) {
                organization = Fact.notStated();
            } else if (fact.equals(FactName.AGREEMENTS)) {
                agreements = Fact.notStated();
            }
        }

        /**
         * Tells what is wrong with what is stated so far.
         *
         * @return the problems, with pointers relative to this party; none if it can be built
         */
        public List<Problem> problems() {
            Problems problems = new Problems();
            unchecked().check(problems);
            return problems.toList();
        }
    }
}
