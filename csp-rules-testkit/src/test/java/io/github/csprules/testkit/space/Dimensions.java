package io.github.csprules.testkit.space;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The dimensions that several types of transaction share, and how facts are stated. */
final class Dimensions {

    /** The number of the MPN ID of every partner that has one. */
    static final String MPN_NUMBER = "mpn-4567890";

    /** The company of the partner whose facts vary. */
    static final String OWN_GROUP = "own-group";

    private static final LocalDate GOOD_DAY = LocalDate.of(2023, 10, 23);

    /** Who carries the transaction out. */
    static final Dimension<Fact<Role>> ROLE =
            Dimension.ofFact("role", Role.values()).seenBy("permitted-role");

    static final Dimension<PartnerType> PROVIDER_TYPE = Dimension.ofValues(
                    "provider's type",
                    PartnerType.INDIRECT_PROVIDER,
                    PartnerType.INDIRECT_RESELLER,
                    PartnerType.DIRECT_BILL)
            .seenBy("two-tier-roles");

    static final Dimension<PartnerType> RESELLER_TYPE = Dimension.ofValues(
                    "reseller's type",
                    PartnerType.INDIRECT_RESELLER,
                    PartnerType.INDIRECT_PROVIDER,
                    PartnerType.DIRECT_BILL)
            .seenBy("two-tier-roles");

    static final Dimension<Function<LocalDate, Fact<LocalDate>>> ONBOARDED_ON =
            milestone("onboardedOn").seenBy("reseller-onboarded");

    static final Dimension<Function<LocalDate, Fact<LocalDate>>> ENROLLED_ON =
            milestone("enrolledOn").seenBy("reseller-enrolled");

    static final Dimension<Function<LocalDate, Fact<List<Agreement>>>> PARTNER_AGREEMENT = agreement(
                    "partner agreement",
                    AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                    AgreementType.MICROSOFT_CUSTOMER_AGREEMENT)
            .seenBy("partner-agreement-signed");

    /** The partner's MPN ID, by the country of its account; where that is not stated, it is Spain for this once. */
    static final Dimension<Function<Fact<String>, Fact<MpnId>>> MPN_ID =
            mpnId().seenBy("mpn-id-associated", "mpn-id-in-account-country", "mpn-id-is-location", "mpn-id-on-record");

    /** Another account that may have signed the partner agreement for the partner's company. */
    static final Dimension<Optional<Account>> OTHER_ACCOUNT = Dimension.<Optional<Account>>named("another account")
            .value("none", Optional.empty())
            .value("of the company, signed", account(OWN_GROUP, "ES"))
            .value("of the company, signed, in a neighbouring country", account(OWN_GROUP, "FR"))
            .value("of the company, signed, in another region", account(OWN_GROUP, "BR"))
            .value("of the company, signed, without a region", account(OWN_GROUP, "CU"))
            .value("of another company, signed", account("third-group", "ES"))
            .value("of a company not stated, signed", account("", "ES"))
            .value("of the company, signed, of a country not stated", account(OWN_GROUP, ""))
            .value(
                    "of the company, signed, in another cloud",
                    Optional.of(new Account(OWN_GROUP, "ES", Tenant.Cloud.US_GOVERNMENT, Dimensions::signedBefore)))
            .value(
                    "of the company, no longer signed",
                    Optional.of(new Account(
                            OWN_GROUP,
                            "ES",
                            Tenant.Cloud.GLOBAL,
                            day -> listed(Agreement.ended(
                                    AgreementType.MICROSOFT_PARTNER_AGREEMENT, day.minusYears(1), day)))))
            .value(
                    "of the company, agreements not stated",
                    Optional.of(new Account(OWN_GROUP, "ES", Tenant.Cloud.GLOBAL, day -> Fact.notStated())))
            .seenBy("partner-agreement-signed");

    private static final Map<String, String> NEIGHBOURS =
            Map.of("ES", "FR", "FR", "ES", "BR", "CA", "RU", "UA", "CU", "IR");

    private Dimensions() {}

    /** A day on which everything is in force, and for each of these days, on which something changes, that and the day before. */
    static Dimension<LocalDate> days(String... changes) {
        Dimension<LocalDate> days = Dimension.<LocalDate>named("day").value(GOOD_DAY.toString(), GOOD_DAY);
        for (String change : changes) {
            LocalDate day = LocalDate.parse(change);
            days = days.value("the day before " + change, day.minusDays(1));
            if (!day.equals(GOOD_DAY)) {
                days = days.value(change, day);
            }
        }
        return days;
    }

