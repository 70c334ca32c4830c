package io.github.csprules.testkit.reading;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Random partners and customers of one book, most of them in one region and one cloud. */
final class WildParties {

    /** Countries that share a region; for some of them the extended policy wants a registration ID. */
    private static final List<List<String>> HOMES = List.of(
            List.of("FR", "DE", "ES", "HU"),
            List.of("FR"),
            List.of("UA", "TJ", "XK", "BA"),
            List.of("UA", "BY"),
            List.of("US"),
            List.of("US", "GU", "MP"),
            List.of("RU"),
            List.of("CN"),
            List.of("BR"),
            List.of("AU", "GU"),
            List.of("NZ", "AS"),
            List.of("VN", "TH", "SG"),
            List.of("ZA", "NC", "SH"),
            List.of("BQ", "MX", "PR"));

    /** Countries that are often somewhere else. */
    private static final List<String> ELSEWHERE =
            List.of("FR", "US", "BR", "IN", "RU", "BY", "KR", "HU", "CN", "GU", "CU", "XK");

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

    private final Luck luck;
    private final LocalDate asOf;
    private final List<String> home;
    private final Tenant.Cloud cloud;
    private final Map<String, Tenant.Cloud> clouds = new LinkedHashMap<>();
    private final Map<String, Tenant.Type> tenantTypes = new LinkedHashMap<>();

    WildParties(Luck luck, LocalDate asOf) {
        this.luck = luck;
        this.asOf = asOf;
        home = luck.pick(HOMES);
        cloud = luck.chance(0.8) ? Tenant.Cloud.GLOBAL : luck.pick(List.of(Tenant.Cloud.values()));
    }

    /** One account; those behind the cast are often further accounts of its companies, now and then on the same tenant. */
    Partner partner(String id, int number, boolean isExtra, PartnerType type) {
        String country = country();
        int company = isExtra && luck.chance(0.6) ? luck.below(number) : number;
        int tenant = isExtra && luck.chance(0.3) ? company : number;
        Partner.Builder partner = Partner.builder(id, type, tenant("t-p" + tenant, Tenant.Type.CSP));
        country(country, partner::country);
        luck.state(
                () -> partner.organization("org-" + company),
                () -> partner.organization(luck.pick(ORGANIZATIONS)),
                () -> partner.organization(luck.pick(ORGANIZATIONS)),
                () -> {});
        luck.state(
                () -> partner.affiliates(),
                () -> partner.affiliates(luck.pick(ORGANIZATIONS)),
                () -> partner.affiliates(luck.pick(ORGANIZATIONS), luck.pick(ORGANIZATIONS)),
                () -> {});
        luck.state(
                () -> partner.onboardedOn(luck.pick(List.of(asOf, asOf.minusYears(1)))),
                () -> partner.onboardedOn(asOf.plusDays(1)),
                partner::neverOnboarded,
                () -> {});
        luck.state(
                () -> partner.enrolledOn(luck.pick(List.of(asOf, asOf.minusYears(1)))),
                () -> partner.enrolledOn(asOf.plusDays(1)),
                partner::neverEnrolled,
                () -> {});
        luck.state(
                () -> partner.mpnId(MpnId.of("mpn-" + number, MpnId.Type.LOCATION, country)),
                () -> partner.mpnId(someMpnId(number, country)),
                () -> partner.mpnId(someMpnId(number, country)),
                partner::noMpnId,
                () -> {});
        agreements(AgreementType.MICROSOFT_PARTNER_AGREEMENT, partner::agreements);
        luck.state(
                () -> partner.authorization(Partner.Authorization.ACTIVE),
                () -> partner.authorization(Partner.Authorization.RESTRICTED),
                () -> partner.authorization(Partner.Authorization.SUSPENDED),
                () -> {});
        luck.state(
                () -> partner.registrationId("r-1"),
                () -> partner.registrationId(luck.pick(List.of("", " ", "\t "))),
                partner::noRegistrationId,
                () -> {});
        Partner plain = partner.build();
        return plain.toBuilder()
                .assuming(luck.assumed(
                        Partner.FACTS.names(),
                        fact -> plain.toBuilder().assuming(fact).problems().isEmpty()))
                .build();
    }

    private MpnId someMpnId(int number, String country) {
        return new MpnId(
                luck.pick(List.of("mpn-" + number, "mpn-0", "MPN-1")),
                luck.pick(List.of(Fact.of(MpnId.Type.LOCATION), Fact.of(MpnId.Type.GLOBAL), Fact.notStated())),
                luck.pick(List.of(Fact.of(country), Fact.of(country()), Fact.of("DE"), Fact.notStated())));
    }

    Customer customer(String id, int number) {
        Customer.Builder customer = Customer.builder(id, customerTenant(number));
        country(country(), customer::country);
        luck.state(
                () -> customer.organization("org-c" + number),
                () -> customer.organization(luck.pick(ORGANIZATIONS)),
                () -> customer.organization(luck.pick(ORGANIZATIONS)),
                () -> {});
        agreements(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, customer::agreements);
        Customer plain = customer.build();
        return plain.toBuilder()
                .assuming(luck.assumed(
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
        Agreement muchLater = Agreement.signed(wanted, asOf.plusDays(30));
        Agreement neverLater = Agreement.ended(wanted, asOf.plusDays(1), asOf.plusDays(1));
        luck.state(
                () -> stating.accept(
                        luck.pick(List.of(List.of(since), List.of(other, before), List.of(endsToday, endsTomorrow)))),
                () -> stating.accept(luck.pick(List.of(List.of(), List.of(other)))),
                () -> stating.accept(
                        luck.pick(List.of(List.of(later), List.of(muchLater, later), List.of(neverLater, muchLater)))),
                () -> stating.accept(luck.pick(List.of(List.of(endsToday, later), List.of(never)))),
                () -> {});
    }

    private void country(String country, Consumer<String> stating) {
        luck.state(() -> stating.accept(country), () -> stating.accept(country), () -> {});
    }

    private String country() {
        if (!luck.isWild()) {
            return luck.pick(home);
        }
        return luck.chance(0.5) ? luck.pick(ELSEWHERE) : luck.pick(WildScenarios.COUNTRIES);
    }

    /** One tenant has one cloud and one type, however its id is written. */
    private Tenant tenant(String own, Tenant.Type type) {
        String id = luck.isWild() ? luck.pick(TENANTS) : own;
        tenantTypes.put(id.toLowerCase(Locale.ROOT), type);
        return new Tenant(id, Fact.of(type), cloudOf(id));
    }

    private Tenant customerTenant(int number) {
        String own = "t-c" + number;
        String id = luck.isWild() ? luck.pick(TENANTS) : own;
        Tenant.Type type = tenantTypes.computeIfAbsent(
                id.toLowerCase(Locale.ROOT), key -> luck.isWild() ? Tenant.Type.CSP : Tenant.Type.CUSTOMER);
        Fact<Tenant.Type> stated = luck.isWild() ? Fact.notStated() : Fact.of(type);
        return new Tenant(id, stated, cloudOf(id));
    }

    private Tenant.Cloud cloudOf(String tenant) {
        return clouds.computeIfAbsent(
                tenant.toLowerCase(Locale.ROOT),
                key -> luck.isWild() ? luck.pick(List.of(Tenant.Cloud.values())) : cloud);
    }
}
