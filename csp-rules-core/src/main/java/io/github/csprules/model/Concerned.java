package io.github.csprules.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a book matters to a transaction. */
final class Concerned {

    private final Book book;
    private final List<Party> named = new ArrayList<>();
    private final List<Customer> namedCustomers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Set<String> subscriptionIds = new HashSet<>();
    /** The ids of the parties that matter. */
    private final Set<String> ids = new HashSet<>();

    Concerned(Book book, Transaction transaction) {
        this.book = book;
        transaction.partnerIds().forEach(id -> book.partner(id).ifPresent(named::add));
        transaction.customerIds().forEach(id -> book.customer(id).ifPresent(namedCustomers::add));
        transaction.subscriptionIds().forEach(id -> book.subscription(id).ifPresent(subscriptions::add));
        named.addAll(namedCustomers);
        named.forEach(party -> ids.add(party.id()));
        if (named.stream().anyMatch(party -> party.organization().isNotStated())) {
            addSigners();
        }
        for (Customer customer : namedCustomers) {
            subscriptions.addAll(book.subscriptionsOf(customer));
            book.resellerRelationshipsOf(customer).forEach(relationship -> ids.add(relationship.partner()));
        }
        for (Subscription subscription : subscriptions) {
            subscriptionIds.add(subscription.id());
            ids.add(subscription.customer());
            subscription.partner().ifPresent(ids::add);
            subscription.reseller().ifPresent(ids::add);
        }
    }

    /** Whoever has signed for an organization may have signed for somebody whose organization is not stated. */
    private void addSigners() {
        for (String country : book.countriesOfSigners()) {
            book.signersIn(country).forEach(signer -> ids.add(signer.id()));
        }
    }

    Book book() {
        List<Partner> partners = book.partners().stream().filter(this::matters).toList();
        List<Customer> customers =
                book.customers().stream().filter(this::matters).toList();
        return new Book(
                partners,
                customers,
                book.subscriptions().stream()
                        .filter(one -> subscriptionIds.contains(one.id()))
                        .toList(),
                book.statesRelationships() ? relationships() : null,
                book.assumedOfScenario());
    }

    private boolean matters(Party party) {
        if (!ids.contains(party.id()) && named.stream().anyMatch(party::isKnownToBe)) {
            ids.add(party.id());
        }
        return ids.contains(party.id());
    }

    private List<Relationship> relationships() {
        return book.statedRelationships().stream()
                .filter(one -> ids.contains(one.first()) && ids.contains(one.second()))
                .toList();
    }
}
