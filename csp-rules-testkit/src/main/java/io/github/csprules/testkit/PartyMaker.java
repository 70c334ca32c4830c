package io.github.csprules.testkit;

import static io.github.csprules.model.AgreementType.MICROSOFT_CLOUD_AGREEMENT;
import static io.github.csprules.model.AgreementType.MICROSOFT_CUSTOMER_AGREEMENT;
import static io.github.csprules.model.AgreementType.MICROSOFT_PARTNER_AGREEMENT;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.model.Region;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Makes partners and customers that fit together, and a few that do not.
 * <p>
 * What a rule wants of a party in its place is stated as the rule wants it, but for an oddity; what no rule asks of it is left
 * out, but for variety.
 */
final class PartyMaker {

    /** Countries of all regions, the largest of Europe, some whose customers need a registration, one without a currency. */
    private static final List<String> HOMES = List.of(
            "FR", "DE", "GB", "IT", "US", "BR", "JP", "IN", "PL", "KR", "AU", "NZ", "CA", "RU", "ZA", "TW", "MX", "SA",
            "TR", "SG");

    /** Some of each region are enough: rules tell regions apart, and few countries. */
    private static final int NEIGHBORS = 6;

    /** Each region once, and countries without one. */
    private static final List<String> ELSEWHERE = List.of(
            "US", "BR", "JP", "IN", "FR", "PL", "KR", "AU", "NZ", "CA", "RU", "ZA", "TW", "MX", "SG", "CN", "CU");

    private static final List<String> ALL_COUNTRIES = List.copyOf(io.github.csprules.model.Countries.all());
    private static final List<String> IDS =
            List.of("%s", "distri-%s", "Contoso INDIA %s", "%s.çöm", "Woodgrove-Bank-And-Sons-of-%s");

    /** The countries whose customers a partner serves with a registration only. */
    private static final Set<String> WITH_REGISTRATION = Set.of("IN", "BR", "PL", "RU", "ZA", "SA", "TR");

    private static final List<Tenant.Cloud> NATIONAL_CLOUDS =
            List.of(Tenant.Cloud.US_GOVERNMENT, Tenant.Cloud.GERMANY, Tenant.Cloud.CHINA);

    /** What the customer of the transaction is known by. */
    static final String CUSTOMER = "c";

    private final Choices choices;
    private final Setting setting;
    private final LocalDate day;
    /** A day on which all is old already, whatever the day of the question is. */
    private final LocalDate longAgo;

    private final AgreementMaker agreements;

    private final String home;
    private final List<String> neighbors;
    private final String organization;
    private final Tenant.Cloud cloud;
    private final Map<String, Tenant.Cloud> clouds = new HashMap<>();
    private final List<Partner> partners = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();

    PartyMaker(Choices choices, Setting setting, LocalDate day) {
        this.choices = choices;
        this.setting = setting;
        this.day = day;
        longAgo = setting.days().first().minusYears(1);
        agreements = new AgreementMaker(day, longAgo);
        home = choices.variety(
                "home",
                HOMES.stream()
                        .filter(country ->
                                Countries.regions().regionOf(country, day).isPresent())
                        .toList());
        neighbors = neighbors(home, day);
        organization = choices.variety("organizations", Wording.ORGANIZATIONS);
        cloud = choices.chance("national", 0.15) ? choices.evenly("cloud", NATIONAL_CLOUDS) : Tenant.Cloud.GLOBAL;
    }

    LocalDate day() {
        return day;
    }

    LocalDate longAgo() {
        return longAgo;
    }

    List<Partner> partners() {
        return partners;
    }

    List<Customer> customers() {
        return customers;
    }

    /** What is asked of a partner in its place. */
    enum Place {
        /** Sells: all that a partner of a channel needs. */
        SELLS,
        /** Partners or is assigned. */
        GETS_READY,
        /** Has an MPN ID that is looked at. */
        HAS_MPN_ID,
        /** Is looked at for its type, country or tenant only. */
        STANDS_BY
    }

