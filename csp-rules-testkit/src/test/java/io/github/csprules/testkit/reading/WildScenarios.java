package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Countries;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Offer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Random scenarios that are valid, and otherwise as wild as can be.
 * <p>
 * Every property has one value that satisfies the rules, and others that do not, or are borderline, or are not stated. How
 * often it takes one of the others is drawn once per scenario: so some scenarios are allowed but for one thing, and some are
 * wrong all over. A seed makes one scenario, always the same.
 */
final class WildScenarios {

    private static final List<String> DAYS = List.of(
            "2021-06-22",
            "2021-06-22",
            "2019-05-12",
            "2020-01-31",
            "2020-02-01",
            "2020-06-28",
            "2020-06-29",
            "2020-09-30",
            "2020-10-01",
            "2020-10-26",
            "2020-10-27",
            "2021-06-30",
            "2021-07-01",
            "2024-02-29");

    /** Countries that share a region; for some of them the extended policy wants a registration ID. */
    private static final List<List<String>> HOMES = List.of(
            List.of("FR", "DE", "ES", "HU"),
            List.of("FR"),
            List.of("UA", "TJ", "XK", "BA"),
            List.of("US"),
            List.of("RU"),
            List.of("BR"),
            List.of("AU", "GU"),
            List.of("VN", "TH", "SG"),
            List.of("ZA", "NC", "SH"),
            List.of("BQ", "MX", "PR"));

    /** Countries that are often somewhere else. */
    private static final List<String> ELSEWHERE = List.of("FR", "US", "BR", "IN", "RU", "KR", "HU", "CN", "CU", "XK");

    /** All countries that the format knows. */
    static final List<String> COUNTRIES = countries();

    /** Web mail, and what only looks like it. */
    static final List<String> MAIL_DOMAINS = List.of("""
            gmail.com googlemail.com yahoo.com yahoo.fr yahoo.de yahoo.co.uk yahoo.co.jp ymail.com rocketmail.com
            icloud.com me.com mac.com aol.com outlook.com outlook.fr outlook.de hotmail.com hotmail.fr hotmail.co.uk
            live.com live.fr msn.com
            gmail.fr yahoo.it yahoo.co ymail.fr aol.de outlook.es hotmail.de live.de live.co.uk msn.de gmx.de web.de
            orange.fr mail.ru qq.com proton.me mail.com com.gmail contoso.com notgmail.com home.com
            gmail.com.contoso.com""".split("\\s+", -1));

    private static final List<String> ORGANIZATIONS = List.of("org-0", "org-1", "org-2", "org-c0", "ORG-0", "org-9");

    /** Those that differ only in the case of A to Z are one; a Kelvin sign is no K, and a small e with an accent no capital. */
    private static final List<String> TENANTS = List.of(
            "t-p0",
            "T-P0",
            "T-p0",
            "t-p1",
            "t-P1",
            "t-p2",
            "t-c0",
            "T-C0",
            "t-k",
            "T-K",
            "t-\u212a",
            "t-\u00e9",
            "t-\u00c9");

    private final Random random;
    private final double wildness;
    private final boolean isAssuming;
    private final LocalDate asOf;
    private final List<String> home;
    private final Tenant.Cloud cloud;

    private final List<Partner> partners = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Map<String, Relationship> relationships = new LinkedHashMap<>();
    private final Map<String, Tenant.Cloud> clouds = new LinkedHashMap<>();
    private final Map<String, Tenant.Type> tenantTypes = new LinkedHashMap<>();

    private WildScenarios(long seed) {
        random = new Random(seed);
        wildness = pick(List.of(0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 0.9));
        isAssuming = chance(0.3);
        asOf = LocalDate.parse(pick(DAYS));
        home = pick(HOMES);
        cloud = chance(0.8) ? Tenant.Cloud.GLOBAL : pick(List.of(Tenant.Cloud.values()));
    }

    /** The scenario of a seed. */
    static Scenario of(long seed) {
        return new WildScenarios(seed).scenario();
    }

