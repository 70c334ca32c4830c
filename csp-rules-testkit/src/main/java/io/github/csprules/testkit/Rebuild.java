package io.github.csprules.testkit;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies of scenarios in which one part is another. All else stays as it is, and what is assumed stays assumed.
 * <p>
 * Every copy is checked like any scenario: {@link io.github.csprules.model.InvalidScenarioException} is thrown if it is none.
 */
final class Rebuild {

    private Rebuild() {}

    /** The same scenario, built anew: what was withdrawn from it was never stated there. */
    static Scenario anew(Scenario scenario) {
        return with(scenario, scenario.book().partners());
    }

    static Scenario on(LocalDate day, Scenario scenario) {
        return scenario(scenario, day, scenario.book(), scenario.transaction());
    }

    static Scenario with(Scenario scenario, Transaction transaction) {
        return scenario(scenario, scenario.asOf(), scenario.book(), transaction);
    }

    static Scenario with(Scenario scenario, Partner partner) {
        return with(scenario, replacing(scenario.book().partners(), partner));
    }

    static Scenario with(Scenario scenario, Customer customer) {
        Book book = scenario.book();
        return with(scenario, book.partners(), replacing(book.customers(), customer), book.subscriptions());
    }

    static Scenario with(Scenario scenario, Subscription subscription) {
        Book book = scenario.book();
        List<Subscription> subscriptions = new ArrayList<>(book.subscriptions());
        subscriptions.replaceAll(other -> other.id().equals(subscription.id()) ? subscription : other);
        return with(scenario, book.partners(), book.customers(), subscriptions);
    }

    static Scenario plus(Scenario scenario, Partner partner) {
        List<Partner> partners = new ArrayList<>(scenario.book().partners());
        partners.add(partner);
        return with(scenario, partners);
    }

    static Scenario plus(Scenario scenario, Customer customer) {
        Book book = scenario.book();
        List<Customer> customers = new ArrayList<>(book.customers());
        customers.add(customer);
        return with(scenario, book.partners(), customers, book.subscriptions());
    }

    static Scenario withRelationships(Scenario scenario, List<? extends Relationship> relationships) {
        Book book = scenario.book();
        Book.Builder changed =
                parties(book.partners(), book.customers(), book.subscriptions()).assuming(assumedOf(book));
        return scenario(
                scenario, scenario.asOf(), changed.relationships(relationships).build(), scenario.transaction());
    }

    /** The same scenario, whose extensions tell what is asked of them. */
    static Scenario observed(Scenario scenario, BiConsumer<FactOwner, FactName<?>> observer) {
        Scenario observed = scenario;
        for (Partner partner : scenario.book().partners()) {
            Extensions own = partner.extensions().observedBy(fact -> observer.accept(FactOwner.PARTNER, fact));
            observed = with(observed, partner.toBuilder().extensions(own).build());
        }
        for (Customer customer : scenario.book().customers()) {
            Extensions own = customer.extensions().observedBy(fact -> observer.accept(FactOwner.CUSTOMER, fact));
            observed = with(observed, customer.toBuilder().extensions(own).build());
        }
        Transaction transaction = TransactionDraft.of(scenario.transaction())
                .extensions(scenario.transaction()
                        .extensions()
                        .observedBy(fact -> observer.accept(FactOwner.TRANSACTION, fact)))
                .build();
        return builder(observed, observed.asOf(), observed.book(), transaction)
                .extensions(scenario.extensions().observedBy(fact -> observer.accept(FactOwner.SCENARIO, fact)))
                .build();
    }

    /** The scenario in which an extension has a value, or is not stated. */
    static Scenario withExtension(Scenario scenario, FactRef fact, @Nullable Object value) {
        UnaryOperator<Extensions> change = extensions -> changed(extensions, fact.fact(), value);
        if (fact.of().equals(FactRef.SCENARIO)) {
            return builder(scenario, scenario.asOf(), scenario.book(), scenario.transaction())
                    .extensions(change.apply(scenario.extensions()))
                    .build();
        }
        if (fact.of().equals(FactRef.TRANSACTION)) {
            Transaction transaction = scenario.transaction();
            return with(
                    scenario,
                    TransactionDraft.of(transaction)
                            .extensions(change.apply(transaction.extensions()))
                            .build());
        }
        return scenario.book()
                .partner(fact.of())
                .map(partner -> with(
                        scenario,
                        partner.toBuilder()
                                .extensions(change.apply(partner.extensions()))
                                .build()))
                .orElseGet(() -> {
                    Customer customer = scenario.book().customer(fact.of()).orElseThrow(() -> Edits.undeclared(fact));
                    return with(
                            scenario,
                            customer.toBuilder()
                                    .extensions(change.apply(customer.extensions()))
                                    .build());
                });
    }

    private static Extensions changed(Extensions extensions, FactName<?> key, @Nullable Object value) {
        Map<String, Object> values = new TreeMap<>(extensions.asMap());
        if (value == null) {
            values.remove(key.name());
        } else {
            values.put(key.name(), value);
        }
        return Extensions.of(values);
    }

    /** The partner with another type and tenant. */
    static Partner partner(Partner partner, PartnerType type, Tenant tenant) {
        return partner.toBuilder().type(type).tenant(tenant).build();
    }

    /** The customer with another tenant. */
    static Customer customer(Customer customer, Tenant tenant) {
        return customer.toBuilder().tenant(tenant).build();
    }

    static <T> void state(Fact<T> fact, Consumer<T> value, Runnable none) {
        if (fact.isNone()) {
            none.run();
        } else if (fact.isStated()) {
            value.accept(fact.get());
        }
    }

    private static <T extends Party> List<T> replacing(List<T> parties, T replacement) {
        List<T> replaced = new ArrayList<>(parties);
        replaced.replaceAll(party -> party.id().equals(replacement.id()) ? replacement : party);
        return replaced;
    }

    private static Scenario with(Scenario scenario, List<Partner> partners) {
        return with(
                scenario, partners, scenario.book().customers(), scenario.book().subscriptions());
    }

    private static Scenario with(
            Scenario scenario, List<Partner> partners, List<Customer> customers, List<Subscription> subscriptions) {
        Book.Builder book = parties(partners, customers, subscriptions);
        state(scenario.book().relationships(), book::relationships, () -> {});
        book.assuming(assumedOf(scenario.book()));
        return scenario(scenario, scenario.asOf(), book.build(), scenario.transaction());
    }

    private static FactName<?>[] assumedOf(Book book) {
        return book.assumedOfScenario().toArray(FactName<?>[]::new);
    }

    private static Book.Builder parties(
            List<Partner> partners, List<Customer> customers, List<Subscription> subscriptions) {
        return Book.builder().partners(partners).customers(customers).subscriptions(subscriptions);
    }

    private static Scenario scenario(Scenario scenario, LocalDate asOf, Book book, Transaction transaction) {
        return builder(scenario, asOf, book, transaction).build();
    }

    private static Scenario.Builder builder(Scenario scenario, LocalDate asOf, Book book, Transaction transaction) {
        Scenario.Builder copy = Scenario.builder(asOf, book, transaction).extensions(scenario.extensions());
        scenario.reference().ifPresent(copy::reference);
        return copy;
    }
}