    Partner partner(String key, PartnerType type, Place place) {
        return partner(key, type, place, tenant(choices.of(key), key));
    }

    /** A reseller in the tenant of a customer, or, where that is stated to be no CSP tenant, in its own. */
    Partner resellerInTenantOf(Customer customer, String key) {
        boolean isPossible = !customer.tenant().type().is(Tenant.Type.CUSTOMER);
        Tenant tenant = isPossible ? inOtherCase(customer.tenant()) : tenant(choices.of(key), key);
        return partner(key, PartnerType.INDIRECT_RESELLER, Place.STANDS_BY, tenant);
    }

    /** A reseller in the tenant of another partner, as which the same company is enrolled too. */
    Partner resellerInTenantOf(Partner partner, String key) {
        return partner(key, PartnerType.INDIRECT_RESELLER, Place.STANDS_BY, inOtherCase(partner.tenant()));
    }

    private Tenant inOtherCase(Tenant tenant) {
        String id = choices.chance("inOtherCase", 0.5) ? tenant.id().toUpperCase(Locale.ROOT) : tenant.id();
        return Tenant.of(id).in(tenant.cloud());
    }

    private Partner partner(String key, PartnerType type, Place place, Tenant tenant) {
        Choices own = choices.of(key);
        boolean isReseller = type == PartnerType.INDIRECT_RESELLER;
        String country = country(own);
        Partner.Builder builder = Partner.builder(id(own, key), type, tenant);
        Facts<Partner.Builder> facts = new Facts<>(own, setting, builder);
        country(facts, country);
        party(own, key, builder, facts, place == Place.SELLS);
        facts.state(FactName.AFFILIATES, place == Place.SELLS, affiliates(), oddAffiliates());
        boolean isSalesReady = isReseller && place == Place.SELLS;
        boolean isReady = (place == Place.GETS_READY && isReseller) || isSalesReady;
        facts.state(
                FactName.ONBOARDED_ON,
                isReady,
                since(Partner.Builder::onboardedOn),
                notYet(Partner.Builder::onboardedOn, Partner.Builder::neverOnboarded));
        facts.state(
                FactName.ENROLLED_ON,
                isReady,
                since(Partner.Builder::enrolledOn),
                notYet(Partner.Builder::enrolledOn, Partner.Builder::neverEnrolled));
        boolean hasMpnId = place == Place.HAS_MPN_ID || isReady;
        facts.state(
                FactName.MPN_ID,
                hasMpnId,
                List.of(with(new MpnId(mpnId(key), Fact.of(MpnId.Type.LOCATION), Fact.of(country)))),
                oddMpnIds(key, country));
        facts.state(
                FactName.AUTHORIZATION,
                place != Place.HAS_MPN_ID,
                List.of(stating -> stating.authorization(Partner.Authorization.ACTIVE)),
                List.of(
                        stating -> stating.authorization(Partner.Authorization.RESTRICTED),
                        stating -> stating.authorization(Partner.Authorization.SUSPENDED)));
        facts.state(
                FactName.REGISTRATION_ID,
                place == Place.SELLS && WITH_REGISTRATION.contains(home),
                List.of(stating -> stating.registrationId("1")),
                List.of(Partner.Builder::noRegistrationId, stating -> stating.registrationId(" ")));
        Partner partner = builder.assuming(facts.assumed()).build();
        if (partner.mpnId().isStated() && !partner.mpnId().isNone()) {
            partner = partner.toBuilder()
                    .assuming(assumedParts(own, partner.mpnId().get()))
                    .build();
        }
        partners.add(partner);
        clouds.put(
                partner.tenant().id().toLowerCase(Locale.ROOT), partner.tenant().cloud());
        return partner;
    }

    Customer customer(String key, boolean isBuying) {
        return customer(key, isBuying, tenant(choices.of(key), key));
    }

    Customer customerInTenantOf(Partner partner, String key) {
        return customer(key, false, inOtherCase(partner.tenant()));
    }

