package io.github.csprules.testkit;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the parts of scenarios at random, each as it stands in one: a partner is one that some transaction needs, with what
 * rules may have against it.
 */
public final class Models {

    private static final FactName<String> COLOR = FactName.of("com.example.color");
    private static final FactName<String> SIZE = FactName.of("com.example.size");

    /** With facts of a host's own wherever there can be some. */
    private static final Scenarios SCENARIOS = Scenarios.any()
            .withExtensions(FactKind.Owner.SCENARIO, COLOR)
            .withExtensions(FactKind.Owner.PARTNER, COLOR, SIZE)
            .withExtensions(FactKind.Owner.CUSTOMER, COLOR, SIZE)
            .withExtensions(FactKind.Owner.TRANSACTION, SIZE)
            .withSubscriptionExtensions(COLOR);

    private Models() {}

    /**
     * Makes scenarios.
     *
     * @return scenarios of the extended policy that state facts of a host's own too, wherever there can be some
     */
    public static Generator<Scenario> scenarios() {
        return SCENARIOS;
    }

    /**
     * Makes partners.
     *
     * @return partners of all types
     */
    public static Generator<Partner> partners() {
        return some("partners", SCENARIOS, scenario -> scenario.book().partners());
    }

    /**
     * Makes customers.
     *
     * @return customers
     */
    public static Generator<Customer> customers() {
        return some("customers", SCENARIOS, scenario -> scenario.book().customers());
    }

    /**
     * Makes tenants.
     *
     * @return tenants of partners and of customers
     */
    public static Generator<Tenant> tenants() {
        return some(
                "tenants",
                SCENARIOS,
                scenario -> parties(scenario).stream().map(Party::tenant).toList());
    }

    /**
     * Makes MPN IDs.
     *
     * @return MPN IDs
     */
    public static Generator<MpnId> mpnIds() {
        return some(
                "MPN IDs",
                SCENARIOS,
                scenario -> scenario.book().partners().stream()
                        .flatMap(partner -> stated(partner.mpnId()).stream())
                        .toList());
    }

    /**
     * Makes agreements.
     *
     * @return agreements in force, not yet signed, and ended
     */
    public static Generator<Agreement> agreements() {
        return some(
                "agreements",
                SCENARIOS,
                scenario -> parties(scenario).stream()
                        .flatMap(party -> stated(party.agreements()).stream())
                        .flatMap(List::stream)
                        .toList());
    }

    /**
     * Makes subscriptions.
     *
     * @return subscriptions sold through CSP and elsewhere
     */
    public static Generator<Subscription> subscriptions() {
        return some("subscriptions", SCENARIOS, scenario -> scenario.book().subscriptions());
    }

    /**
     * Makes partnerships.
     *
     * @return partnerships between two partners
     */
    public static Generator<Partnership> partnerships() {
        return some("partnerships", SCENARIOS, scenario -> relationships(scenario, Partnership.class));
    }

    /**
     * Makes reseller relationships.
     *
     * @return relationships between a partner and a customer
     */
    public static Generator<ResellerRelationship> resellerRelationships() {
        return some(
                "reseller relationships", SCENARIOS, scenario -> relationships(scenario, ResellerRelationship.class));
    }

    /**
     * Makes offers.
     *
     * @return offers of Microsoft and of others
     */
    public static Generator<Sale.Offer> offers() {
        return some(
                "offers",
                SCENARIOS.of(TransactionType.SALE),
                scenario -> scenario.transaction(Sale.class).offer().stream().toList());
    }

    /**
     * Makes company profiles.
     *
     * @return profiles, complete and incomplete
     */
    public static Generator<CompanyProfile> companyProfiles() {
        return some(
                "company profiles",
                SCENARIOS.of(TransactionType.ENROLLMENT),
                scenario -> stated(scenario.transaction(Enrollment.class).profile()).stream()
                        .toList());
    }

    /**
     * Makes facts of hosts' own.
     *
     * @return extensions with one key, as text, number or boolean, and without any
     */
    public static Generator<Extensions> extensions() {
        return some("extensions", SCENARIOS, scenario -> List.of(scenario.extensions()));
    }

    /**
     * Makes books.
     *
     * @return the books of scenarios
     */
    public static Generator<Book> books() {
        return some("books", SCENARIOS, scenario -> List.of(scenario.book()));
    }

    /**
     * Makes transactions. What they name is declared in the book of a scenario, which is not there.
     *
     * @param <T> the type of the transactions
     * @param type their class, such as {@code Sale.class}; or {@code Transaction.class} for all
     * @return transactions of this class
     */
    public static <T extends Transaction> Generator<T> transactions(Class<T> type) {
        Objects.requireNonNull(type, "type");
        return some(
                "transactions of " + type.getSimpleName(),
                SCENARIOS,
                scenario -> type.isInstance(scenario.transaction()) ? List.of(scenario.transaction(type)) : List.of());
    }

    /**
     * Makes days.
     *
     * @return days around those on which rules of the policy begin
     */
    public static Generator<LocalDate> days() {
        return some("days", SCENARIOS, scenario -> List.of(scenario.asOf()));
    }

    /**
     * Makes periods.
     *
     * @return the periods of agreements, some without end
     */
    public static Generator<DateRange> dateRanges() {
        return agreements().parts("periods", (agreement, choices) -> Optional.of(agreement.period()));
    }

    /**
     * Makes countries.
     *
     * @return codes of countries, with a region and without one
     */
    public static Generator<String> countries() {
        List<String> all = List.copyOf(io.github.csprules.model.Countries.all());
        return SCENARIOS.parts("countries", (scenario, choices) -> Optional.of(choices.evenly("country", all)));
    }

    /**
     * Makes facts of other values.
     *
     * @param <T> the type of the values
     * @param values the values
     * @return facts that are stated, stated as none, and not stated
     */
    public static <T> Generator<Fact<T>> facts(Generator<T> values) {
        return values.parts(
                "facts",
                (value, choices) ->
                        Optional.of(choices.evenly("state", List.of(Fact.of(value), Fact.none(), Fact.notStated()))));
    }

    private static <P> Generator<P> some(String name, Scenarios scenarios, Function<Scenario, List<P>> parts) {
        return scenarios.parts(name, (scenario, choices) -> {
            List<P> all = parts.apply(scenario);
            return all.isEmpty() ? Optional.empty() : Optional.of(choices.evenly("which", all));
        });
    }

    private static List<Party> parties(Scenario scenario) {
        List<Party> parties = new ArrayList<>(scenario.book().partners());
        parties.addAll(scenario.book().customers());
        return parties;
    }

    private static <R> List<R> relationships(Scenario scenario, Class<R> type) {
        return stated(scenario.book().relationships()).stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T> Optional<T> stated(Fact<T> fact) {
        return fact.isStated() && !fact.isNone() ? Optional.of(fact.get()) : Optional.empty();
    }
}
