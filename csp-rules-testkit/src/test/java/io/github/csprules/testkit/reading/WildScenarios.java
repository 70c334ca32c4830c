package io.github.csprules.testkit.reading;

import io.github.csprules.model.Book;
import io.github.csprules.model.Countries;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Random scenarios that are valid, and otherwise as wild as can be.
 * <p>
 * Every property has one value that satisfies the rules, and others that do not, or are borderline, or are not stated. How
 * often it takes one of the others is drawn once per scenario: so some scenarios are allowed but for one thing, and some are
 * wrong all over. A seed makes one scenario, always the same.
 */
final class WildScenarios {

    /** The days on which something begins, changes or ends: a rule, a region, what an edition knows, what is known of later. */
    private static final List<String> TURNING_POINTS = List.of(
            "2020-02-01",
            "2020-06-29",
            "2020-09-23",
            "2020-10-01",
            "2020-10-27",
            "2021-01-27",
            "2021-04-15",
            "2021-04-19",
            "2021-07-01",
            "2021-08-12",
            "2021-09-20",
            "2022-12-09",
            "2023-04-24",
            "2023-08-17",
            "2023-09-15",
            "2023-10-09",
            "2023-10-12",
            "2023-10-23",
            "2023-10-24",
            "2024-04-01",
            "2025-01-01",
            "2025-09-01",
            "2025-10-01",
            "2025-10-07",
            "2026-08-26");

    private static final List<LocalDate> DAYS = days();

    /** All countries that the format knows. */
    static final List<String> COUNTRIES = countries();

    private final Luck luck;
    private final LocalDate asOf;
    private final List<Partner> partners = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<String, Relationship> relationships = new LinkedHashMap<>();

    private WildScenarios(long seed) {
        luck = new Luck(seed);
        asOf = luck.pick(DAYS);
    }

