package io.github.csprules.benchmarks;

import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** The book of a distributor with some providers and a reseller and a customer for each of 1,024 orders. */
final class Orders {

    static final int COUNT = 1024;
    static final Regions REGIONS = CspPolicy.edition("2023-10").regions();

    private static final int PROVIDERS = 64;
    private static final String[] EUROPE = {"DE", "FR", "IT", "ES", "AT", "NL", "BE", "PT", "IE", "DK"};
    private static final String[] ELSEWHERE = {"US", "JP", "CA", "BR"};

    private final Random random;
    private final Book book;
    private final List<Order> orders = new ArrayList<>();

    /**
     * Makes a book and orders.
     *
     * @param seed the same gives the same
     * @param broken tells the rules that an order is to break, a bit for each
     */
    Orders(long seed, ToIntFunction<Random> broken) {
        random = new Random(seed);
        Book.Builder declared = Book.builder();
        List<Partner> providers = new ArrayList<>();
        for (int i = 0; i < PROVIDERS; i++) {
            providers.add(Partner.builder(id("prov"), PartnerType.INDIRECT_PROVIDER, Tenant.csp(uuid()))
                    .country(any(EUROPE))
                    .organization(id("org"))
                    .build());
        }
        declared.partners(providers);
        for (int i = 0; i < COUNT; i++) {
            orders.add(order(broken.applyAsInt(random), providers.get(random.nextInt(PROVIDERS)), declared));
        }
        book = declared.build();
    }

    /** Orders that break none of the rules. */
    static Orders passing() {
        return new Orders(1, random -> 0);
    }

    /** Orders that break three of the rules. */
    static Orders violating() {
        return new Orders(2, random -> {
            int rules = 0;
            while (Integer.bitCount(rules) < 3) {
                rules |= 1 << random.nextInt(8);
            }
            return rules;
        });
    }

    private Order order(int broken, Partner provider, Book.Builder declared) {
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(600));
        LocalDate before = day.minusDays(1 + random.nextInt(600));
        LocalDate later = day.plusDays(1 + random.nextInt(30));
        String country = isBroken(2, broken) ? any(ELSEWHERE) : any(EUROPE);
        String organization = id("org");
        String affiliate = id("org");
        PartnerType type = isBroken(0, broken) ? PartnerType.DIRECT_BILL : PartnerType.INDIRECT_RESELLER;
        Partner reseller = Partner.builder(id("resl"), type, Tenant.csp(uuid()))
                .country(country)
                .organization(organization)
                .affiliates(id("org"), affiliate)
                .onboardedOn(before)
                .enrolledOn(isBroken(4, broken) ? later : before)
                .mpnId(MpnId.of(String.valueOf(1_000_000 + random.nextInt(8_000_000))))
                .agreements(Agreement.signed(MICROSOFT_PARTNER_AGREEMENT, isBroken(3, broken) ? later : before))
                .build();
        String buyer = isBroken(6, broken) ? (random.nextBoolean() ? organization : affiliate) : id("org");
        Tenant tenant = isBroken(7, broken) ? Tenant.csp(uuid()) : Tenant.customer(uuid());
        Customer customer = Customer.builder(id("cust"), tenant)
                .country(isBroken(1, broken) ? otherRegion(country) : sameRegion(country))
                .organization(buyer)
                .build();
        declared.partners(reseller).customers(customer);
        Relationship.Status status = isBroken(5, broken) ? Relationship.Status.REQUESTED : Relationship.Status.ACTIVE;
        declared.relationships(Partnership.of(provider.id(), reseller.id(), status));
        return new Order(day, copy(provider.id()), copy(reseller.id()), copy(customer.id()));
    }

    private String sameRegion(String country) {
        return List.of(EUROPE).contains(country) ? any(EUROPE) : country;
    }

    private String otherRegion(String country) {
        return List.of(EUROPE).contains(country) ? any(ELSEWHERE) : any(EUROPE);
    }

    private String any(String... countries) {
        return countries[random.nextInt(countries.length)];
    }

    private static boolean isBroken(int rule, int broken) {
        return ((broken >>> rule) & 1) != 0;
    }

    Book book() {
        return book;
    }

    Order[] orders() {
        return orders.toArray(Order[]::new);
    }

    FlatOrder[] flat() {
        return orders.stream()
                .map(order -> FlatOrder.find(order, book, REGIONS))
                .toArray(FlatOrder[]::new);
    }

    Scenario[] scenarios() {
        return orders.stream().map(order -> scenario(order, book)).toArray(Scenario[]::new);
    }

    /** The question as csp-rules wants it. */
    static Scenario scenario(Order order, Book book) {
        Sale sale = Sale.builder(List.of(order.provider(), order.reseller()), order.customer())
                .build();
        return Scenario.of(order.day(), book, sale);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String id(String kind) {
        return kind + "-" + Long.toHexString(random.nextLong());
    }

    /** Texts of an order are other objects than those of the book, as they come from elsewhere. */
    private static String copy(String text) {
        return new String(text.toCharArray());
    }
}