    private Customer customer(String key, boolean isBuying, Tenant tenant) {
        Choices own = choices.of(key);
        String country = country(own);
        boolean isOfPartner =
                partners.stream().anyMatch(partner -> partner.tenant().id().equalsIgnoreCase(tenant.id()));
        Fact<Tenant.Type> type = typeOf(own, tenant, isOfPartner, isBuying);
        Customer.Builder builder = Customer.builder(id(own, key), new Tenant(tenant.id(), type, tenant.cloud()));
        Facts<Customer.Builder> facts = new Facts<>(own, setting, builder);
        country(facts, country);
        party(own, key, builder, facts, isBuying);
        if (type.isStated()) {
            facts.stated(FactName.TENANT_TYPE);
        }
        Customer customer = builder.assuming(facts.assumed()).build();
        customers.add(customer);
        clouds.put(tenant.id().toLowerCase(Locale.ROOT), tenant.cloud());
        return customer;
    }

    /** A tenant has one type: that of a partner is CSP, and two customers in one tenant had better not state two. */
    private Fact<Tenant.Type> typeOf(Choices own, Tenant tenant, boolean isOfPartner, boolean isBuying) {
        if (setting.unstated().contains(FactName.TENANT_TYPE)) {
            return Fact.notStated();
        }
        Optional<Fact<Tenant.Type>> before = customers.stream()
                .map(Customer::tenant)
                .filter(other -> other.id().equalsIgnoreCase(tenant.id()))
                .map(Tenant::type)
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        if (isOfPartner) {
            return own.variety("tenantType", List.of(Fact.notStated(), Fact.of(Tenant.Type.CSP)));
        }
        List<Fact<Tenant.Type>> types =
                List.of(Fact.of(Tenant.Type.CUSTOMER), Fact.of(Tenant.Type.CSP), Fact.notStated());
        return isBuying
                ? own.oddity("tenantType", types)
                : own.variety("tenantType", List.of(Fact.notStated(), types.get(0)));
    }

    private <B extends Party.Builder<?, B>> void party(
            Choices own, String key, B builder, Facts<B> facts, boolean isInSale) {
        if (own.chance("named", 0.3)) {
            builder.name(own.variety("name", Wording.NAMES).formatted(key));
        }
        List<Consumer<B>> organizations = new ArrayList<>();
        for (Party other : others()) {
            if (other.organization().isStated()) {
                organizations.add(
                        stating -> stating.organization(other.organization().get()));
            }
        }
        facts.state(
                FactName.ORGANIZATION,
                isInSale,
                List.of(stating -> stating.organization(organization(key))),
                organizations);
        boolean isCustomer = builder instanceof Customer.Builder;
        AgreementType wanted = isCustomer ? MICROSOFT_CUSTOMER_AGREEMENT : MICROSOFT_PARTNER_AGREEMENT;
        AgreementType other = isCustomer ? MICROSOFT_CLOUD_AGREEMENT : MICROSOFT_CUSTOMER_AGREEMENT;
        facts.state(
                FactName.AGREEMENTS,
                isInSale,
                agreements.agreements(wanted, other),
                agreements.oddAgreements(wanted, other));
        Map<FactName<?>, List<Object>> extensions =
                setting.extensionsOf(isCustomer ? FactKind.Owner.CUSTOMER : FactKind.Owner.PARTNER);
        builder.extensions(ExtensionValues.drawn(own, extensions));
    }

    private List<Party> others() {
        List<Party> others = new ArrayList<>(partners);
        others.addAll(customers);
        return others;
    }

    private static String id(Choices own, String key) {
        return own.variety("id", IDS).formatted(key);
    }

    private String organization(String key) {
        return organization.formatted(key);
    }

    private static String mpnId(String key) {
        return "mpn-" + key;
    }

    /** At home or near it; as an oddity in another region, or in none. */
    private String country(Choices own) {
        if (own.chance("abroad", 0.02)) {
            return own.variety("anyCountry", ALL_COUNTRIES);
        }
        int odd = own.oddity("country", ELSEWHERE.size() + 1);
        return odd == 0 ? own.variety("neighbor", neighbors) : ELSEWHERE.get(odd - 1);
    }

