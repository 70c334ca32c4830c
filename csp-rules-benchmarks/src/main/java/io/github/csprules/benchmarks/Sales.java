package io.github.csprules.benchmarks;

import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes sales of a reseller of a provider to a customer, each with a small book of its own. One seed gives the same sales. */
final class Sales {

    /** How many there are: more than the nearest caches hold. */
    static final int COUNT = 1024;

    private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "ES", "AT", "NL", "BE", "PT", "IE", "DK");

    /** What exactly one rule has exactly one finding against. */
    enum Defect {
        ONBOARDED_LATER,
        ENROLLED_LATER,
        MPN_ID_OF_OTHER_COUNTRY,
        GLOBAL_MPN_ID,
        AGREEMENT_ENDED,
        PARTNERSHIP_REQUESTED,
        RELATIONSHIP_REQUESTED,
        CSP_TENANT
    }

    /** Facts that a host can leave out, or only assume. */
    static final List<FactName<?>> OF_RESELLER = List.of(
            FactName.ONBOARDED_ON,
            FactName.ENROLLED_ON,
            FactName.MPN_ID_TYPE,
            FactName.MPN_ID_COUNTRY,
            FactName.AGREEMENTS,
            FactName.ORGANIZATION,
            FactName.AFFILIATES,
            FactName.COUNTRY);

    private final Random random;

    Sales(long seed) {
        random = new Random(seed);
    }

    /** Sales with a number of violations. */
    List<Scenario> violating(int violations) {
        List<Scenario> sales = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<Defect> defects = new ArrayList<>(List.of(Defect.values()));
            Collections.shuffle(defects, random);
            sales.add(sale(Set.copyOf(defects.subList(0, violations)), List.of(), List.of()));
        }
        return sales;
    }

    /** Sales that nothing speaks against, but of which one fact is not stated that one rule reads. */
    List<Scenario> undetermined() {
        List<Scenario> sales = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            sales.add(sale(Set.of(), List.of(OF_RESELLER.get(i % 4)), List.of()));
        }
        return sales;
    }

    /** Allowed sales of which a host only assumes some facts. */
    List<Scenario> assuming(int facts) {
        List<Scenario> sales = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<FactName<?>> assumed = new ArrayList<>(OF_RESELLER);
            Collections.rotate(assumed, i);
            sales.add(sale(Set.of(), List.of(), assumed.subList(0, facts)));
        }
        return sales;
    }

    private Scenario sale(Set<Defect> defects, List<FactName<?>> left, List<FactName<?>> assumed) {
        LocalDate asOf = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(600));
        LocalDate before = asOf.minusDays(1 + random.nextInt(600));
        LocalDate later = asOf.plusDays(1 + random.nextInt(30));
        String country = country();
        Partner provider = Partner.builder(id("prov"), PartnerType.INDIRECT_PROVIDER, Tenant.csp(uuid()))
                .name("Provider " + random.nextInt(1000))
                .country(country())
                .organization(id("org"))
                .affiliates(id("org"), id("org"))
                .agreements(Agreement.signed(MICROSOFT_PARTNER_AGREEMENT, before))
                .build();
        String mpnId = String.valueOf(1_000_000 + random.nextInt(8_000_000));
        MpnId.Type type = defects.contains(Defect.GLOBAL_MPN_ID) ? MpnId.Type.GLOBAL : MpnId.Type.LOCATION;
        String mpnIdCountry = defects.contains(Defect.MPN_ID_OF_OTHER_COUNTRY) ? "JP" : country;
        Partner reseller = Partner.builder(id("resl"), PartnerType.INDIRECT_RESELLER, Tenant.csp(uuid()))
                .name("Reseller " + random.nextInt(1000))
                .country(country)
                .organization(id("org"))
                .affiliates(id("org"))
                .onboardedOn(defects.contains(Defect.ONBOARDED_LATER) ? later : before)
                .enrolledOn(defects.contains(Defect.ENROLLED_LATER) ? later : before)
                .mpnId(MpnId.of(mpnId, type, mpnIdCountry))
                .agreements(
                        defects.contains(Defect.AGREEMENT_ENDED)
                                ? Agreement.ended(MICROSOFT_PARTNER_AGREEMENT, before.minusDays(500), before)
                                : Agreement.signed(MICROSOFT_PARTNER_AGREEMENT, before))
                .notStating(left.toArray(FactName<?>[]::new))
                .assuming(assumed.toArray(FactName<?>[]::new))
                .build();
        boolean isCsp = defects.contains(Defect.CSP_TENANT);
        Customer customer = Customer.builder(id("cust"), isCsp ? Tenant.csp(uuid()) : Tenant.customer(uuid()))
                .name("Customer " + random.nextInt(1000))
                .country(country())
                .organization(id("org"))
                .build();
        Book book = Book.builder()
                .partners(provider, reseller)
                .customers(customer)
                .relationships(
                        Partnership.of(provider.id(), reseller.id(), status(Defect.PARTNERSHIP_REQUESTED, defects)),
                        ResellerRelationship.of(
                                provider.id(), customer.id(), status(Defect.RELATIONSHIP_REQUESTED, defects)))
                .build();
        Sale sale = Sale.builder(List.of(copy(provider.id()), copy(reseller.id())), copy(customer.id()))
                .partnerIdOnRecord(copy(mpnId))
                .build();
        return Scenario.builder(asOf, book, sale).reference(id("order")).build();
    }

    private static Relationship.Status status(Defect requested, Set<Defect> defects) {
        return defects.contains(requested) ? Relationship.Status.REQUESTED : Relationship.Status.ACTIVE;
    }

    private String country() {
        return copy(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String id(String kind) {
        return kind + "-" + Integer.toHexString(random.nextInt());
    }

    /** Texts of a transaction are other objects than those of the book, as after reading. */
    @SuppressWarnings("StringCopy")
    private static String copy(String text) {
        return new String(text.toCharArray());
    }
}
