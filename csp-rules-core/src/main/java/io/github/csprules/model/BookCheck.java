package io.github.csprules.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is wrong with a book: what its objects say of themselves, then what spans them. */
final class BookCheck {

    private final Book book;
    private final Validator problems;

    BookCheck(Book book, Validator problems) {
        this.book = book;
        this.problems = problems;
    }

    void run() {
        List<Relationship> relationships = book.statedRelationships();
        each("/partners", book.partners(), Partner::check);
        each("/customers", book.customers(), Customer::check);
        each("/subscriptions", book.subscriptions(), Subscription::check);
        each("/relationships", relationships, Relationship::check);

        problems.assumed(book.assumedOfScenario(), Book.FACTS, fact -> Book.FACTS.fact(book, fact));

        Set<String> partyIds = new HashSet<>();
        ids("/partners", book.partners(), Party::id, partyIds);
        ids("/customers", book.customers(), Party::id, partyIds);
        ids("/subscriptions", book.subscriptions(), Subscription::id, new HashSet<>());
        tenants();
        references("/subscriptions", book.subscriptions(), this::references);
        references("/relationships", relationships, this::references);
        duplicates(relationships);
    }

    private <T> void each(String list, List<T> all, BiConsumer<T, Validator> check) {
        problems.listSize(list, all.size(), 0, Validator.MAX_LIST);
        for (int i = 0; i < all.size(); i++) {
            check.accept(all.get(i), problems.under(list, i));
        }
    }

    private <T> void ids(String list, List<T> all, Function<T, String> idOf, Set<String> declared) {
        for (int i = 0; i < all.size(); i++) {
            String id = idOf.apply(all.get(i));
            if (!declared.add(id)) {
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

    /** One tenant has one type, where that is stated, and one cloud. */
    private void tenants(
            String list, List<? extends Party> parties, Map<String, Tenant> ofType, Map<String, Tenant> inCloud) {
        for (int i = 0; i < parties.size(); i++) {
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

    private <T> void references(String list, List<T> all, BiConsumer<T, String> check) {
        for (int i = 0; i < all.size(); i++) {
            check.accept(all.get(i), list + "/" + i);
        }
    }

    void references(Subscription subscription, String pointer) {
        customer(pointer + "/customer", subscription.customer());
        subscription.partner().ifPresent(id -> partner(pointer + "/soldBy/partner", id));
        subscription.reseller().ifPresent(id -> partner(pointer + "/soldBy/reseller", id));
    }

    void references(Relationship relationship, String pointer) {
        if (relationship instanceof Partnership partnership) {
            partner(pointer + "/provider", partnership.provider());
            partner(pointer + "/reseller", partnership.reseller());
        } else if (relationship instanceof ResellerRelationship of) {
            partner(pointer + "/partner", of.partner());
            customer(pointer + "/customer", of.customer());
        }
    }

    /** What a transaction names has to be declared too. */
    void references(Transaction transaction) {
        transaction.partners((pointer, id) -> partner("/transaction" + pointer, id));
        transaction.customers((pointer, id) -> customer("/transaction" + pointer, id));
        transaction.subscriptions((pointer, id) -> subscription("/transaction" + pointer, id));
    }

    private void partner(String pointer, String id) {
        if (!book.isPartner(id)) {
            String otherKind = book.isCustomer(id) ? ", the id of a customer" : "";
            undeclared(pointer, id, "partner", otherKind, () -> ids(book.partners(), Partner::id));
        }
    }

    private void customer(String pointer, String id) {
        if (!book.isCustomer(id)) {
            String otherKind = book.isPartner(id) ? ", the id of a partner" : "";
            undeclared(pointer, id, "customer", otherKind, () -> ids(book.customers(), Customer::id));
        }
    }

    private void subscription(String pointer, String id) {
        if (!book.isSubscription(id)) {
            undeclared(pointer, id, "subscription", "", () -> ids(book.subscriptions(), Subscription::id));
        }
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> idOf) {
        return all.stream().map(idOf).toList();
    }

    private void undeclared(
            String pointer, String id, String wanted, String otherKind, Supplier<List<String>> declared) {
        if (Validator.isWellFormedId(id)) { // else it has a problem of its own already
            problems.add(
                    Problem.Code.REFERENCE,
                    pointer,
                    () -> Found.text(id, declared.get()) + otherKind,
                    "the id of a declared " + wanted);
        }
    }

    private void duplicates(List<Relationship> relationships) {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < relationships.size(); i++) {
            if (!seen.add(relationships.get(i).typeAndIds())) {
                problems.add(
                        Problem.Code.DUPLICATE_RELATIONSHIP,
                        "/relationships/" + i,
                        "a second relationship of the two",
                        "one relationship of a type between the same two");
            }
        }
    }
}
