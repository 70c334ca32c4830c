package io.github.csprules.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a book of another one by a change. What the change does not touch is shared and not looked at, so it costs what is
 * changed; only of a change that does not fit, everything that is wrong is looked for.
 */
final class BookChange {

    /** Fewer changes than these, or than one in these, are looked through. */
    private static final int MANY = 16;

    private final Book book;
    private final Shelf<Partner> partners;
    private final Shelf<Customer> customers;
    private final Shelf<Subscription> subscriptions;
    private final @Nullable Related related;
    private final List<FactRef> assumed;

    BookChange(Book book) {
        this.book = book;
        partners = book.partners;
        customers = book.customers;
        subscriptions = book.subscriptions;
        related = book.related;
        assumed = book.assumed();
    }

    Book with(Partner partner) {
        return checked(put(partner), fits(partner, partners, customers));
    }

    Book with(Customer customer) {
        return checked(put(customer), fits(customer, customers, partners));
    }

    private Book put(Partner partner) {
        return changed(partners.with(partner), customers, subscriptions, related, assumedWith(partner));
    }

    private Book put(Customer customer) {
        return changed(partners, customers.with(customer), subscriptions, related, assumedWith(customer));
    }

    Book with(Subscription subscription) {
        Book changed = changed(partners, customers, subscriptions.with(subscription), related, Assumptions.of(assumed));
        Validator validator = new Validator();
        new BookCheck(changed, validator).references(subscription, "");
        return checked(changed, validator.isEmpty() && changed.subscriptions.size() <= Validator.MAX_LIST);
    }

    Book with(Relationship relationship) {
        Related now = related == null ? Related.of(List.of(relationship)) : related.with(relationship);
        Book changed = put(now, relationship);
        Validator validator = new Validator();
        relationship.check(validator);
        new BookCheck(changed, validator).references(relationship, "");
        return checked(changed, validator.isEmpty() && now.shelf.size() <= Validator.MAX_LIST);
    }

    private Book put(Related now, Relationship relationship) {
        return changed(partners, customers, subscriptions, now, assumedWith(relationship));
    }

    /** The book without a fact of something that is declared: what is stated less still fits. */
    Book without(FactRef fact) {
        Stating before = book.stating(fact);
        if (before.fact(fact.fact()).isNotStated() && !fact.fact().isExtension()) {
            return book;
        }
        Stating now = before.without(fact.fact());
        if (now instanceof Partner partner) {
            return put(partner);
        }
        return now instanceof Customer customer
                ? put(customer)
                : put(Objects.requireNonNull(related).with((Relationship) now), (Relationship) now);
    }

    /** The book without facts of things that are declared, made at one go: it costs what these are. */
    Book without(Collection<FactRef> facts) {
        Map<List<String>, Stating> now = new LinkedHashMap<>();
        for (FactRef fact : facts) {
            Stating before = now.containsKey(fact.ids()) ? now.get(fact.ids()) : book.stating(fact);
            now.put(fact.ids(), before.without(fact.fact()));
        }
        Related newRelated = related == null ? null : related.withAll(only(Relationship.class, now.values()));
        return changed(
                partners.withAll(only(Partner.class, now.values())),
                customers.withAll(only(Customer.class, now.values())),
                subscriptions,
                newRelated,
                book.assumedOfScenario(),
                null);
    }

    private static <T> List<T> only(Class<T> type, Collection<Stating> all) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Book withoutRelationships() {
        List<FactRef> ofParties = book.assumed().stream()
                .filter(fact -> !fact.isOfRelationship() && !fact.isOfScenario())
                .toList();
        return changed(partners, customers, subscriptions, null, List.of(), Assumptions.of(ofParties));
    }

    private Book changed(
            Shelf<Partner> newPartners,
            Shelf<Customer> newCustomers,
            Shelf<Subscription> newSubscriptions,
            @Nullable Related newRelated,
            Assumptions newAssumed) {
        return changed(newPartners, newCustomers, newSubscriptions, newRelated, book.assumedOfScenario(), newAssumed);
    }

    private Book changed(
            Shelf<Partner> newPartners,
            Shelf<Customer> newCustomers,
            Shelf<Subscription> newSubscriptions,
            @Nullable Related newRelated,
            List<FactName<?>> assumedOfScenario,
            @Nullable Assumptions newAssumed) {
        Book changed =
                new Book(book, newPartners, newCustomers, newSubscriptions, newRelated, assumedOfScenario, newAssumed);
        return hasManyChanges(changed)
                ? new Book(
                        changed.partners(),
                        changed.customers(),
                        changed.subscriptions(),
                        newRelated == null ? null : newRelated.shelf.list(),
                        assumedOfScenario)
                : changed;
    }

    private Assumptions assumedWith(Party party) {
        return new Assumptions(assumed, FactRef.of(party, FactName.ORGANIZATION), Assumptions.of(party));
    }

    private Assumptions assumedWith(Relationship relationship) {
        return new Assumptions(assumed, FactRef.of(relationship, FactName.STATUS), Assumptions.of(relationship));
    }

    /** So many that looking through them would cost more, in the end, than indexes of its own. */
    private static boolean hasManyChanges(Book book) {
        return isManyOf(book.partners)
                || isManyOf(book.customers)
                || isManyOf(book.subscriptions)
                || (book.related != null && isManyOf(book.related.shelf));
    }

    private static boolean isManyOf(Shelf<?> shelf) {
        return shelf.changes() > MANY && shelf.changes() > shelf.size() / MANY;
    }

    private <T extends Party> boolean fits(T party, Shelf<T> own, Shelf<? extends Party> others) {
        return !others.has(party.id())
                && (own.has(party.id()) || own.size() < Validator.MAX_LIST)
                && agree(party, partners.group(party.tenantKey()))
                && agree(party, customers.group(party.tenantKey()));
    }

    /** Whether a party tells of its tenant what others tell of it. */
    private static boolean agree(Party party, List<? extends Party> others) {
        Tenant tenant = party.tenant();
        for (Party other : others) {
            Fact<Tenant.Type> type = other.tenant().type();
            boolean isSameType = type.isNotStated()
                    || tenant.type().isNotStated()
                    || type.is(tenant.type().get());
            if (!other.id().equals(party.id()) && !(isSameType && other.tenant().cloud() == tenant.cloud())) {
                return false;
            }
        }
        return true;
    }

    /** The changed book, unless something is wrong with it. */
    private static Book checked(Book changed, boolean fits) {
        if (!fits) {
            Validator validator = new Validator();
            changed.check(validator);
            validator.throwIfAny();
        }
        return changed;
    }
}