    /** A tame one: a direct-bill partner of one country sells to a customer of another. */
    static Scenario sale(String home, String country) {
        Book book = Book.builder()
                .partners(Partner.builder("p0", PartnerType.DIRECT_BILL, Tenant.csp("t-p0"))
                        .country(home)
                        .build())
                .customers(Customer.builder("c0", Tenant.customer("t-c0"))
                        .country(country)
                        .build())
                .build();
        return Scenario.builder(
                        LocalDate.of(2021, 6, 22),
                        book,
                        Sale.builder(List.of("p0"), "c0").build())
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
        TransactionType type = pick(List.of(TransactionType.values()));
        List<PartnerType> cast = cast(type);
        int extras = chance(0.4) ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < cast.size() + extras; i++) {
            boolean isExtra = i >= cast.size();
            String id = isExtra && chance(0.3) ? "P" + (i - cast.size()) : "p" + i; // ids are compared exactly
            partners.add(partner(id, i, isExtra ? pick(List.of(PartnerType.values())) : cast.get(i)));
        }
        int buyers = chance(0.7) ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < buyers; i++) {
            customers.add(customer(i == 1 && chance(0.3) ? "C0" : "c" + i, i));
        }
        subscriptions(type);
        boolean relationshipsAreStated = !isWild() || chance(0.7);
        if (relationshipsAreStated) {
            relationships(cast);
        }
        Transaction transaction = transaction(type, cast.size());
        if (chance(0.1)) { // the order of declaration says nothing
            Collections.shuffle(partners, random);
            Collections.shuffle(customers, random);
        }
        Book.Builder book =
                Book.builder().partners(partners).customers(customers).subscriptions(subscriptions);
        if (relationshipsAreStated) {
            List<Relationship> stated = new ArrayList<>(relationships.values());
            Collections.shuffle(stated, random);
            book.relationships(stated);
            if (isAssuming && chance(0.4)) {
                book.assuming(FactName.RELATIONSHIPS);
            }
        }
        return Scenario.builder(asOf, book.build(), transaction).build();
    }

    // who is in it

    private List<PartnerType> cast(TransactionType type) {
        PartnerType any = pick(List.of(PartnerType.values()));
        List<PartnerType> twoTier = List.of(PartnerType.INDIRECT_PROVIDER, PartnerType.INDIRECT_RESELLER);
        return switch (type) {
            case SALE -> {
                if (!isWild()) {
                    yield chance(0.3) ? List.of(PartnerType.DIRECT_BILL) : twoTier;
                }
                yield anyTypes(1 + random.nextInt(5));
            }
            case CUSTOMER_RELATIONSHIP -> chance(0.4) ? twoTier : anyTypes(1 + random.nextInt(2));
            case PARTNERSHIP, PARTNERSHIP_REMOVAL, RESELLER_ASSIGNMENT -> isWild() ? anyTypes(2) : twoTier;
            case SUPPORT_ENGAGEMENT, AGREEMENT_SIGNATURE, ENROLLMENT -> List.of(any);
        };
    }

    private List<PartnerType> anyTypes(int size) {
        List<PartnerType> types = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            types.add(pick(List.of(PartnerType.values())));
        }
        return types;
    }

    private Partner partner(String id, int number, PartnerType type) {
        String country = country();
        Partner.Builder partner = Partner.builder(id, type, tenant("t-p" + number, Tenant.Type.CSP));
        country(country, partner::country);
        state(
                () -> partner.organization("org-" + number),
                () -> partner.organization(pick(ORGANIZATIONS)),
                () -> partner.organization(pick(ORGANIZATIONS)),
                () -> {});
        state(
                () -> partner.affiliates(),
                () -> partner.affiliates(pick(ORGANIZATIONS)),
                () -> partner.affiliates(pick(ORGANIZATIONS), pick(ORGANIZATIONS)),
                () -> {});
        state(
                () -> partner.onboardedOn(pick(List.of(asOf, asOf.minusYears(1)))),
                () -> partner.onboardedOn(asOf.plusDays(1)),
                partner::neverOnboarded,
                () -> {});
        state(
                () -> partner.enrolledOn(pick(List.of(asOf, asOf.minusYears(1)))),
                () -> partner.enrolledOn(asOf.plusDays(1)),
                partner::neverEnrolled,
                () -> {});
        state(
                () -> partner.mpnId(MpnId.of("mpn-" + number, MpnId.Type.LOCATION, country)),
                () -> partner.mpnId(someMpnId(number, country)),
                () -> partner.mpnId(someMpnId(number, country)),
                partner::noMpnId,
                () -> {});
        agreements(AgreementType.MICROSOFT_PARTNER_AGREEMENT, partner::agreements);
        state(
                () -> partner.authorization(Partner.Authorization.ACTIVE),
                () -> partner.authorization(Partner.Authorization.RESTRICTED),
                () -> partner.authorization(Partner.Authorization.SUSPENDED),
                () -> {});
        state(
                () -> partner.registrationId("r-1"),
                () -> partner.registrationId(pick(List.of("", " ", "\t "))),
                partner::noRegistrationId,
                () -> {});
        Partner plain = partner.build();
        return plain.toBuilder()
                .assuming(assumed(
                        Partner.FACTS.names(),
                        fact -> plain.toBuilder().assuming(fact).problems().isEmpty()))
                .build();
    }

    private MpnId someMpnId(int number, String country) {
        return new MpnId(
                pick(List.of("mpn-" + number, "mpn-0", "MPN-1")),
                pick(List.of(Fact.of(MpnId.Type.LOCATION), Fact.of(MpnId.Type.GLOBAL), Fact.notStated())),
                pick(List.of(Fact.of(country), Fact.of(country()), Fact.of("DE"), Fact.notStated())));
    }

    private Customer customer(String id, int number) {
        Customer.Builder customer = Customer.builder(id, customerTenant(number));
        country(country(), customer::country);
        state(
                () -> customer.organization("org-c" + number),
                () -> customer.organization(pick(ORGANIZATIONS)),
                () -> customer.organization(pick(ORGANIZATIONS)),
                () -> {});
        agreements(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, customer::agreements);
        Customer plain = customer.build();
        return plain.toBuilder()
                .assuming(assumed(
                        Customer.FACTS.names(),
                        fact -> plain.toBuilder().assuming(fact).problems().isEmpty()))
                .build();
    }

    private void agreements(AgreementType wanted, Consumer<List<Agreement>> stating) {
        Agreement other = Agreement.signed(AgreementType.MICROSOFT_CLOUD_AGREEMENT, asOf.minusYears(2));
        Agreement since = Agreement.signed(wanted, asOf);
        Agreement before = Agreement.signed(wanted, asOf.minusYears(1));
        Agreement later = Agreement.signed(wanted, asOf.plusDays(1));
        Agreement endsTomorrow = Agreement.ended(wanted, asOf.minusYears(1), asOf.plusDays(1));
        Agreement endsToday = Agreement.ended(wanted, asOf.minusYears(1), asOf);
        Agreement never = Agreement.ended(wanted, asOf, asOf);
        state(
                () -> stating.accept(
                        pick(List.of(List.of(since), List.of(other, before), List.of(endsToday, endsTomorrow)))),
                () -> stating.accept(pick(List.of(List.of(), List.of(other)))),
                () -> stating.accept(List.of(later)),
                () -> stating.accept(pick(List.of(List.of(endsToday, later), List.of(never)))),
                () -> {});
    }

    private void country(String country, Consumer<String> stating) {
        state(() -> stating.accept(country), () -> stating.accept(country), () -> {});
    }

    private String country() {
        if (!isWild()) {
            return pick(home);
        }
        return chance(0.5) ? pick(ELSEWHERE) : pick(COUNTRIES);
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

    private String mailAddress() {
        String domain = pick(MAIL_DOMAINS);
        String host = pick(List.of("", "", "mail.", "a.b."));
        return "ann@" + host + (chance(0.2) ? domain.toUpperCase(Locale.ROOT) : domain);
    }

    /** One tenant has one cloud and one type, however its id is written. */
    private Tenant tenant(String own, Tenant.Type type) {
        String id = isWild() ? pick(TENANTS) : own;
        tenantTypes.put(id.toLowerCase(Locale.ROOT), type);
        return new Tenant(id, Fact.of(type), cloudOf(id));
    }

    private Tenant customerTenant(int number) {
        String own = "t-c" + number;
        String id = isWild() ? pick(TENANTS) : own;
        Tenant.Type type = tenantTypes.computeIfAbsent(
                id.toLowerCase(Locale.ROOT), key -> isWild() ? Tenant.Type.CSP : Tenant.Type.CUSTOMER);
        Fact<Tenant.Type> stated = isWild() ? Fact.notStated() : Fact.of(type);
        return new Tenant(id, stated, cloudOf(id));
    }

    private Tenant.Cloud cloudOf(String tenant) {
        return clouds.computeIfAbsent(
                tenant.toLowerCase(Locale.ROOT), key -> isWild() ? pick(List.of(Tenant.Cloud.values())) : cloud);
    }

    // what they have

    private void subscriptions(TransactionType type) {
        boolean isAssignment = type == TransactionType.RESELLER_ASSIGNMENT;
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            String customer = isWild() ? pick(customers).id() : "c0";
            if (isAssignment && !isWild()) {
                subscriptions.add(Subscription.builder("s" + i, customer, Subscription.Channel.CSP)
                        .partner("p0")
                        .build());
            } else if (isWild() || chance(0.2)) {
                Subscription.Builder sold = Subscription.builder("s" + i, customer, Subscription.Channel.CSP)
                        .partner(pick(partners).id());
                if (chance(0.5)) {
                    sold.reseller(pick(partners).id());
                }
                subscriptions.add(sold.build());
            } else {
                subscriptions.add(Subscription.builder(
                                "s" + i,
                                customer,
                                pick(List.of(
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
            if (!isWild()) {
                partnership("p" + i, "p" + (i + 1), Relationship.Status.ACTIVE);
            } else if (chance(0.5)) {
                partnership("p" + i, "p" + (i + 1), pick(status()));
            }
        }
        if (!isWild()) {
            customerRelationship("p0", "c0", Relationship.Status.ACTIVE, isWild());
        } else if (chance(0.7)) {
            customerRelationship("p0", "c0", pick(status()), true);
        }
        int more = chance(0.4) ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < more; i++) {
            if (chance(0.5)) {
                partnership(pick(partners).id(), pick(partners).id(), pick(status()));
            } else {
                customerRelationship(pick(partners).id(), pick(customers).id(), pick(status()), true);
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
            of = plain.withDelegatedAdmin(
                    pick(List.of(ResellerRelationship.DelegatedAdmin.DAP, ResellerRelationship.DelegatedAdmin.GDAP)));
        } else if (chance(0.7)) {
            of = plain.withDelegatedAdmin(pick(List.of(ResellerRelationship.DelegatedAdmin.values())));
        }
        if (isAssuming && of.delegatedAdmin().isStated() && chance(0.5)) {
            of = of.assumingDelegatedAdmin();
        }
        relationships.putIfAbsent(partner + "/" + customer, isAssumed(of) ? of.assuming(FactName.STATUS) : of);
    }

    private <B extends Relationship.Builder<?, B>> B withStatus(B relationship, Relationship.Status status) {
        state(() -> relationship.status(status), () -> relationship.status(status), () -> {});
        return relationship;
    }

    private boolean isAssumed(Relationship relationship) {
        return isAssuming && relationship.status().isStated() && chance(0.4);
    }

    // what is to happen

    private Transaction transaction(TransactionType type, int cast) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < cast; i++) {
            named.add("p" + i);
        }
        return switch (type) {
            case SALE -> sale(named);
            case PARTNERSHIP -> partnership();
            case PARTNERSHIP_REMOVAL -> removal();
            case CUSTOMER_RELATIONSHIP -> customerRelationship(named);
            case RESELLER_ASSIGNMENT -> assignment();
            case SUPPORT_ENGAGEMENT -> engagement();
            case ENROLLMENT -> enrollment();
            case AGREEMENT_SIGNATURE -> signature();
        };
    }

    private Transaction sale(List<String> channel) {
        Sale.Builder sale = Sale.builder(channel, "c0");
        if (chance(0.5)) {
            sale.offer(Offer.of(pick(List.of(Offer.Publisher.values()))));
        }
        if (chance(0.6)) {
            sale.partnerIdOnRecord(isWild() ? pick(List.of("mpn-0", "mpn-9", "MPN-1")) : "mpn-1");
        }
        state(() -> sale.partnerOnRecordAttested(true), () -> sale.partnerOnRecordAttested(false), () -> {});
        if (isWild()) {
            sale.kind(pick(List.of(Sale.Kind.values())));
        }
        sale.newCustomer(sale.build().kind() == Sale.Kind.NEW_ORDER && chance(0.2));
        anyRole(sale);
        return assuming(sale.build(), Sale::toBuilder);
    }

    private Transaction partnership() {
        PartnershipRequest.Builder request = PartnershipRequest.builder("p0", "p1");
        state(
                () -> request.acceptedBy(Role.GLOBAL_ADMIN),
                () -> request.acceptedBy(pick(List.of(Role.values()))),
                request::notAccepted,
                () -> {});
        anyRole(request);
        return assuming(request.build(), PartnershipRequest::toBuilder);
    }

    private Transaction removal() {
        PartnershipRemoval.Builder removal = PartnershipRemoval.builder(
                "p0",
                "p1",
                isWild()
                        ? pick(List.of(PartnershipRemoval.Requester.values()))
                        : asOf.isBefore(LocalDate.of(2020, 6, 29)) || chance(0.3)
                                ? PartnershipRemoval.Requester.MICROSOFT_SUPPORT
                                : PartnershipRemoval.Requester.PROVIDER);
        state(() -> removal.goodFaith(true), () -> removal.goodFaith(false), () -> {});
        state(
                () -> removal.legalNotice(pick(
                        List.of(PartnershipRemoval.LegalNotice.NOT_REQUIRED, PartnershipRemoval.LegalNotice.GIVEN))),
                () -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING),
                () -> {});
        anyRole(removal);
        return assuming(removal.build(), PartnershipRemoval::toBuilder);
    }

    private Transaction customerRelationship(List<String> asking) {
        CustomerRelationshipRequest.Builder request = CustomerRelationshipRequest.builder(asking, "c0");
        state(
                () -> request.acceptedBy(Role.GLOBAL_ADMIN),
                () -> request.acceptedBy(pick(List.of(Role.values()))),
                request::notAccepted,
                () -> {});
        state(() -> request.delegatedAdmin(true), () -> request.delegatedAdmin(false), () -> {});
        anyRole(request);
        return assuming(request.build(), CustomerRelationshipRequest::toBuilder);
    }

    private Transaction assignment() {
        ResellerAssignment.Builder assignment =
                ResellerAssignment.builder("p0", "p1", "c0", pick(List.of(ResellerAssignment.Purpose.values())));
        if (!isWild()) {
            assignment.subscription("s0");
        } else if (chance(0.6)) {
            assignment.subscription(pick(subscriptions).id());
        }
        state(() -> assignment.newCustomer(true), () -> assignment.newCustomer(false), () -> {});
        state(() -> assignment.mpnId("mpn-1"), () -> assignment.mpnId(pick(List.of("mpn-0", "mpn-9"))), () -> {});
        anyRole(assignment);
        return assuming(assignment.build(), ResellerAssignment::toBuilder);
    }

    private Transaction engagement() {
        SupportEngagement.Builder engagement = SupportEngagement.builder(
                "p0", "c0", isWild() ? pick(subscriptions).id() : "s0");
        anyRole(engagement);
        return engagement.build();
    }

    private Transaction enrollment() {
        Enrollment.Builder enrollment = Enrollment.builder("p0");
        state(() -> enrollment.newToProgram(chance(0.3)), () -> enrollment.newToProgram(chance(0.5)), () -> {});
        state(
                () -> enrollment.primaryContactEmail(pick(List.of("ann@contoso.com", "a.b@x.notgmail.com", "İ@İ.tr"))),
                () -> enrollment.primaryContactEmail(pick(List.of("", " ", "\u2003", "\u00a0"))),
                () -> enrollment.primaryContactEmail(pick(List.of(
                        " ann@contoso.com",
                        "ann@contoso.com\n",
                        "an n@contoso.com",
                        "ann@con\u2003toso.com",
                        "ann@con\u00a0toso.com",
                        "ann.contoso.com",
                        "ann@@contoso.com",
                        "ann@b@contoso.com",
                        "@contoso.com",
                        "ann@contoso",
                        "ann@contoso.",
                        "ann@.com",
                        "ann@contoso..com",
                        "ann@"))),
                () -> enrollment.primaryContactEmail(mailAddress()),
                () -> enrollment.primaryContactEmail(chance(0.9) ? mailAddress() : "ann@yahoo.co.u\u212a"), // Kelvin
                enrollment::noPrimaryContactEmail,
                () -> {});
        state(() -> enrollment.profile(profile()), () -> enrollment.profile(profile()), () -> {});
        state(
                () -> enrollment.capabilities(
                        Enrollment.Capability.MANAGED_SERVICES,
                        Enrollment.Capability.API_INTEGRATION,
                        Enrollment.Capability.BILLING,
                        Enrollment.Capability.SUPPORT),
                () -> enrollment.capabilities(pick(List.of(
                        List.of(),
                        List.of(Enrollment.Capability.SUPPORT, Enrollment.Capability.SUPPORT),
                        List.of(
                                Enrollment.Capability.API_INTEGRATION,
                                Enrollment.Capability.BILLING,
                                Enrollment.Capability.SUPPORT)))),
                () -> {});
        state(
                () -> enrollment.annualRevenueUsd(new BigDecimal(pick(List.of("300000", "300000.00", "300000.01")))),
                () -> enrollment.annualRevenueUsd(new BigDecimal(pick(List.of("0", "299999.999999")))),
                () -> {});
        state(
                () -> enrollment.monthsAsReseller(pick(List.of(12, 13))),
                () -> enrollment.monthsAsReseller(pick(List.of(0, 11))),
                () -> {});
        state(
                () -> enrollment.capabilitiesAssessment(Enrollment.CapabilitiesAssessment.PASSED),
                () -> enrollment.capabilitiesAssessment(Enrollment.CapabilitiesAssessment.FAILED),
                () -> enrollment.capabilitiesAssessment(Enrollment.CapabilitiesAssessment.NONE),
                () -> {});
        roleAsFact(enrollment);
        return assuming(enrollment.build(), Enrollment::toBuilder);
    }

    private CompanyProfile profile() {
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName<?> part : CompanyProfile.PARTS) {
            if (!isWild()) {
                profile = profile.with(part, "x");
            } else if (chance(0.5)) {
                profile = chance(0.5) ? profile.withNone(part) : profile.with(part, pick(List.of("", " \t", "y")));
            }
        }
        return profile;
    }

    private Transaction signature() {
        AgreementSignature.Builder signature =
                AgreementSignature.builder("p0", AgreementType.MICROSOFT_PARTNER_AGREEMENT);
        state(
                () -> signature.verification(AgreementSignature.Verification.AUTHORIZED),
                () -> signature.verification(AgreementSignature.Verification.PENDING),
                () -> signature.verification(AgreementSignature.Verification.REJECTED),
                () -> {});
        roleAsFact(signature);
        return assuming(signature.build(), AgreementSignature::toBuilder);
    }

    private void roleAsFact(Transaction.Builder<?, ?> transaction) {
        state(
                () -> transaction.role(Role.GLOBAL_ADMIN),
                () -> transaction.role(pick(List.of(Role.values()))),
                () -> {});
    }

    /** Where the role need not be told. */
    private void anyRole(Transaction.Builder<?, ?> transaction) {
        if (chance(0.5)) {
            transaction.role(isWild() ? pick(List.of(Role.values())) : Role.GLOBAL_ADMIN);
        }
    }

    private <T extends Transaction, B extends Transaction.Builder<T, B>> T assuming(T plain, Function<T, B> copy) {
        FactName<?>[] assumed = assumed(
                plain.type().facts(),
                fact -> copy.apply(plain).assuming(fact).problems().isEmpty());
        return copy.apply(plain).assuming(assumed).build();
    }

    // chance

    /** Some of the facts that can be assumed, in any order, now and then one twice. */
    private FactName<?>[] assumed(List<FactName<?>> facts, Predicate<FactName<?>> isStated) {
        if (!isAssuming || chance(0.4)) {
            return new FactName<?>[0];
        }
        List<FactName<?>> some = new ArrayList<>();
        for (FactName<?> fact : facts) {
            if (isStated.test(fact) && chance(0.6)) {
                some.add(fact);
            }
        }
        Collections.shuffle(some, random);
        if (!some.isEmpty() && chance(0.1)) {
            some.add(some.get(0));
        }
        return some.toArray(FactName<?>[]::new);
    }

    private void state(Runnable good, Runnable... others) {
        if (isWild()) {
            others[random.nextInt(others.length)].run();
        } else {
            good.run();
        }
    }

    private boolean isWild() {
        return chance(wildness);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