    private static Dimension<Function<LocalDate, Fact<LocalDate>>> milestone(String name) {
        return Dimension.<Function<LocalDate, Fact<LocalDate>>>named(name)
                .value("a year before", day -> Fact.of(day.minusYears(1)))
                .value("on the day", Fact::of)
                .value("the day after", day -> Fact.of(day.plusDays(1)))
                .value("never", day -> Fact.none())
                .value("not stated", day -> Fact.notStated());
    }

    /** What can be said of an agreement of one type, and that one of another type is no such agreement. */
    static Dimension<Function<LocalDate, Fact<List<Agreement>>>> agreement(
            String name, AgreementType type, AgreementType other) {
        return Dimension.<Function<LocalDate, Fact<List<Agreement>>>>named(name)
                .value("signed a year before", day -> listed(Agreement.signed(type, day.minusYears(1))))
                .value("signed on the day", day -> listed(Agreement.signed(type, day)))
                .value("signed the day after", day -> listed(Agreement.signed(type, day.plusDays(1))))
                .value("ended on the day", day -> listed(Agreement.ended(type, day.minusYears(1), day)))
                .value("ends the day after", day -> listed(Agreement.ended(type, day.minusYears(1), day.plusDays(1))))
                .value("signed and ended on the day", day -> listed(Agreement.ended(type, day, day)))
                .value(
                        "ended, to be signed again",
                        day -> listed(
                                Agreement.signed(type, day.plusDays(1)),
                                Agreement.ended(type, day.minusYears(2), day.minusYears(1))))
                .value(
                        "ended and signed again",
                        day -> listed(
                                Agreement.ended(type, day.minusYears(1), day),
                                Agreement.signed(other, day.minusYears(1)),
                                Agreement.signed(type, day)))
                .value("another one only", day -> listed(Agreement.signed(other, day.minusYears(1))))
                .value("none", day -> listed())
                .value("not stated", day -> Fact.notStated());
    }

    private static Fact<List<Agreement>> listed(Agreement... agreements) {
        return Fact.of(List.of(agreements));
    }

    private static Dimension<Function<Fact<String>, Fact<MpnId>>> mpnId() {
        Dimension<Function<Fact<String>, Fact<MpnId>>> all = Dimension.named("MPN ID");
        Map<String, Function<String, Fact<String>>> countries = Map.of(
                "of the account's country", Fact::of,
                "of another country", country -> Fact.of(NEIGHBOURS.get(country)),
                "of a country not stated", country -> Fact.notStated());
        Map<String, Fact<MpnId.Type>> types = Map.of(
                "location", Fact.of(MpnId.Type.LOCATION),
                "global", Fact.of(MpnId.Type.GLOBAL),
                "type not stated", Fact.notStated());
        for (String type : List.of("location", "global", "type not stated")) {
            for (String country :
                    List.of("of the account's country", "of another country", "of a country not stated")) {
                Fact<MpnId.Type> ofType = types.get(type);
                Function<String, Fact<String>> ofCountry = countries.get(country);
                all = all.value(
                        type + ", " + country,
                        account -> Fact.of(new MpnId(
                                MPN_NUMBER, ofType, ofCountry.apply(account.isStated() ? account.get() : "ES"))));
            }
        }
        return all.value("none", account -> Fact.none()).value("not stated", account -> Fact.notStated());
    }

    /** What stands for a country or an organization that is not stated. */
    static Fact<String> statedUnlessEmpty(String text) {
        return text.isEmpty() ? Fact.notStated() : Fact.of(text);
    }

    /** Countries by what their region is to Europe. Regions are compared as regions, so one country stands for all alike. */
    static Dimension<Fact<String>> country(String name) {
        return Dimension.<Fact<String>>named(name)
                .value("ES, in Europe", Fact.of("ES"))
                .value("FR, in Europe too", Fact.of("FR"))
                .value("BR, in another region", Fact.of("BR"))
                .value("RU, without a region since 2023-08-17", Fact.of("RU"))
                .value("CU, without a region", Fact.of("CU"))
                .value("not stated", Fact.notStated());
    }

    /**
     * The countries of two parties.
     *
     * @param first that of the first, as a fact of it
     * @param second that of the second
     */
    record Countries(Fact<String> first, Fact<String> second) {

        /** That of somebody who is with the second in one region. */
        String home() {
            return second.is("RU") ? "RU" : "ES";
        }
    }

