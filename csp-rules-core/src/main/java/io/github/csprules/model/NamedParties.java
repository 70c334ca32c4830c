package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A transaction, with its ids resolved in a book that declares them all. */
abstract sealed class NamedParties permits Question {

    private final Transaction transaction;
    private final List<Partner> partners;
    private final List<Partner> resellers;
    /** The resellers with a provider before them, and these providers, in the same order. */
    private final List<Partner> resellersOfProviders;

    private final List<Partner> providers;
    private final List<Optional<Partnership>> partnerships;
    private final Optional<ResellerRelationship> customerRelationship;
    private final @Nullable Customer customer;
    private final @Nullable Subscription subscription;

    NamedParties(Book book, Transaction transaction) {
        this.transaction = transaction;
        partners = all(transaction.partnerIds(), book.partners);
        customer = only(transaction.customerIds(), book.customers);
        subscription = only(transaction.subscriptionIds(), book.subscriptions);
        boolean isTwoTier = transaction instanceof TwoTier;
        resellers = isTwoTier ? List.of(partners.get(1)) : indirectResellers(partners);
        providers = isTwoTier ? List.of(partners.get(0)) : pairs(transaction, partners, 0);
        resellersOfProviders = isTwoTier ? resellers : pairs(transaction, partners, 1);
        partnerships = partnerships(book, providers, resellersOfProviders);
        customerRelationship = customerRelationship(book, partners.get(0), customer);
    }

    /** The same in a book without some facts. */
    NamedParties(NamedParties before, Book book, BookChange change) {
        transaction = before.transaction;
        partners = successors(before.partners, change);
        customer = before.customer == null ? null : change.successor(before.customer);
        subscription = before.subscription;
        resellers = successors(before.resellers, change);
        providers = successors(before.providers, change);
        resellersOfProviders = successors(before.resellersOfProviders, change);
        if (change.isOfRelationships()) {
            partnerships = partnerships(book, providers, resellersOfProviders);
            customerRelationship = customerRelationship(book, partners.get(0), customer);
        } else {
            partnerships = before.partnerships;
            customerRelationship = before.customerRelationship;
        }
    }

    @SuppressWarnings("ReferenceEquality") // only other objects make another list
    private static List<Partner> successors(List<Partner> before, BookChange change) {
        boolean isSame = true;
        for (int i = 0; isSame && i < before.size(); i++) {
            isSame = change.successor(before.get(i)) == before.get(i);
        }
        if (isSame) {
            return before;
        }
        List<Partner> after = List.of();
        for (int i = 0; i < before.size(); i++) {
            after = with(after, change.successor(before.get(i)));
        }
        return after;
    }

    private static Optional<ResellerRelationship> customerRelationship(
            Book book, Partner partner, @Nullable Customer customer) {
        return customer == null || book.related == null
                ? Optional.empty()
                : book.resellerRelationship(partner, customer);
    }

    private static List<Optional<Partnership>> partnerships(
            Book book, List<Partner> providers, List<Partner> resellers) {
        List<Optional<Partnership>> all = List.of();
        for (int i = 0; book.related != null && i < providers.size(); i++) {
            all = with(all, book.partnership(providers.get(i), resellers.get(i)));
        }
        return all;
    }

