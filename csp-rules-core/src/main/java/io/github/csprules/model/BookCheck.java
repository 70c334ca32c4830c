package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is wrong with a book: what its objects say of themselves, then what spans them. */
final class BookCheck {

    /** Orders relationships by type and parties, of which a book has only one. */
    static final Comparator<Relationship> BY_ENDS = Comparator.<Relationship, Boolean>comparing(
                    one -> one instanceof Partnership)
            .thenComparing(Relationship::first)
            .thenComparing(Relationship::second);

    private final Book book;
    private final Validator problems;
    /** The maximal number of entries of a list of the book. */
    private final int maxList;

    /** The validator of one object of a book, or of a transaction. */
    BookCheck(Book book, Validator problems) {
        this(book, problems, Book.MAX_LIST);
    }

    BookCheck(Book book, Validator problems, int maxList) {
        this.book = book;
        this.problems = problems;
        this.maxList = maxList;
    }

    void run() {
        List<Relationship> relationships = book.statedRelationships();
        sizeAndEach("/partners", book.partners(), Partner::check);
        sizeAndEach("/customers", book.customers(), Customer::check);
        sizeAndEach("/subscriptions", book.subscriptions(), Subscription::check);
        sizeAndEach("/relationships", relationships, Relationship::check);
        problems.assumed(book.assumedOfScenario(), Book.FACTS, fact -> Book.FACTS.fact(book, fact));

        Set<String> partyIds = new HashSet<>();
        ids("/partners", book.partners(), Party::id, partyIds);
        ids("/customers", book.customers(), Party::id, partyIds);
        ids("/subscriptions", book.subscriptions(), Subscription::id, new HashSet<>());
        tenants();
        each("/subscriptions", book.subscriptions(), this::references);
        each("/relationships", relationships, this::references);
        if (isLookedInto(relationships)) {
            repeated(relationships, BY_ENDS).forEach(this::duplicate);
        }
    }

    /** What is too long is refused for that alone: nobody pays for looking into it. */
    private boolean isLookedInto(List<?> all) {
        return all.size() <= maxList;
    }

    private <T> void sizeAndEach(String list, List<T> all, BiConsumer<T, Validator> check) {
        problems.listSize(list, all.size(), 0, maxList);
        each(list, all, check);
    }

    private <T> void each(String list, List<T> all, BiConsumer<T, Validator> check) {
        for (int i = 0; isLookedInto(all) && i < all.size(); i++) {
            check.accept(all.get(i), problems.under(list, i));
        }
    }

    private <T> void ids(String list, List<T> all, Function<T, String> idOf, Set<String> declared) {
        for (int i = 0; isLookedInto(all) && i < all.size(); i++) {
            if (!declared.add(idOf.apply(all.get(i)))) {
                problems.add(
                        Problem.Code.DUPLICATE_ID,
                        list + "/" + i + "/id",
                        "an id that is declared before",
                        "another id");
            }
        }
    }

    private void tenants() {
        Map<String, Tenant> ofType = new HashMap<>();
        Map<String, Tenant> inCloud = new HashMap<>();
        tenants("/partners", book.partners(), ofType, inCloud);
        tenants("/customers", book.customers(), ofType, inCloud);
    }

    /** One tenant has one stated type and one cloud. */
    private void tenants(
            String list, List<? extends Party> parties, Map<String, Tenant> ofType, Map<String, Tenant> inCloud) {
        for (int i = 0; isLookedInto(parties) && i < parties.size(); i++) {
            Tenant tenant = parties.get(i).tenant();
            String key = parties.get(i).tenantKey();
            Tenant typed = tenant.type().isStated() ? ofType.putIfAbsent(key, tenant) : null;
            Tenant clouded = inCloud.putIfAbsent(key, tenant);
            if (typed != null && !typed.type().is(tenant.type().get())) {
                conflict(
                        list,
                        i,
                        "the type " + tenant.type().get(),
                        "the type " + typed.type().get());
            } else if (clouded != null && clouded.cloud() != tenant.cloud()) {
                conflict(list, i, "the cloud " + tenant.cloud(), "the cloud " + clouded.cloud());
            }
        }
    }

    private void conflict(String list, int index, String found, String before) {
        String expected = before + ", as where this tenant is named before";
        problems.add(Problem.Code.TENANT, list + "/" + index + "/tenant", found, expected);
    }

    void references(Subscription subscription, Validator at) {
        customer(at, "/customer", subscription.customer());
        subscription.partner().ifPresent(id -> partner(at, "/soldBy/partner", id));
        subscription.reseller().ifPresent(id -> partner(at, "/soldBy/reseller", id));
    }

    void references(Relationship relationship, Validator at) {
        if (relationship instanceof Partnership) {
            partner(at, "/provider", relationship.first());
            partner(at, "/reseller", relationship.second());
        } else {
            partner(at, "/partner", relationship.first());
            customer(at, "/customer", relationship.second());
        }
    }

    /** Whether a book declares all that a transaction names. */
    static boolean declaresAllOf(Transaction transaction, Book book) {
        return areAll(transaction.partnerIds(), book.partners)
                && areAll(transaction.customerIds(), book.customers)
                && areAll(transaction.subscriptionIds(), book.subscriptions);
    }

    private static boolean areAll(List<String> ids, Shelf<?> declared) {
        for (int i = 0; i < ids.size(); i++) { // by index: an iterator is not always optimized away
            if (!declared.has(ids.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What a transaction names has to be declared too. */
    void references(Transaction transaction, Validator at) {
        List<String> partners = transaction.partnerIds();
        for (int i = 0; i < partners.size(); i++) {
            partner(at, transaction.pointer(i), partners.get(i));
        }
        transaction.customerIds().forEach(id -> customer(at, "/customer", id));
        for (String id : transaction.subscriptionIds()) {
            if (!book.isSubscription(id)) {
                List<Subscription> declared = book.subscriptions();
                undeclared(at, "/subscription", id, "subscription", "", () -> ids(declared, Subscription::id));
            }
        }
    }

    private void partner(Validator at, String pointer, String id) {
        if (!book.isPartner(id)) {
            String otherKind = book.isCustomer(id) ? ", the id of a customer" : "";
            undeclared(at, pointer, id, "partner", otherKind, () -> ids(book.partners(), Partner::id));
        }
    }

    private void customer(Validator at, String pointer, String id) {
        if (!book.isCustomer(id)) {
            String otherKind = book.isPartner(id) ? ", the id of a partner" : "";
            undeclared(at, pointer, id, "customer", otherKind, () -> ids(book.customers(), Customer::id));
        }
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> idOf) {
        return all.stream().map(idOf).toList();
    }

    private static void undeclared(
            Validator at, String pointer, String id, String wanted, String otherKind, Supplier<List<String>> declared) {
        if (Validator.isWellFormedId(id)) { // else it has a problem of its own already
            at.add(
                    Problem.Code.REFERENCE,
                    pointer,
                    () -> Found.text(id, declared.get()) + otherKind,
                    "the id of a declared " + wanted);
        }
    }

    /**
     * The places of elements equal to an earlier one under an order. It uses no hash codes, because whoever chooses the ids
     * chooses these too.
     */
    static <T> List<Integer> repeated(List<T> all, Comparator<? super T> order) {
        List<Integer> places = new ArrayList<>(0);
        Set<T> seen = new TreeSet<>(order);
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(all.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    private void duplicate(int place) {
        problems.add(
                Problem.Code.DUPLICATE_RELATIONSHIP,
                "/relationships/" + place,
                "a second relationship of the two",
                "one relationship of a type between the same two");
    }
}
