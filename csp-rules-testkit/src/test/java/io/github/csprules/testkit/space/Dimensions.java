package io.github.csprules.testkit.space;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Fact;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Role;
import io.github.csprules.verdict.RuleId;
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

    /** Each day on which a rule begins or changes, and the day before. */
    static final Dimension<LocalDate> DAY = Dimension.<LocalDate>named("day")
            .value("2020-10-27, the direct-bill demands begin", LocalDate.of(2020, 10, 27))
            .value("the day before them", LocalDate.of(2020, 10, 26))
            .value("2020-10-01, newcomers are resellers", LocalDate.of(2020, 10, 1))
            .value("the day before that", LocalDate.of(2020, 9, 30))
            .value("2020-06-29, providers remove partnerships", LocalDate.of(2020, 6, 29))
            .value("the day before that change", LocalDate.of(2020, 6, 28))
            .value("2020-02-01, the agreements are due", LocalDate.of(2020, 2, 1))
            .value("the day before they are", LocalDate.of(2020, 1, 31))
            .seenBy(
                    CspRules.PARTNER_AGREEMENT_SIGNED,
                    CspRules.CUSTOMER_AGREEMENT_ACCEPTED,
                    CspRules.REMOVAL_CHANNEL,
                    CspRules.ENROLL_AS_RESELLER,
                    CspRules.DIRECT_BILL_REVENUE,
                    CspRules.DIRECT_BILL_TENURE);

    /** Who carries the transaction out. */
    static final Dimension<Fact<Role>> ROLE =
            Dimension.ofFact("role", Role.values()).seenBy(CspRules.PERMITTED_ROLE);

    static final Dimension<PartnerType> PROVIDER_TYPE = Dimension.ofValues(
                    "provider's type",
                    PartnerType.INDIRECT_PROVIDER,
                    PartnerType.INDIRECT_RESELLER,
                    PartnerType.DIRECT_BILL)
            .seenBy(CspRules.TWO_TIER_ROLES);

    static final Dimension<PartnerType> RESELLER_TYPE = Dimension.ofValues(
                    "reseller's type",
                    PartnerType.INDIRECT_RESELLER,
                    PartnerType.INDIRECT_PROVIDER,
                    PartnerType.DIRECT_BILL)
            .seenBy(CspRules.TWO_TIER_ROLES);

    static final Dimension<Function<LocalDate, Fact<LocalDate>>> ONBOARDED_ON =
            milestone("onboardedOn").seenBy(CspRules.RESELLER_ONBOARDED);

    static final Dimension<Function<LocalDate, Fact<LocalDate>>> ENROLLED_ON =
            milestone("enrolledOn").seenBy(CspRules.RESELLER_ENROLLED);

    static final Dimension<Function<LocalDate, Fact<List<Agreement>>>> PARTNER_AGREEMENT = agreement(
                    "partner agreement",
                    AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                    AgreementType.MICROSOFT_CUSTOMER_AGREEMENT)
            .seenBy(CspRules.PARTNER_AGREEMENT_SIGNED);

    /** The partner's MPN ID, by the country of its account. */
    static final Dimension<Function<String, Fact<MpnId>>> MPN_ID = mpnId().seenBy(
                    CspRules.MPN_ID_ASSOCIATED,
                    CspRules.MPN_ID_IN_ACCOUNT_COUNTRY,
                    CspRules.MPN_ID_IS_LOCATION,
                    CspRules.MPN_ID_ON_RECORD);

    private static final Map<String, String> NEIGHBOURS = Map.of("ES", "FR", "FR", "ES", "BR", "CA", "CU", "IR");

    private Dimensions() {}

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

    private static Dimension<Function<String, Fact<MpnId>>> mpnId() {
        Dimension<Function<String, Fact<MpnId>>> all = Dimension.named("MPN ID");
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
                        account -> Fact.of(new MpnId(MPN_NUMBER, ofType, ofCountry.apply(account))));
            }
        }
        return all.value("none", account -> Fact.none()).value("not stated", account -> Fact.notStated());
    }

    /** Countries by what their region is to Europe. Regions are compared as regions, so one country stands for all alike. */
    static Dimension<String> country(String name) {
        return Dimension.<String>named(name)
                .value("ES, in Europe", "ES")
                .value("FR, in Europe too", "FR")
                .value("BR, in another region", "BR")
                .value("CU, without a region", "CU");
    }

    /** The status of a relationship; empty where there is none. */
    static Dimension<Optional<Relationship.Status>> relationship(String name) {
        return Dimension.<Optional<Relationship.Status>>named(name)
                .value("active", Optional.of(Relationship.Status.ACTIVE))
                .value("requested", Optional.of(Relationship.Status.REQUESTED))
                .value("removed", Optional.of(Relationship.Status.REMOVED))
                .value("none", Optional.empty());
    }

    /** Who accepted: a global admin, another role, nobody, or it is not stated. */
    static Dimension<Fact<Role>> acceptedBy(RuleId... rules) {
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