    /** A list and one more: of one or two, as most are, made without a list that grows. */
    private static <T> List<T> with(List<T> list, T more) {
        if (list.isEmpty()) {
            return List.of(more);
        }
        if (list.size() == 1) {
            return List.of(list.get(0), more);
        }
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    private static <T> List<T> all(List<String> ids, Shelf<T> declared) {
        List<T> all = List.of();
        for (int i = 0; i < ids.size(); i++) { // by index: an iterator is not always optimized away
            all = with(all, Objects.requireNonNull(declared.get(ids.get(i))));
        }
        return all;
    }

    private static <T> @Nullable T only(List<String> ids, Shelf<T> declared) {
        return ids.isEmpty() ? null : Objects.requireNonNull(declared.get(ids.get(0)));
    }

    private static List<Partner> indirectResellers(List<Partner> partners) {
        List<Partner> resellers = List.of();
        for (int i = 0; i < partners.size(); i++) {
            if (partners.get(i).type() == PartnerType.INDIRECT_RESELLER) {
                resellers = with(resellers, partners.get(i));
            }
        }
        return resellers;
    }

    /** Of each pair of a provider and a reseller after it, the one at a place. */
    private static List<Partner> pairs(Transaction transaction, List<Partner> partners, int place) {
        boolean isOrdered = transaction instanceof Sale; // who asks a customer together stands in either order
        List<Partner> found = List.of();
        for (int i = 1; i < partners.size(); i++) {
            if (isPair(partners.get(i - 1), partners.get(i))) {
                found = with(found, partners.get(i - 1 + place));
            }
            if (!isOrdered && isPair(partners.get(i), partners.get(i - 1))) {
                found = with(found, partners.get(i - place));
            }
        }
        return found;
    }

    private static boolean isPair(Partner provider, Partner reseller) {
        return provider.type() == PartnerType.INDIRECT_PROVIDER && reseller.type() == PartnerType.INDIRECT_RESELLER;
    }

    /** {@return the transaction} */
    public Transaction transaction() {
        return transaction;
    }

    /**
     * Returns the transaction as its known type.
     *
     * @param <T> the type of the transaction
     * @param type its class, such as {@code Sale.class}
     * @return the transaction
     * @throws ClassCastException if it is another transaction
     */
    public <T> T transaction(Class<T> type) {
        return type.cast(transaction);
    }

    /** {@return the type of the transaction} */
    public TransactionType type() {
        return transaction.type();
    }

    /**
     * {@return the partners that the transaction names, at least one: the channel of a sale; provider, then reseller; the
     * partners that ask a customer; or the one partner}
     */
    public List<Partner> partners() {
        return partners;
    }

    /** {@return the only partner of the transaction, or the first of {@link #partners}} */
    public Partner partner() {
        return partners.get(0);
    }

    /**
     * Returns the partners of a sale, from Microsoft to the customer.
     *
     * @return the partners, at least one
     * @throws IllegalStateException if the transaction is not a sale
     */
    public List<Partner> channel() {
        if (!(transaction instanceof Sale)) {
            throw hasNo("channel");
        }
        return partners;
    }

    /**
     * Returns the resellers: the one named as reseller in a transaction between provider and reseller, in all others the declared
     * indirect resellers.
     *
     * @return the resellers among the named partners, in order
     */
    public List<Partner> resellers() {
        return resellers;
    }

    /**
     * Returns the resellers with a provider: the one named as reseller in a transaction between the two; in a sale each indirect
     * reseller after an indirect provider; and the reseller of a provider and a reseller that ask a customer together, in either
     * order.
     *
     * @return the resellers, in order; none in other transactions
     */
    public List<Partner> resellersOfProviders() {
        return resellersOfProviders;
    }

    /**
     * Returns the provider of a reseller.
     *
     * @param reseller one of {@link #resellersOfProviders}
     * @return the provider
     * @throws IllegalStateException if there is none
     */
    public Partner providerOf(Partner reseller) {
        List<Partner> all = resellersOfProviders;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(reseller.id())) {
                return providers.get(i);
            }
        }
        throw hasNo("provider before this partner");
    }

    /**
     * Returns the partnership of a reseller with its provider.
     *
     * @param reseller one of {@link #resellersOfProviders}
     * @return the partnership, if one is stated, in any status
     */
    public Optional<Partnership> partnershipOf(Partner reseller) {
        List<Partner> all = resellersOfProviders;
        for (int i = 0; i < partnerships.size(); i++) {
            if (all.get(i).id().equals(reseller.id())) {
                return partnerships.get(i);
            }
        }
        return Optional.empty();
    }

    /** {@return the relationship of {@link #partner} and the customer of the transaction, if one is stated, in any status} */
    public Optional<ResellerRelationship> customerRelationship() {
        return customerRelationship;
    }

    /**
     * Returns the partner named as the provider.
     *
     * @return the provider, of any declared type
     * @throws IllegalStateException if the transaction is not one between provider and reseller
     */
    public Partner provider() {
        if (!(transaction instanceof TwoTier)) {
            throw hasNo("provider");
        }
        return partners.get(0);
    }

    /**
     * Returns the partner named as the reseller.
     *
     * @return the reseller, of any declared type
     * @throws IllegalStateException if the transaction is not one between provider and reseller
     */
    public Partner reseller() {
        if (!(transaction instanceof TwoTier)) {
            throw hasNo("reseller");
        }
        return partners.get(1);
    }

    /**
     * Returns the customer that the transaction names.
     *
     * @return the customer
     * @throws IllegalStateException if the transaction names none
     */
    public Customer customer() {
        if (customer == null) {
            throw hasNo("customer");
        }
        return customer;
    }

    /** {@return whether the transaction names a customer} */
    public boolean hasCustomer() {
        return customer != null;
    }

    /**
     * Returns the subscription that the transaction names.
     *
     * @return the subscription
     * @throws IllegalStateException if the transaction names none
     */
    public Subscription subscription() {
        if (subscription == null) {
            throw hasNo("subscription");
        }
        return subscription;
    }

    /** {@return whether the transaction names a subscription} */
    public boolean hasSubscription() {
        return subscription != null;
    }

    private IllegalStateException hasNo(String part) {
        return new IllegalStateException("a transaction of type " + type() + " has no " + part);
    }
}
