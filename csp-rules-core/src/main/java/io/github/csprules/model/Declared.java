package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declarations of a book, and their lookup. */
abstract sealed class Declared permits Book {

    final Shelf<Partner> partners;
    final Shelf<Customer> customers;
    final Shelf<Subscription> subscriptions;
    final @Nullable Related related;
    private final Signers signers;
    private final List<FactName<?>> assumedOfScenario;
    private final @Nullable Assumptions assumptions;
    private @Nullable List<FactRef> assumed;

    Declared(
            List<Partner> partners,
            List<Customer> customers,
            List<Subscription> subscriptions,
            @Nullable List<Relationship> relationships,
            List<FactName<?>> assumedOfScenario) {
        this.partners = new Shelf<>(partners, Partner::id, Partner::tenantKey);
        this.customers = new Shelf<>(customers, Customer::id, Customer::tenantKey);
        this.subscriptions = new Shelf<>(subscriptions, Subscription::id, Subscription::customer);
        related = relationships == null ? null : Related.of(relationships);
        signers = new Signers(partners);
        this.assumedOfScenario = assumedOfScenario;
        assumptions = null;
    }

    /** The declarations of another book with differences. */
    Declared(
            Declared other,
            Shelf<Partner> partners,
            Shelf<Customer> customers,
            Shelf<Subscription> subscriptions,
            @Nullable Related related,
            List<FactName<?>> assumedOfScenario,
            @Nullable Assumptions assumptions) {
        this.partners = partners;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.related = related;
        signers = other.signers;
        this.assumedOfScenario = assumedOfScenario;
        this.assumptions = assumptions;
    }

    /** {@return the partners, in the order of declaration} */
    public List<Partner> partners() {
        return partners.list();
    }

    /** {@return the customers, in the order of declaration} */
    public List<Customer> customers() {
        return customers.list();
    }

    /** {@return the subscriptions, in the order of declaration} */
    public List<Subscription> subscriptions() {
        return subscriptions.list();
    }

    /** {@return all relationships of the partners, empty if they have none; never none} */
    public Fact<List<Relationship>> relationships() {
        return related == null
                ? Fact.notStated()
                : Fact.of(related.shelf.list()).assumed(assumedOfScenario.contains(FactName.RELATIONSHIPS));
    }