    /** What is odd about a country depends on where the others are. */
    private static <B extends Party.Builder<?, B>> void country(Facts<B> facts, String country) {
        facts.state(FactName.COUNTRY, true, List.of(stating -> stating.country(country)), List.of());
    }

    private static List<String> neighbors(String home, LocalDate day) {
        Region region = Countries.regions().regionOf(home, day).orElseThrow();
        Set<String> all = Countries.regions().countriesOf(region, day);
        Set<String> neighbors = new LinkedHashSet<>(List.of(home));
        HOMES.stream().filter(all::contains).forEach(neighbors::add);
        all.stream().limit(NEIGHBORS).forEach(neighbors::add);
        return List.copyOf(neighbors);
    }

    private Tenant tenant(Choices own, String key) {
        String start = own.variety("tenantId", List.of("t-", "TI-", "ti-"));
        List<String> ids = new ArrayList<>(List.of(start + key));
        for (Partner other : partners) { // not customers: what a partner is in is a CSP tenant
            ids.add(other.tenant().id());
            ids.add(other.tenant().id().toUpperCase(Locale.ROOT));
        }
        String id = own.oddity("tenant", ids);
        Tenant.Cloud before = clouds.get(id.toLowerCase(Locale.ROOT));
        List<Tenant.Cloud> all = new ArrayList<>(List.of(cloud));
        List.of(Tenant.Cloud.values()).stream().filter(one -> one != cloud).forEach(all::add);
        Tenant.Cloud other = own.oddity("cloud", all);
        return Tenant.of(id).in(before == null ? other : before);
    }

    private static List<Consumer<Partner.Builder>> affiliates() {
        return List.of(stating -> stating.affiliates(), stating -> stating.affiliates("o-nowhere", "o-elsewhere"));
    }

    private List<Consumer<Partner.Builder>> oddAffiliates() {
        List<Consumer<Partner.Builder>> ways = new ArrayList<>();
        // The customer of a transaction is made later, and most of what affiliates matter for is there.
        ways.add(stating -> stating.affiliates(organization(CUSTOMER)));
        for (Party other : others()) {
            if (other.organization().isStated()) {
                ways.add(stating -> stating.affiliates(other.organization().get()));
            }
        }
        return ways;
    }

    private List<Consumer<Partner.Builder>> since(BiConsumer<Partner.Builder, LocalDate> dating) {
        return List.of(
                stating -> dating.accept(stating, longAgo),
                stating -> dating.accept(stating, day),
                stating -> dating.accept(stating, day.minusDays(1)));
    }

    private List<Consumer<Partner.Builder>> notYet(
            BiConsumer<Partner.Builder, LocalDate> dating, Consumer<Partner.Builder> never) {
        return List.of(never, stating -> dating.accept(stating, day.plusDays(1)));
    }

    private List<Consumer<Partner.Builder>> oddMpnIds(String key, String country) {
        String id = mpnId(key);
        String abroad = country.equals("FR") ? "DE" : "FR";
        Fact<MpnId.Type> location = Fact.of(MpnId.Type.LOCATION);
        Fact<String> here = Fact.of(country);
        return List.of(
                Partner.Builder::noMpnId,
                with(new MpnId(id, Fact.of(MpnId.Type.GLOBAL), here)),
                with(new MpnId(id, location, Fact.of(abroad))),
                with(new MpnId(id, Fact.notStated(), here)),
                with(new MpnId(id, location, Fact.notStated())));
    }

    private static Consumer<Partner.Builder> with(MpnId mpnId) {
        return stating -> stating.mpnId(mpnId);
    }

    private FactName<?>[] assumedParts(Choices own, MpnId mpnId) {
        Facts<MpnId> parts = new Facts<>(own, setting, mpnId);
        if (mpnId.type().isStated()) {
            parts.stated(FactName.MPN_ID_TYPE);
        }
        if (mpnId.country().isStated()) {
            parts.stated(FactName.MPN_ID_COUNTRY);
        }
        return parts.assumed();
    }
}
