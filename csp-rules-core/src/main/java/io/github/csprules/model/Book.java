package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about the parties, whatever they want to do: partners, customers, subscriptions and
 * relationships, checked and indexed once. Many transactions can be asked of one book.
 * <p>
 * A party is a partner or a customer: a partner who buys for itself is declared as both, under two ids.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Book {

    private final List<Partner> partners;
    private final List<Customer> customers;
    private final List<Subscription> subscriptions;
    private final Fact<List<Relationship>> relationships;
    private final List<FactName<?>> assumedNames;
    private final List<FactRef> assumed;
    private final BookIndex index;
    /** Parties and relationships that stand in for others in a copy of a book, by what they replace. */
    private final IdentityHashMap<Object, Object> replaced;

    /** The facts of a scenario as a whole. */
    public static final FactTable<Book, Builder> FACTS = FactTable.<Book, Builder>of()
            .fact(
                    FactName.RELATIONSHIPS,
                    FactForm.RELATIONSHIPS,
                    Book::relationships,
                    (builder, all) -> builder.relationships = all.isStated() ? new ArrayList<>(all.get()) : null)
            .table();

    private Book(Builder builder) {
        partners = List.copyOf(builder.partners);
        customers = List.copyOf(builder.customers);
        subscriptions = List.copyOf(builder.subscriptions);
        assumedNames = List.copyOf(builder.assumed);
        relationships = builder.relationships == null
                ? Fact.notStated()
                : Fact.of(List.copyOf(builder.relationships)).assumed(assumedNames.contains(FactName.RELATIONSHIPS));
        assumed = assumed(partners, customers, assumedNames, relationships);
        index = index();
        replaced = new IdentityHashMap<>(0);
    }

    private Book(Book book, IdentityHashMap<Object, Object> replaced) {
        this.replaced = replaced;
        partners = book.partners;
        customers = book.customers;
        subscriptions = book.subscriptions;
        relationships = book.relationships;
        assumedNames = book.assumedNames;
        assumed = book.assumed;
        index = book.index;
    }

    /** The book without its relationships. */
    private Book(Book book) {
        partners = book.partners();
        customers = book.customers();
        subscriptions = book.subscriptions;
        relationships = Fact.notStated();
        assumedNames = List.of();
        assumed = assumed(partners, customers, assumedNames, relationships);
        index = index();
        replaced = new IdentityHashMap<>(0);
    }

    /**
     * Starts an empty book, whose relationships are not stated.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the partners.
     *
     * @return the partners, in the order in which they were declared
     */
    public List<Partner> partners() {
        return current(partners);
    }

    /**
     * Returns the customers.
     *
     * @return the customers, in the order in which they were declared
     */
    public List<Customer> customers() {
        return current(customers);
    }

    /**
     * Returns the subscriptions.
     *
     * @return the subscriptions, in the order in which they were declared
     */
    public List<Subscription> subscriptions() {
        return subscriptions;
    }

    /**
     * Returns the relationships: all that the partners of the transactions have.
     *
     * @return the relationships; a fact that is never none
     */
    public Fact<List<Relationship>> relationships() {
        return relationships.isNotStated() || replaced.isEmpty()
                ? relationships
                : Fact.of(current(relationships.get())).assumed(relationships.isAssumed());
    }

    /**
     * Returns the partner of an id.
     *
     * @param id the id
     * @return the partner, if one is declared
     */
    public Optional<Partner> partner(String id) {
        Partner partner = index.partners.get(Objects.requireNonNull(id, "id"));
        return partner == null ? Optional.empty() : Optional.of(current(partner));
    }

    /**
     * Returns the customer of an id.
     *
     * @param id the id
     * @return the customer, if one is declared
     */
    public Optional<Customer> customer(String id) {
        Customer customer = index.customers.get(Objects.requireNonNull(id, "id"));
        return customer == null ? Optional.empty() : Optional.of(current(customer));
    }

    /**
     * Returns the subscription of an id.
     *
     * @param id the id
     * @return the subscription, if one is declared
     */
    public Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(index.subscriptions.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Checks if relationships are stated at all.
     *
     * @return false if {@link #relationships} is not stated
     */
    public boolean statesRelationships() {
        return relationships.isStated();
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
                index.affiliations.getOrDefault(organization, Map.of()).getOrDefault(affiliate, List.of());
        for (int i = 0; i < stating.size(); i++) { // by index: an iterator is not always optimized away
            Partner partner = current(stating.get(i));
            if (partner.organization().is(organization) && partner.statesAffiliate(affiliate)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the partners of an organization that have signed a partner agreement, whether it is in force or not.
     *
     * @param organization the organization
     * @return the partners that state organization, agreement and country, in the order in which they were declared
     */
    public List<Partner> signersOf(String organization) {
        Objects.requireNonNull(organization, "organization");
        return currentSigners(index.signersByOrganization.getOrDefault(organization, List.of()));
    }

    /**
     * Returns the partners of a country that have signed a partner agreement, whether it is in force or not.
     *
     * @param country the country
     * @return the partners that state organization, agreement and country, in the order in which they were declared
     */
    public List<Partner> signersIn(String country) {
        Objects.requireNonNull(country, "country");
        return currentSigners(index.signersByCountry.getOrDefault(country, List.of()));
    }

    /**
     * Returns where partners have signed a partner agreement.
     *
     * @return the countries of all that {@link #signersIn} may know of
     */
    public Set<String> countriesOfSigners() {
        return Collections.unmodifiableSet(index.signersByCountry.keySet());
    }

    private List<Partner> currentSigners(List<Partner> signers) {
        return replaced.isEmpty()
                ? signers
                : signers.stream()
                        .map(this::current)
                        .filter(BookIndex::isSigner)
                        .toList();
    }

    /**
     * Returns the partners whose CSP tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the partners, in the order in which they were declared
     */
    public List<Partner> partnersInTenantOf(Party party) {
        return current(index.partnersByTenant.getOrDefault(party.tenantKey(), List.of()));
    }

    /**
     * Returns the customers whose tenant is a party's tenant.
     *
     * @param party a partner or customer
     * @return the customers, in the order in which they were declared
     */
    public List<Customer> customersInTenantOf(Party party) {
        return current(index.customersByTenant.getOrDefault(party.tenantKey(), List.of()));
    }

    /**
     * Returns the partnership of two partners.
     *
     * @param provider the provider
     * @param reseller the reseller
     * @return the partnership, if one is stated, whatever its status
     */
    public Optional<Partnership> partnership(Partner provider, Partner reseller) {
        Partnership partnership =
                index.partnerships.getOrDefault(provider.id(), Map.of()).get(reseller.id());
        return partnership == null ? Optional.empty() : Optional.of(current(partnership));
    }

    /**
     * Returns the reseller relationship of a partner and a customer.
     *
     * @param partner the partner
     * @param customer the customer
     * @return the relationship, if one is stated, whatever its status
     */
    public Optional<ResellerRelationship> resellerRelationship(Partner partner, Customer customer) {
        ResellerRelationship relationship =
                index.resellerRelationships.getOrDefault(partner.id(), Map.of()).get(customer.id());
        return relationship == null ? Optional.empty() : Optional.of(current(relationship));
    }

    /**
     * Returns what a provider has with the resellers of a tenant.
     *
     * @param provider the provider
     * @param party a partner or customer whose tenant it is
     * @return the partnerships that are stated, whatever their status, in the order in which they were declared
     */
    public List<Partnership> partnershipsInTenantOf(Partner provider, Party party) {
        List<Partnership> found = new ArrayList<>(1);
        for (Partner reseller : index.partnersByTenant.getOrDefault(party.tenantKey(), List.of())) {
            Partnership partnership =
                    index.partnerships.getOrDefault(provider.id(), Map.of()).get(reseller.id());
            if (partnership != null) {
                found.add(partnership);
            }
        }
        index.sort(found);
        return current(Collections.unmodifiableList(found));
    }

    /**
     * Returns what a partner has with the customers of a tenant.
     *
     * @param partner the partner
     * @param party a partner or customer whose tenant it is
     * @return the relationships that are stated, whatever their status, in the order in which they were declared
     */
    public List<ResellerRelationship> resellerRelationshipsInTenantOf(Partner partner, Party party) {
        List<ResellerRelationship> found = new ArrayList<>(1);
        for (Customer customer : index.customersByTenant.getOrDefault(party.tenantKey(), List.of())) {
            ResellerRelationship relationship = index.resellerRelationships
                    .getOrDefault(partner.id(), Map.of())
                    .get(customer.id());
            if (relationship != null) {
                found.add(relationship);
            }
        }
        index.sort(found);
        return current(Collections.unmodifiableList(found));
    }

    /**
     * Returns the reseller relationships of a customer.
     *
     * @param customer the customer
     * @return the relationships that are stated, whatever their status, in the order in which they were declared
     */
    public List<ResellerRelationship> resellerRelationshipsOf(Customer customer) {
        return current(index.relationshipsByCustomer.getOrDefault(customer.id(), List.of()));
    }

    /**
     * Returns the subscriptions of a customer.
     *
     * @param customer the customer
     * @return the subscriptions, in the order in which they were declared
     */
    public List<Subscription> subscriptionsOf(Customer customer) {
        return index.subscriptionsByCustomer.getOrDefault(customer.id(), List.of());
    }

    private BookIndex index() {
        return new BookIndex(partners, customers, subscriptions, statedRelationships());
    }

    /** What is stated of the relationships: nothing, too, where they are not stated. */
    List<Relationship> statedRelationships() {
        return relationships.isStated() ? relationships.get() : List.of();
    }

    /** {@return the names of the facts of the scenario as a whole that the host only assumes, as they were given} */
    public List<FactName<?>> assumedOfScenario() {
        return assumedNames;
    }

    /** All that is assumed: of partners, of customers, of the scenario, of relationships; each once. */
    List<FactRef> assumed() {
        return assumed;
    }

    /** This book as if it did not state one of its facts. Costs as much as what is looked up in it later. */
    Book withdrawing(Collection<FactRef> facts) {
        Book book = facts.contains(FactRef.RELATIONSHIPS) ? new Book(this) : this;
        IdentityHashMap<Object, Object> more = new IdentityHashMap<>(book.replaced);
        for (FactRef fact : facts) {
            if (fact.isOfRelationship() ? book.statesRelationships() : !fact.equals(FactRef.RELATIONSHIPS)) {
                Stating original = fact.isOfRelationship() ? book.relationshipOf(fact) : book.partyOf(fact);
                more.put(original, ((Stating) more.getOrDefault(original, original)).without(fact.fact()));
            }
        }
        return more.isEmpty() ? book : new Book(book, more);
    }

    private Party partyOf(FactRef fact) {
        Party original = index.partners.get(fact.of());
        if (original == null) {
            original = index.customers.get(fact.of());
        }
        if (original == null) {
            throw new IllegalArgumentException("no partner or customer of the id that the fact is of");
        }
        return original;
    }

    private Relationship relationshipOf(FactRef fact) {
        int slash = fact.of().indexOf('/');
        String first = fact.of().substring(0, slash);
        String second = fact.of().substring(slash + 1);
        Relationship original =
                index.resellerRelationships.getOrDefault(first, Map.of()).get(second);
        if (original == null) {
            original = index.partnerships.getOrDefault(first, Map.of()).get(second);
        }
        if (original == null) {
            throw new IllegalArgumentException("no relationship of the two that the fact is of");
        }
        return original;
    }

    private <T> List<T> current(List<T> all) {
        return replaced.isEmpty() ? all : all.stream().map(this::current).toList();
    }

    @SuppressWarnings("unchecked") // a replacement is of the type of what it replaces
    private <T> T current(T original) {
        return replaced.isEmpty() ? original : (T) replaced.getOrDefault(original, original);
    }

    private static List<FactRef> assumed(
            List<Partner> partners,
            List<Customer> customers,
            List<FactName<?>> names,
            Fact<List<Relationship>> relationships) {
        Set<FactRef> all = new LinkedHashSet<>();
        partners.forEach(partner -> partner.assumed().forEach(fact -> all.add(FactRef.of(partner, fact))));
        customers.forEach(customer -> customer.assumed().forEach(fact -> all.add(FactRef.of(customer, fact))));
        names.forEach(fact -> all.add(FactRef.ofScenario(fact)));
        if (relationships.isStated()) {
            for (Relationship relationship : relationships.get()) {
                for (FactName<?> fact : relationship.assumed()) {
                    all.add(FactRef.ofRelationship(relationship.first(), relationship.second(), fact));
                }
            }
        }
        return List.copyOf(all);
    }

    void check(Validator problems) {
        new BookCheck(this, problems).run();
    }

    boolean isPartner(String id) {
        return index.partners.containsKey(id);
    }

    boolean isCustomer(String id) {
        return index.customers.containsKey(id);
    }

    boolean isSubscription(String id) {
        return index.subscriptions.containsKey(id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Book that
                && partners().equals(that.partners())
                && customers().equals(that.customers())
                && subscriptions.equals(that.subscriptions)
                && assumedNames.equals(that.assumedNames)
                && relationships().equals(that.relationships());
    }

    @Override
    public int hashCode() {
        return Objects.hash(partners, customers, subscriptions);
    }

    /** Counts only. */
    @Override
    public String toString() {
        return "a book of " + partners.size() + " partners and " + customers.size() + " customers";
    }

    /** Builds a {@link Book}. It takes parties and their builders, so that all problems can be told at once. */
    public static final class Builder {

        private final List<Partner> partners = new ArrayList<>();
        private final List<Customer> customers = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private @Nullable List<Relationship> relationships;
        private final List<FactName<?>> assumed = new ArrayList<>(0);

        private Builder() {}

        /**
         * Declares partners.
         *
         * @param more the partners
         * @return this builder
         */
        public Builder partners(Partner... more) {
            return partners(List.of(more));
        }

        /**
         * Declares partners.
         *
         * @param more the partners
         * @return this builder
         */
        public Builder partners(List<Partner> more) {
            partners.addAll(List.copyOf(more));
            return this;
        }

        /**
         * Declares a partner as it is now; what is wrong with it is told together with everything else.
         *
         * @param partner the partner
         * @return this builder
         */
        public Builder partner(Partner.Builder partner) {
            partners.add(partner.unchecked());
            return this;
        }

        /**
         * Declares customers.
         *
         * @param more the customers
         * @return this builder
         */
        public Builder customers(Customer... more) {
            return customers(List.of(more));
        }

        /**
         * Declares customers.
         *
         * @param more the customers
         * @return this builder
         */
        public Builder customers(List<Customer> more) {
            customers.addAll(List.copyOf(more));
            return this;
        }

        /**
         * Declares a customer as it is now; what is wrong with it is told together with everything else.
         *
         * @param customer the customer
         * @return this builder
         */
        public Builder customer(Customer.Builder customer) {
            customers.add(customer.unchecked());
            return this;
        }

        /**
         * Declares subscriptions.
         *
         * @param more the subscriptions
         * @return this builder
         */
        public Builder subscriptions(Subscription... more) {
            return subscriptions(List.of(more));
        }

        /**
         * Declares subscriptions.
         *
         * @param more the subscriptions
         * @return this builder
         */
        public Builder subscriptions(List<Subscription> more) {
            subscriptions.addAll(List.copyOf(more));
            return this;
        }

        /**
         * Declares a subscription as it is now; what is wrong with it is told together with everything else.
         *
         * @param subscription the subscription
         * @return this builder
         */
        public Builder subscription(Subscription.Builder subscription) {
            subscriptions.add(subscription.unchecked());
            return this;
        }

        /**
         * States relationships. With those stated before they are all that the partners have, with their status on the day.
         *
         * @param more the relationships, none for no relationships
         * @return this builder
         */
        public Builder relationships(Relationship... more) {
            return relationships(List.of(more));
        }

        /**
         * States relationships. With those stated before they are all that the partners have, with their status on the day.
         *
         * @param more the relationships, none for no relationships
         * @return this builder
         */
        public Builder relationships(List<? extends Relationship> more) {
            if (relationships == null) {
                relationships = new ArrayList<>();
            }
            relationships.addAll(List.copyOf(more));
            return this;
        }

        /**
         * States a relationship as it is now; what is wrong with it is told together with everything else.
         *
         * @param relationship the relationship
         * @return this builder
         */
        public Builder relationship(Relationship.Builder<?, ?> relationship) {
            return relationships(List.of(relationship.unchecked()));
        }

        /**
         * Marks facts of the scenario as a whole as the host's working assumptions.
         *
         * @param names their names: {@link FactName#RELATIONSHIPS}, if the host cannot be sure that these are all there are
         * @return this builder
         */
        public Builder assuming(FactName<?>... names) {
            assumed.addAll(List.of(names));
            return this;
        }

        Book unchecked() {
            return new Book(this);
        }

        /**
         * Tells what is wrong with what is stated so far.
         *
         * @return the problems, with pointers such as {@code /partners/0/country}; none if the book can be built
         */
        public List<Problem> problems() {
            Validator problems = new Validator();
            unchecked().check(problems);
            return problems.toList();
        }

        /**
         * Builds the book.
         *
         * @return the book
         * @throws InvalidScenarioException with every problem, if there is one
         */
        public Book build() {
            Book book = unchecked();
            Validator problems = new Validator();
            book.check(problems);
            problems.throwIfAny();
            return book;
        }
    }
}