    /** Each turning point and the day before, and some days between them, often those that both editions know well. */
    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (String point : TURNING_POINTS) {
            LocalDate day = LocalDate.parse(point);
            days.addAll(List.of(day.minusDays(1), day));
        }
        for (String between :
                List.of("2019-05-12", "2021-06-22", "2021-06-22", "2021-06-22", "2022-03-01", "2023-10-20")) {
            days.add(LocalDate.parse(between));
        }
        days.add(LocalDate.of(2023, 10, 20));
        days.add(LocalDate.of(2024, 2, 29));
        return List.copyOf(days);
    }

    private static List<String> countries() {
        List<String> all = new ArrayList<>();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (Countries.isCountry(code)) {
                    all.add(code);
                }
            }
        }
        return List.copyOf(all);
    }

    /** The scenario of a seed. */
    static Scenario of(long seed) {
        return new WildScenarios(seed).scenario();
    }

    /** A tame one: a direct-bill partner of one country sells to a customer of another. */
    static Scenario sale(LocalDate day, String home, String country) {
        Book book = Book.builder()
                .partners(Partner.builder("p0", PartnerType.DIRECT_BILL, Tenant.csp("t-p0"))
                        .country(home)
                        .build())
                .customers(Customer.builder("c0", Tenant.customer("t-c0"))
                        .country(country)
                        .build())
                .build();
        return Scenario.builder(day, book, Sale.builder(List.of("p0"), "c0").build())
                .build();
    }

    /** A tame one: a partner enrolls with this address. */
    static Scenario enrollment(String email) {
        Book book = Book.builder()
                .partners(Partner.builder("p0", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-p0"))
                        .country("FR")
                        .build())
                .build();
        return Scenario.builder(
                        LocalDate.of(2021, 6, 22),
                        book,
                        Enrollment.builder("p0").primaryContactEmail(email).build())
                .build();
    }

    private Scenario scenario() {
        WildParties parties = new WildParties(luck, asOf);
        TransactionType type = luck.pick(List.of(TransactionType.values()));
        List<PartnerType> cast = cast(type);
        int extras = luck.chance(0.4) ? 1 + luck.below(3) : 0;
        for (int i = 0; i < cast.size() + extras; i++) {
            boolean isExtra = i >= cast.size();
            String id = isExtra && luck.chance(0.3) ? "P" + (i - cast.size()) : "p" + i; // ids are compared exactly
            partners.add(
                    parties.partner(id, i, isExtra, isExtra ? luck.pick(List.of(PartnerType.values())) : cast.get(i)));
        }
        int buyers = luck.chance(0.7) ? 1 : 1 + luck.below(3);
        for (int i = 0; i < buyers; i++) {
            customers.add(parties.customer(i == 1 && luck.chance(0.3) ? "C0" : "c" + i, i));
        }
        subscriptions(type);
        boolean relationshipsAreStated = !luck.isWild() || luck.chance(0.7);
        if (relationshipsAreStated) {
            relationships(cast);
        }
        Transaction transaction = new WildTransactions(luck, asOf, subscriptions).transaction(type, cast.size());
        if (luck.chance(0.1)) { // the order of declaration says nothing
            luck.shuffle(partners);
            luck.shuffle(customers);
        }
        Book.Builder book =
                Book.builder().partners(partners).customers(customers).subscriptions(subscriptions);
        if (relationshipsAreStated) {
            List<Relationship> stated = new ArrayList<>(relationships.values());
            luck.shuffle(stated);
            book.relationships(stated);
            if (luck.isAssuming() && luck.chance(0.4)) {
                book.assuming(FactName.RELATIONSHIPS);
            }
        }
        return Scenario.builder(asOf, book.build(), transaction).build();
    }

    private List<PartnerType> cast(TransactionType type) {
        PartnerType any = luck.pick(List.of(PartnerType.values()));
        List<PartnerType> twoTier = List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER);
        return switch (type) {
            case SALE -> {
                if (!luck.isWild()) {
                    yield luck.chance(0.3) ? List.of(PartnerType.DIRECT_BILL) : twoTier;
                }
                yield anyTypes(1 + luck.below(5));
            }
            case CUSTOMER_RELATIONSHIP -> luck.chance(0.4) ? twoTier : anyTypes(1 + luck.below(2));
            case PARTNERSHIP, PARTNERSHIP_REMOVAL, RESELLER_ASSIGNMENT -> luck.isWild() ? anyTypes(2) : twoTier;
            case SUPPORT_ENGAGEMENT, AGREEMENT_SIGNATURE -> List.of(any);
            case ENROLLMENT -> List.of(luck.chance(0.5) ? PartnerType.DIRECT_BILL : any);
        };
    }

    private List<PartnerType> anyTypes(int size) {
        List<PartnerType> types = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            types.add(luck.pick(List.of(PartnerType.values())));
        }
        return types;
    }

    // what they have

    private void subscriptions(TransactionType type) {
        boolean isAssignment = type == TransactionType.RESELLER_ASSIGNMENT;
        int size = 1 + luck.below(3);
        for (int i = 0; i < size; i++) {
            String customer = luck.isWild() ? luck.pick(customers).id() : "c0";
            if (isAssignment && !luck.isWild()) {
                subscriptions.add(Subscription.builder("s" + i, customer, Subscription.Channel.CSP)
                        .partner("p0")
                        .build());
            } else if (luck.isWild() || luck.chance(0.2)) {
                Subscription.Builder sold = Subscription.builder("s" + i, customer, Subscription.Channel.CSP)
                        .partner(luck.pick(partners).id());
                if (luck.chance(0.5)) {
                    sold.reseller(luck.pick(partners).id());
                }
                subscriptions.add(sold.build());
            } else {
                subscriptions.add(Subscription.builder(
                                "s" + i,
                                customer,
                                luck.pick(List.of(
                                        Subscription.Channel.MICROSOFT,
                                        Subscription.Channel.ADVISOR,
                                        Subscription.Channel.OPEN,
                                        Subscription.Channel.EA,
                                        Subscription.Channel.OTHER)))
                        .build());
            }
        }
    }

    private void relationships(List<PartnerType> cast) {
        for (int i = 0; i + 1 < cast.size(); i++) {
            if (!luck.isWild()) {
                partnership("p" + i, "p" + (i + 1), Relationship.Status.ACTIVE);
            } else if (luck.chance(0.5)) {
                partnership("p" + i, "p" + (i + 1), luck.pick(status()));
            }
        }
        if (!luck.isWild()) {
            customerRelationship("p0", "c0", Relationship.Status.ACTIVE, luck.isWild());
        } else if (luck.chance(0.7)) {
            customerRelationship("p0", "c0", luck.pick(status()), true);
        }
        int more = luck.chance(0.4) ? 1 + luck.below(4) : 0;
        for (int i = 0; i < more; i++) {
            if (luck.chance(0.5)) {
                partnership(luck.pick(partners).id(), luck.pick(partners).id(), luck.pick(status()));
            } else {
                customerRelationship(
                        luck.pick(partners).id(), luck.pick(customers).id(), luck.pick(status()), true);
            }
        }
    }

    private static List<Relationship.Status> status() {
        return List.of(
                Relationship.Status.ACTIVE,
                Relationship.Status.ACTIVE,
                Relationship.Status.REQUESTED,
                Relationship.Status.REMOVED);
    }

    private void partnership(String provider, String reseller, Relationship.Status status) {
        if (!provider.equals(reseller)) {
            Partnership plain =
                    withStatus(Partnership.builder(provider, reseller), status).build();
            relationships.putIfAbsent(
                    provider + ">" + reseller, isAssumed(plain) ? plain.assuming(FactName.STATUS) : plain);
        }
    }

    private void customerRelationship(String partner, String customer, Relationship.Status status, boolean anyAdmin) {
        ResellerRelationship plain = withStatus(ResellerRelationship.builder(partner, customer), status)
                .build();
        ResellerRelationship of = plain;
        if (!anyAdmin) {
            of = plain.withDelegatedAdmin(luck.pick(
                    List.of(ResellerRelationship.DelegatedAdmin.DAP, ResellerRelationship.DelegatedAdmin.GDAP)));
        } else if (luck.chance(0.7)) {
            of = plain.withDelegatedAdmin(luck.pick(List.of(ResellerRelationship.DelegatedAdmin.values())));
        }
        if (luck.isAssuming() && of.delegatedAdmin().isStated() && luck.chance(0.5)) {
            of = of.assumingDelegatedAdmin();
        }
        relationships.putIfAbsent(partner + "/" + customer, isAssumed(of) ? of.assuming(FactName.STATUS) : of);
    }

    private <B extends Relationship.Builder<?, B>> B withStatus(B relationship, Relationship.Status status) {
        luck.state(() -> relationship.status(status), () -> relationship.status(status), () -> {});
        return relationship;
    }

    private boolean isAssumed(Relationship relationship) {
        return luck.isAssuming() && relationship.status().isStated() && luck.chance(0.4);
    }
}
