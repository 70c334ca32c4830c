package io.github.csprules.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a book declares, and how it is looked up. */
abstract sealed class Declared permits Book {

    final Shelf<Partner> partners;
    final Shelf<Customer> customers;
    final Shelf<Subscription> subscriptions;
    final @Nullable Related related;
    /** By organization, then by affiliate: the partners who stated it when the book was built. */
    private final Map<String, Map<String, List<Partner>>> affiliations;

    /** The facts of the scenario as a whole that are only assumed, as they were given. */
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
        affiliations = affiliations(partners);
        this.assumedOfScenario = assumedOfScenario;
        assumptions = null;
        assumed = assumedHere();
    }

    /** What is declared in another one, but for differences. */
    Declared(
            Declared other,
            Shelf<Partner> partners,
            Shelf<Customer> customers,
            Shelf<Subscription> subscriptions,
            @Nullable Related related,
            Assumptions assumptions) {
        this.partners = partners;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.related = related;
        affiliations = other.affiliations;
        assumedOfScenario = related == null ? List.of() : other.assumedOfScenario;
        this.assumptions = assumptions;
    }

    private static Map<String, Map<String, List<Partner>>> affiliations(List<Partner> partners) {
        Map<String, Map<String, List<Partner>>> affiliations = new HashMap<>();
        for (Partner partner : partners) {
            if (partner.organization().isStated() && partner.affiliates().isStated()) {
                Map<String, List<Partner>> ofOrganization =
                        affiliations.computeIfAbsent(partner.organization().get(), key -> new HashMap<>());
                for (String affiliate : partner.affiliates().get()) {
                    ofOrganization
                            .computeIfAbsent(affiliate, key -> new ArrayList<>(1))
                            .add(partner);
                }
            }
        }
        return affiliations;
    }

    /** {@return the partners, in the order in which they were declared} */
    public List<Partner> partners() {
        return partners.list();
    }

    /** {@return the customers, in the order in which they were declared} */
    public List<Customer> customers() {
        return customers.list();
    }

    /** {@return the subscriptions, in the order in which they were declared} */
    public List<Subscription> subscriptions() {
        return subscriptions.list();
    }

    /** {@return all relationships that the partners of the transactions have; a fact that is never none} */
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
     * Checks if relationships are stated at all.
     *
     * @return false if {@link #relationships} is not stated
     */
    public boolean statesRelationships() {
        return related != null;
    }

    /**
     * Checks if a partner of one organization states another organization as affiliated.
     *
     * @param organization the organization of declared partners
     * @param affiliate the other organization
     * @return true if one of those partners names it among its affiliates
     */
    public boolean statesAffiliation(String organization, String affiliate) {
        List<Partner> stating =
                affiliations.getOrDefault(organization, Map.of()).getOrDefault(affiliate, List.of());
        if (!partners.isChanged()) {
            return !stating.isEmpty();
        }
        for (Partner partner : stating) {
            if (states(partners.get(partner.id()), organization, affiliate)) {
                return true;
            }
        }
        for (Partner partner : partners.changed()) {
            if (states(partner, organization, affiliate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean states(@Nullable Partner partner, String organization, String affiliate) {
        return partner != null && partner.organization().is(organization) && partner.statesAffiliate(affiliate);
    }

    /**
     * Returns the partners whose CSP tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the partners, in the order in which they were declared
     */
    public List<Partner> partnersInTenantOf(Party party) {
        return partners.group(party.tenantKey());
    }

    /**
     * Returns the customers whose tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the customers, in the order in which they were declared
     */
    public List<Customer> customersInTenantOf(Party party) {
        return customers.group(party.tenantKey());
    }

    /**
     * Returns the partnership of two partners.
     *
     * @param provider the provider
     * @param reseller the reseller
     * @return the partnership, if one is stated, whatever its status
     */
    public Optional<Partnership> partnership(Partner provider, Partner reseller) {
        return Optional.ofNullable((Partnership) relationship(provider.id(), reseller.id()));
    }

    /**
     * Returns the reseller relationship of a partner and a customer.
     *
     * @param partner the partner
     * @param customer the customer
     * @return the relationship, if one is stated, whatever its status
     */
    public Optional<ResellerRelationship> resellerRelationship(Partner partner, Customer customer) {
        return Optional.ofNullable((ResellerRelationship) relationship(partner.id(), customer.id()));
    }

    @Nullable
    Relationship relationship(String first, String second) {
        return related == null ? null : related.find(first, second);
    }

    /**
     * Returns the reseller relationships of a customer.
     *
     * @param customer the customer
     * @return the relationships that are stated, whatever their status, in the order in which they were declared
     */
    public List<ResellerRelationship> resellerRelationshipsOf(Customer customer) {
        return related == null ? List.of() : related.ofCustomer(customer.id());
    }

    /**
     * Returns the subscriptions of a customer.
     *
     * @param customer the customer
     * @return the subscriptions, in the order in which they were declared
     */
    public List<Subscription> subscriptionsOf(Customer customer) {
        return subscriptions.group(customer.id());
    }

    final Stating stating(FactRef fact) {
        List<String> ids = fact.ids();
        Stating stating = null;
        if (fact.isOfRelationship()) {
            stating = relationship(ids.get(0), ids.get(1));
        } else if (!ids.isEmpty()) {
            stating = partners.has(ids.get(0)) ? partners.get(ids.get(0)) : customers.get(ids.get(0));
        }
        if (stating == null) {
            throw new IllegalArgumentException("nothing is declared here that the fact " + fact.fact() + " is of");
        }
        return stating;
    }

    /** What is stated of the relationships: nothing, too, where they are not stated. */
    List<Relationship> statedRelationships() {
        return related == null ? List.of() : related.shelf.list();
    }

    /** {@return the names of the facts of the scenario as a whole that the host only assumes, as they were given} */
    public List<FactName<?>> assumedOfScenario() {
        return assumedOfScenario;
    }

    /** All that is assumed: of partners, of customers, of the scenario, of relationships; each once. */
    List<FactRef> assumed() {
        List<FactRef> all = assumed;
        if (all == null) { // several threads may look: each finds the same
            all = assumptions == null ? null : assumptions.list();
            all = all == null ? assumedHere() : all;
            assumed = all;
        }
        return all;
    }

    private List<FactRef> assumedHere() {
        List<FactRef> all = new ArrayList<>(0);
        for (Partner partner : partners()) {
            if (!partner.assumed().isEmpty()) {
                all.addAll(Assumptions.of(partner));
            }
        }
        for (Customer customer : customers()) {
            if (!customer.assumed().isEmpty()) {
                all.addAll(Assumptions.of(customer));
            }
        }
        assumedOfScenario.stream().distinct().forEach(fact -> all.add(FactRef.of(FactRef.SCENARIO, fact)));
        for (Relationship relationship : statedRelationships()) {
            if (!relationship.assumed().isEmpty()) {
                all.addAll(Assumptions.of(relationship));
            }
        }
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