    /**
     * Returns the partner of an id.
     *
     * @param id the id
     * @return the partner, if one is declared
     */
    public Optional<Partner> partner(String id) {
        return Optional.ofNullable(partners.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns the customer of an id.
     *
     * @param id the id
     * @return the customer, if one is declared
     */
    public Optional<Customer> customer(String id) {
        return Optional.ofNullable(customers.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns the subscription of an id.
     *
     * @param id the id
     * @return the subscription, if one is declared
     */
    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(subscriptions.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Checks if relationships are stated.
     *
     * @return false if {@link #relationships} is not stated
     */
    public boolean statesRelationships() {
        return related != null;
    }

    /**
     * Checks if a partner of one organization states another organization as affiliated.
     *
     * @param organization the organization of the declared partners
     * @param affiliate the other organization
     * @return true if one of those partners names it among its affiliates
     */
    public boolean statesAffiliation(String organization, String affiliate) {
        return signers.stateAffiliation(partners, organization, affiliate);
    }

    /**
     * Returns the partners of an organization that have signed a partner agreement, in force or not.
     *
     * @param organization the organization
     * @return those that state organization, agreement and country
     */
    public List<Partner> signersOf(String organization) {
        return signers.of(partners, Objects.requireNonNull(organization, "organization"));
    }

    /**
     * Returns the partners of an organization.
     *
     * @param organization the organization
     * @return the partners, in the order of declaration
     */
    public List<Partner> accountsOf(String organization) {
        return signers.accountsOf(partners, Objects.requireNonNull(organization, "organization"));
    }

    /**
     * Returns the position of a party: partners in the order of declaration, then customers.
     *
     * @param party the id of a party
     * @return its position, from 0; after all others if it is not declared
     */
    public int placeOf(String party) {
        return partners.has(Objects.requireNonNull(party, "party"))
                ? partners.placeOf(party)
                : partners.size() + customers.placeOf(party);
    }

    /**
     * Returns the position of a relationship.
     *
     * @param relationship a relationship of the same two parties
     * @return its position, from 0; after all others if there is none between the two
     */
    public int placeOf(Relationship relationship) {
        return related == null ? 0 : related.shelf.placeOf(relationship);
    }

    /**
     * Returns the partners of a country that have signed a partner agreement, in force or not.
     *
     * @param country the country
     * @return those that state organization, agreement and country
     */
    public List<Partner> signersIn(String country) {
        return signers.in(partners, Objects.requireNonNull(country, "country"));
    }

    /**
     * Returns the countries of partners that have signed a partner agreement.
     *
     * @return the countries for which {@link #signersIn} may return partners
     */
    public Set<String> countriesOfSigners() {
        return signers.countries(partners);
    }

    /**
     * Returns the partners whose CSP tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the partners, in the order of declaration
     */
    public List<Partner> partnersInTenantOf(Party party) {
        return partners.group(party.tenantKey());
    }

    /**
     * Returns the customers whose tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the customers, in the order of declaration
     */
    public List<Customer> customersInTenantOf(Party party) {
        return customers.group(party.tenantKey());
    }

    /**
     * Returns the partnership of two partners.
     *
     * @param provider the provider
     * @param reseller the reseller
     * @return the partnership, if one is stated, in any status
     */
    public Optional<Partnership> partnership(Partner provider, Partner reseller) {
        return found(provider.id(), reseller.id());
    }

    /**
     * Returns the reseller relationship of a partner and a customer.
     *
     * @param partner the partner
     * @param customer the customer
     * @return the relationship, if one is stated, in any status
     */
    public Optional<ResellerRelationship> resellerRelationship(Partner partner, Customer customer) {
        return found(partner.id(), customer.id());
    }

    /**
     * Returns the partnerships of a provider with the resellers of a tenant.
     *
     * @param provider the provider
     * @param party a partner or customer with that tenant
     * @return the stated partnerships in any status, in the order of declaration
     */
    public List<Partnership> partnershipsInTenantOf(Partner provider, Party party) {
        return relationships(provider, partnersInTenantOf(party), Partnership.class);
    }

    /**
     * Returns the relationships of a partner with the customers of a tenant.
     *
     * @param partner the partner
     * @param party a partner or customer with that tenant
     * @return the stated relationships in any status, in the order of declaration
     */
    public List<ResellerRelationship> resellerRelationshipsInTenantOf(Partner partner, Party party) {
        return relationships(partner, customersInTenantOf(party), ResellerRelationship.class);
    }

    private <T extends Relationship> List<T> relationships(
            Partner partner, List<? extends Party> others, Class<T> type) {
        if (related == null || others.isEmpty()) {
            return List.of();
        }
        List<T> found = new ArrayList<>(1);
        for (int i = 0; i < others.size(); i++) { // by index: an iterator is not always optimized away
            Optional<Relationship> relationship =
                    related.find(partner.id(), others.get(i).id());
            if (relationship.isPresent()) {
                found.add(type.cast(relationship.get()));
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(related.shelf::placeOf));
        }
        return Collections.unmodifiableList(found);
    }

    @Nullable
    Relationship relationship(String first, String second) {
        return related == null ? null : related.find(first, second).orElse(null);
    }

    @SuppressWarnings("unchecked") // which type it is of, is told by who the second is
    private <T extends Relationship> Optional<T> found(String first, String second) {
        return related == null ? Optional.empty() : (Optional<T>) related.find(first, second);
    }

    /**
     * Returns the reseller relationships of a customer.
     *
     * @param customer the customer
     * @return the stated relationships in any status, in the order of declaration
     */
    public List<ResellerRelationship> resellerRelationshipsOf(Customer customer) {
        return related == null ? List.of() : related.ofCustomer(customer.id());
    }

    /**
     * Returns the subscriptions of a customer.
     *
     * @param customer the customer
     * @return the subscriptions, in the order of declaration
     */
    public List<Subscription> subscriptionsOf(Customer customer) {
        return subscriptions.group(customer.id());
    }

    final Stating stating(FactRef fact) {
        Stating stating = null;
        if (fact.isOfRelationship()) {
            List<String> ids = fact.ids();
            stating = relationship(ids.get(0), ids.get(1));
        } else if (!fact.isOfScenario() && !fact.isOfTransaction()) {
            String id = fact.of();
            stating = partners.get(id);
            stating = stating == null ? customers.get(id) : stating;
        }
        if (stating == null) {
            throw new IllegalArgumentException("nothing is declared here that the fact " + fact.fact() + " is of");
        }
        return stating;
    }

    /** The stated relationships; empty also if they are not stated. */
    List<Relationship> statedRelationships() {
        return related == null ? List.of() : related.shelf.list();
    }

    /** {@return the names of the assumed facts of the scenario itself, in the given order} */
    public List<FactName<?>> assumedOfScenario() {
        return assumedOfScenario;
    }

    /** All assumptions, each once: of partners, customers, the scenario, relationships. */
    List<FactRef> assumed() {
        List<FactRef> all = assumed;
        if (all == null) { // several threads may look: each finds the same
            all = assumptions == null ? null : assumptions.list();
            all = all == null ? assumedInOrder() : all;
            assumed = all;
        }
        return all;
    }

    private List<FactRef> assumedInOrder() {
        if (assumptions == null) {
            return assumedHere();
        }
        List<FactRef> all = new ArrayList<>(assumptions.listInAnyOrder());
        all.sort(Comparator.comparingInt(this::placeOf));
        return List.copyOf(all);
    }

    private int placeOf(FactRef fact) {
        if (fact.isOfRelationship()) {
            Relationship relationship = (Relationship) stating(fact);
            return partners.size() + customers.size() + 1 + placeOf(relationship);
        }
        return fact.isOfScenario()
                ? partners.size() + customers.size()
                : placeOf(fact.ids().get(0));
    }

    private List<FactRef> assumedHere() {
        List<FactRef> all = new ArrayList<>(0);
        partners().forEach(partner -> all.addAll(partner.assumedFacts()));
        customers().forEach(customer -> all.addAll(customer.assumedFacts()));
        assumedOfScenario.stream().distinct().map(FactRef::ofScenario).forEach(all::add);
        statedRelationships().forEach(relationship -> all.addAll(relationship.assumedFacts()));
        return List.copyOf(all);
    }

    boolean isPartner(String id) {
        return partners.has(id);
    }

    boolean isCustomer(String id) {
        return customers.has(id);
    }

    boolean isSubscription(String id) {
        return subscriptions.has(id);
    }
}