    static Dimension<Countries> countries(String name) {
        return Dimension.<Countries>named(name)
                .value("both ES", countries("ES", "ES"))
                .value("FR and ES, in one region", countries("FR", "ES"))
                .value("ES and HU, in one region, where partners register", countries("ES", "HU"))
                .value("both RU, without a region since 2023-08-17", countries("RU", "RU"))
                .value("BR and ES, in two regions", countries("BR", "ES"))
                .value("CU, without a region, and ES", countries("CU", "ES"))
                .value("ES and CU", countries("ES", "CU"))
                .value("both CU", countries("CU", "CU"))
                .value("not stated and ES", countries("", "ES"))
                .value("ES and not stated", countries("ES", ""))
                .value("both not stated", countries("", ""))
                .value("not stated and CU", countries("", "CU"))
                .value("CU and not stated", countries("CU", ""));
    }

    private static Countries countries(String first, String second) {
        return new Countries(statedUnlessEmpty(first), statedUnlessEmpty(second));
    }

    /**
     * The clouds of two parties.
     *
     * @param first that of the first
     * @param second that of the second, and of all others who are with it
     */
    record Clouds(Tenant.Cloud first, Tenant.Cloud second) {}

    static Dimension<Clouds> clouds(String name, Tenant.Cloud... forBoth) {
        Dimension<Clouds> clouds = Dimension.named(name);
        for (Tenant.Cloud cloud : forBoth) {
            clouds = clouds.value("both " + cloud, new Clouds(cloud, cloud));
        }
        return clouds.value("US_GOVERNMENT and GLOBAL", new Clouds(Tenant.Cloud.US_GOVERNMENT, Tenant.Cloud.GLOBAL))
                .value("GLOBAL and US_GOVERNMENT", new Clouds(Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT));
    }

    /**
     * A further declared account.
     *
     * @param organization its company, empty if not stated
     * @param country its country, empty if not stated
     */
    record Account(
            String organization,
            String country,
            Tenant.Cloud cloud,
            Function<LocalDate, Fact<List<Agreement>>> agreements) {

        Partner.Builder on(LocalDate day) {
            Partner.Builder partner = Partner.builder(
                    "account", PartnerType.DIRECT_BILL, Tenant.csp("t-account").in(cloud));
            state(statedUnlessEmpty(organization), partner::organization);
            state(statedUnlessEmpty(country), partner::country);
            state(agreements.apply(day), partner::agreements);
            return partner;
        }
    }

    private static Optional<Account> account(String organization, String country) {
        return Optional.of(new Account(organization, country, Tenant.Cloud.GLOBAL, Dimensions::signedBefore));
    }

    private static Fact<List<Agreement>> signedBefore(LocalDate day) {
        return listed(Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, day.minusYears(1)));
    }

    /** All that a status can be; the good one first. */
    static List<Fact<Relationship.Status>> statuses() {
        return List.of(
                Fact.of(Relationship.Status.ACTIVE),
                Fact.of(Relationship.Status.REQUESTED),
                Fact.of(Relationship.Status.REMOVED),
                Fact.notStated());
    }

    static String word(Fact<Relationship.Status> status) {
        return status.isStated() ? status.get().name() : "of a status not stated";
    }

    static Partnership partnership(String provider, String reseller, Fact<Relationship.Status> status) {
        Partnership.Builder partnership = Partnership.builder(provider, reseller);
        state(status, partnership::status);
        return partnership.build();
    }

    static ResellerRelationship relationship(String partner, String customer, Fact<Relationship.Status> status) {
        ResellerRelationship.Builder relationship = ResellerRelationship.builder(partner, customer);
        state(status, relationship::status);
        return relationship.build();
    }

    /** Who accepted: a global admin, another role, nobody, or it is not stated. */
    static Dimension<Fact<Role>> acceptedBy(String... rules) {
        return Dimension.<Fact<Role>>named("acceptedBy")
                .value("GLOBAL_ADMIN", Fact.of(Role.GLOBAL_ADMIN))
                .value("another role that may", Fact.of(Role.ADMIN_AGENT))
                .value("a role that may do nothing", Fact.of(Role.BILLING_ADMIN))
                .value("nobody", Fact.none())
                .value("not stated", Fact.notStated())
                .seenBy(rules);
    }

    /** States a fact that cannot be none. */
    static <T> void state(Fact<T> fact, Consumer<T> value) {
        if (fact.isStated()) {
            value.accept(fact.get());
        }
    }

    /** States a fact that can be none. */
    static <T> void state(Fact<T> fact, Consumer<T> value, Runnable none) {
        if (fact.isNone()) {
            none.run();
        } else {
            state(fact, value);
        }
    }
}
