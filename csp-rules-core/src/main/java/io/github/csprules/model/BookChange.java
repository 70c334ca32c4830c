package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derives a book from another one. It shares everything that the change does not touch, so it costs only the change. Only a
 * change that does not fit causes a full check.
 */
@SuppressWarnings("ReferenceEquality") // the very objects of the book
final class BookChange {

    /** Fewer changes than these, or than one in these, are looked through. */
    private static final int MANY = 16;

    private final Book book;
    private Shelf<Partner> partners;
    private Shelf<Customer> customers;
    private Shelf<Subscription> subscriptions;
    private @Nullable Related related;
    private List<FactName<?>> assumedOfScenario;
    private List<FactRef> assumedBefore;
    private List<Stating> was = List.of();
    private List<Stating> now = List.of();

    BookChange(Book book) {
        this.book = book;
        partners = book.partners;
        customers = book.customers;
        subscriptions = book.subscriptions;
        related = book.related;
        assumedOfScenario = book.assumedOfScenario();
        assumedBefore = book.assumed();
    }

    Book with(Partner partner) {
        boolean fits = fits(partner, partners, customers);
        return put(partner).checked(fits);
    }

    Book with(Customer customer) {
        boolean fits = fits(customer, customers, partners);
        return put(customer).checked(fits);
    }

    Book with(Subscription subscription) {
        subscriptions = subscriptions.with(List.of(subscription));
        Validator validator = new Validator();
        new BookCheck(changed(), validator).references(subscription, validator);
        return checked(validator.isEmpty() && subscriptions.size() <= Book.MAX_LIST);
    }

    Book with(Relationship relationship) {
        put(relationship);
        Validator validator = new Validator();
        relationship.check(validator);
        new BookCheck(changed(), validator).references(relationship, validator);
        return checked(validator.isEmpty() && sizeOfRelated() <= Book.MAX_LIST);
    }

    /** The book without a fact of a declared object: fewer statements always fit. */
    Book without(FactRef fact) {
        Stating its = book.stating(fact);
        if (!isWithdrawn(fact, its)) {
            return book;
        }
        was = List.of(its);
        return put(its.without(fact.fact())).changed();
    }

    /** The book without some facts of declared objects, in one step. The facts of one object stand together. */
    Book without(List<FactRef> facts) {
        List<Stating> before = new ArrayList<>(facts.size());
        List<Stating> after = new ArrayList<>(facts.size());
        int i = 0;
        while (i < facts.size()) {
            Stating its = book.stating(facts.get(i));
            StatingBuilder<?, ?> builder = null;
            for (; i < facts.size() && book.stating(facts.get(i)) == its; i++) {
                if (isWithdrawn(facts.get(i), its)) {
                    builder = builder == null ? its.toBuilder() : builder;
                    builder.notStating(facts.get(i).fact());
                }
            }
            if (builder != null) {
                before.add(its);
                after.add(builder.unchecked());
            }
        }
        if (after.isEmpty()) {
            return book;
        }
        was = before;
        return (after.size() == 1 ? put(after.get(0)) : put(after)).changed();
    }

    private static boolean isWithdrawn(FactRef fact, Stating its) {
        return its.fact(fact.fact()).isStated() || fact.fact().isExtension();
    }

    /** What has taken the place of an object of the book, after facts were withdrawn. */
    @SuppressWarnings("unchecked") // it is of the same type
    <T extends Stating> T successor(T before) {
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i) == before) {
                return (T) now.get(i);
            }
        }
        return before;
    }

    /** Whether a relationship is another one, after facts were withdrawn. */
    boolean isOfRelationships() {
        return related != book.related;
    }

    /** The book that states that there are no relationships. */
    Book withNoRelationship() {
        related = Related.of(List.of());
        assumedBefore =
                book.assumed().stream().filter(fact -> !fact.isOfRelationship()).toList();
        return changed();
    }

    Book withoutRelationships() {
        related = null;
        assumedOfScenario = List.of();
        assumedBefore = book.assumed().stream()
                .filter(fact -> !fact.isOfRelationship() && !fact.isOfScenario())
                .toList();
        return changed();
    }

    private BookChange put(Collection<? extends Stating> several) {
        partners = partners.with(only(Partner.class, several));
        customers = customers.with(only(Customer.class, several));
        List<Relationship> relationships = only(Relationship.class, several);
        related = related == null && !relationships.isEmpty()
                ? Related.of(relationships)
                : related == null ? null : related.with(relationships);
        now = List.copyOf(several);
        return this;
    }

    private BookChange put(Stating one) {
        if (one instanceof Partner partner) {
            partners = partners.with(partner);
        } else if (one instanceof Customer customer) {
            customers = customers.with(customer);
        } else {
            Relationship relationship = (Relationship) one;
            related = related == null ? Related.of(List.of(relationship)) : related.with(relationship);
        }
        now = List.of(one);
        return this;
    }

    private static <T> List<T> only(Class<T> type, Collection<? extends Stating> all) {
        List<T> only = new ArrayList<>(all.size());
        for (Stating one : all) {
            if (type.isInstance(one)) {
                only.add(type.cast(one));
            }
        }
        return only;
    }

    private int sizeOfRelated() {
        return related == null ? 0 : related.shelf.size();
    }

    private Book changed() {
        Assumptions assumptions = new Assumptions(assumedBefore, now);
        Book changed = new Book(book, partners, customers, subscriptions, related, assumedOfScenario, assumptions);
        return hasManyChanges()
                ? new Book(
                        changed.partners(),
                        changed.customers(),
                        changed.subscriptions(),
                        related == null ? null : related.shelf.list(),
                        assumedOfScenario)
                : changed;
    }

    /** So many that looking through them would cost more, in the end, than indexes of its own. */
    private boolean hasManyChanges() {
        return isManyOf(partners)
                || isManyOf(customers)
                || isManyOf(subscriptions)
                || (related != null && isManyOf(related.shelf));
    }

    private static boolean isManyOf(Shelf<?> shelf) {
        return shelf.changes() > MANY && shelf.changes() > shelf.size() / MANY;
    }

    private <T extends Party> boolean fits(T party, Shelf<T> own, Shelf<? extends Party> others) {
        return !others.has(party.id())
                && (own.has(party.id()) || own.size() < Book.MAX_LIST)
                && agree(party, partners.group(party.tenantKey()))
                && agree(party, customers.group(party.tenantKey()));
    }

    /** Whether a party agrees with others about its tenant. */
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
    private Book checked(boolean fits) {
        Book changed = changed();
        if (!fits) {
            Validator validator = new Validator();
            changed.check(validator, Book.MAX_LIST);
            validator.throwIfAny();
        }
        return changed;
    }
}
