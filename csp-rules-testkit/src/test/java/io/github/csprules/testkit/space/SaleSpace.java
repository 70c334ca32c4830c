package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.MPN_ID;
import static io.github.csprules.testkit.space.Dimensions.MPN_NUMBER;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.OTHER_ACCOUNT;
import static io.github.csprules.testkit.space.Dimensions.OWN_GROUP;
import static io.github.csprules.testkit.space.Dimensions.PARTNER_AGREEMENT;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A channel of one to three partners sells to a customer.
 * <p>
 * Rules judge each partner of a channel alone, so the facts of partners are varied for the first, the second, the last or for
 * every one alike, not for each apart. A channel of four or five differs from one of three in nothing that a rule can tell.
 * The offer is left out: no rule reads it.
 */
final class SaleSpace {

    /** The rules that judge each partner of the channel, or each of some type. */
    private static final String[] OF_EACH_PARTNER = {
        "no-self-sale",
        "no-affiliate-sale",
        "customer-within-region",
        "reseller-onboarded",
        "reseller-enrolled",
        "mpn-id-associated",
        "mpn-id-in-account-country",
        "mpn-id-is-location",
        "partner-agreement-signed",
        "mpn-id-on-record",
        "one-relationship-per-provider",
        "account-not-suspended",
        "direct-bill-not-restricted",
        "same-cloud",
        "registration-id-provided"
    };

    private static final Dimension<LocalDate> DAY = Dimensions.days(
                    "2023-08-17", "2022-12-09", "2021-09-20", "2021-04-19", "2020-02-01")
            .seenBy(
                    "customer-within-region",
                    "partner-agreement-signed",
                    "customer-agreement-accepted",
                    "registration-id-provided",
                    "partner-of-record-attested",
                    "region-uncertain");

    private static final Dimension<List<PartnerType>> CHANNEL = Seat.channels("channel", 3)
            .seenBy(OF_EACH_PARTNER)
            .seenBy("supported-channel", "partnership-active")
            .seenBy("existing-subscriptions-unchanged", "incentives-need-mpn-id");

    private static final Dimension<Seat> SEAT =
            Dimension.ofValues("whose facts vary", Seat.values()).seenBy(OF_EACH_PARTNER);

    private record Order(Sale.Kind kind, boolean isOfNewCustomer) {}

    private static final Dimension<Order> ORDER = Dimension.<Order>named("order")
            .value("a new order", new Order(Sale.Kind.NEW_ORDER, false))
            .value("a new customer's", new Order(Sale.Kind.NEW_ORDER, true))
            .value("added licenses", new Order(Sale.Kind.ADDED_LICENSES, false))
            .value("a renewal", new Order(Sale.Kind.RENEWAL, false))
            .seenBy(
                    "customer-relationship-active",
                    "one-relationship-per-provider",
                    "account-not-suspended",
                    "direct-bill-not-restricted",
                    "partner-of-record-attested",
                    "credentials-shown-once");

    private static final Dimension<Fact<Boolean>> ATTESTED =
            Dimension.ofFact("partnerOnRecordAttested", true, false).seenBy("partner-of-record-attested");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Countries> COUNTRIES = Dimensions.countries("countries")
            .seenBy(
                    "customer-within-region",
                    "mpn-id-in-account-country",
                    "partner-agreement-signed",
                    "registration-id-provided",
                    "region-uncertain");

    /** The partner's, then the customer's; a customer in the partner's tenant is in the partner's cloud. */
    private static final Dimension<Dimensions.Clouds> CLOUDS = Dimensions.clouds(
                    "clouds", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy("same-cloud", "partner-agreement-signed", "customer-agreement-accepted");

    private enum TenantOwner {
        CUSTOMER,
        PARTNER,
        OUTSIDER
    }

    private record CustomerTenant(TenantOwner owner, Fact<Tenant.Type> type) {}

    /** A tenant shared with a partner cannot be stated as one for internal use; ids are shared in another case. */
    private static final Dimension<CustomerTenant> TENANT = Dimension.<CustomerTenant>named("customer's tenant")
            .value("CUSTOMER", new CustomerTenant(TenantOwner.CUSTOMER, Fact.of(Tenant.Type.CUSTOMER)))
            .value("CSP", new CustomerTenant(TenantOwner.CUSTOMER, Fact.of(Tenant.Type.CSP)))
            .value("of a type not stated", new CustomerTenant(TenantOwner.CUSTOMER, Fact.notStated()))
            .value("the partner's, CSP", new CustomerTenant(TenantOwner.PARTNER, Fact.of(Tenant.Type.CSP)))
            .value("the partner's, of a type not stated", new CustomerTenant(TenantOwner.PARTNER, Fact.notStated()))
            .value("an outsider's, of a type not stated", new CustomerTenant(TenantOwner.OUTSIDER, Fact.notStated()))
            .seenBy(
                    "customer-tenant",
                    "no-self-sale",
                    "no-affiliate-sale",
                    "one-relationship-per-provider",
                    "same-cloud",
                    "customer-agreement-accepted");

    private static final Dimension<Fact<String>> CUSTOMER_ORGANIZATION = Dimension.<Fact<String>>named(
                    "customer's organization")
            .value("stated", Fact.of("acme-group"))
            .value("not stated", Fact.notStated())
            .seenBy("no-self-sale", "no-affiliate-sale");

    private static final Dimension<Fact<String>> ORGANIZATION = Dimension.<Fact<String>>named("partner's organization")
            .value("its own", Fact.of(OWN_GROUP))
            .value("the customer's", Fact.of("acme-group"))
            .value("not stated", Fact.notStated())
            .seenBy("no-self-sale", "no-affiliate-sale", "partner-agreement-signed");

    private static final Dimension<Fact<List<String>>> AFFILIATES = Dimension.<Fact<List<String>>>named(
                    "partner's affiliates")
            .value("none", Fact.of(List.of()))
            .value("the customer", Fact.of(List.of("acme-group")))
            .value("one that is the customer but for its case", Fact.of(List.of("ACME-group")))
            .value("not stated", Fact.notStated())
            .seenBy("no-affiliate-sale");

    private record Relative(String organization, Fact<List<String>> affiliates) {}

    /** A partner that has no part in the sale but states an affiliation, or could. */
    private static final Dimension<Optional<Relative>> RELATIVE = Dimension.<Optional<Relative>>named(
                    "an outsider's affiliates")
            .value("none", Optional.empty())
            .value("of the partner's organization: the customer", relative(OWN_GROUP, Fact.of(List.of("acme-group"))))
            .value("of the customer's organization: the partner", relative("acme-group", Fact.of(List.of("own-group"))))
            .value("of a third: both", relative("third-group", Fact.of(List.of("own-group", "acme-group"))))
            .value("of the partner's organization: not stated", relative(OWN_GROUP, Fact.notStated()))
            .seenBy("no-affiliate-sale");

    private static final Dimension<Function<LocalDate, Fact<List<Agreement>>>> CUSTOMER_AGREEMENT =
            Dimensions.agreement(
                            "customer agreement",
                            AgreementType.MICROSOFT_CUSTOMER_AGREEMENT,
                            AgreementType.MICROSOFT_CLOUD_AGREEMENT)
                    .seenBy("customer-agreement-accepted");

    private static final Dimension<Optional<String>> ON_RECORD = Dimension.<Optional<String>>named("partnerIdOnRecord")
            .value("the reseller's", Optional.of(MPN_NUMBER))
            .value("the reseller's in capitals", Optional.of(MPN_NUMBER.toUpperCase(Locale.ROOT)))
            .value("none", Optional.empty())
            .seenBy("mpn-id-on-record", "incentives-need-mpn-id");

    private enum PartnershipState {
        ACTIVE,
        REQUESTED,
        REMOVED,
        STATUS_NOT_STATED,
        NONE,
        THE_WRONG_WAY_ROUND,
        RELATIONSHIPS_NOT_STATED
    }

    /** Between each partner of the channel and the one that follows it. */
    private static final Dimension<PartnershipState> PARTNERSHIP = Dimension.ofValues(
                    "partnership", PartnershipState.values())
            .seenBy("partnership-active", "customer-relationship-active", "one-relationship-per-provider");

    private static final Dimension<List<Relationship>> CUSTOMER_RELATIONSHIP = customerRelationship();

    private static final Dimension<List<Relationship>> WITH_OUTSIDER = withOutsider();

    private static final Dimension<Elsewhere> ELSEWHERE = Elsewhere.dimension();

    private static final Dimension<Fact<Partner.Authorization>> AUTHORIZATION = Dimension.ofFact(
                    "authorization",
                    Partner.Authorization.ACTIVE,
                    Partner.Authorization.RESTRICTED,
                    Partner.Authorization.SUSPENDED)
            .seenBy("account-not-suspended", "direct-bill-not-restricted");

    private static final Dimension<Fact<String>> REGISTRATION_ID = Dimension.<Fact<String>>named("registrationId")
            .value("stated", Fact.of("reg-1"))
            .value("blank", Fact.of(" "))
            .value("none", Fact.none())
            .value("not stated", Fact.notStated())
            .seenBy("registration-id-provided");

    static final Space SPACE = Space.of(
            TransactionType.SALE,
            SaleSpace::scenario,
            DAY,
            CHANNEL,
            SEAT,
            ORDER,
            ATTESTED,
            COUNTRIES,
            TENANT,
            CLOUDS,
            CUSTOMER_ORGANIZATION,
            ORGANIZATION,
            AFFILIATES,
            RELATIVE,
            PARTNER_AGREEMENT,
            OTHER_ACCOUNT,
            CUSTOMER_AGREEMENT,
            ONBOARDED_ON,
            ENROLLED_ON,
            MPN_ID,
            ON_RECORD,
            PARTNERSHIP,
            CUSTOMER_RELATIONSHIP,
            WITH_OUTSIDER,
            ELSEWHERE,
            AUTHORIZATION,
            REGISTRATION_ID,
            ROLE);

    private SaleSpace() {}

    private static Optional<Relative> relative(String organization, Fact<List<String>> affiliates) {
        return Optional.of(new Relative(organization, affiliates));
    }

    private static Dimension<List<Relationship>> customerRelationship() {
        Dimension<List<Relationship>> all = Dimension.named("first partner's relationship with the customer");
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(Dimensions.word(status), List.of(Dimensions.relationship("first", "acme", status)));
        }
        return all.value("none", List.of())
                .value(
                        "only the second's",
                        List.of(Dimensions.relationship("second", "acme", Fact.of(Relationship.Status.ACTIVE))))
                .seenBy("customer-relationship-active");
    }

    /** The outsider's tenant may be the customer's. */
    private static Dimension<List<Relationship>> withOutsider() {
        Dimension<List<Relationship>> all = Dimension.<List<Relationship>>named(
                        "first partner's partnership with an outsider")
                .value("none", List.of());
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(Dimensions.word(status), List.of(Dimensions.partnership("first", "outsider", status)));
        }
        return all.value(
                        "the wrong way round",
                        List.of(Dimensions.partnership("outsider", "first", Fact.of(Relationship.Status.ACTIVE))))
                .seenBy("one-relationship-per-provider");
    }

    private static Scenario scenario(Point at) {
        List<PartnerType> types = at.get(CHANNEL);
        LocalDate day = at.get(DAY);
        Book.Builder book = Book.builder();
        for (int i = 0; i < Seat.IDS.size(); i++) {
            boolean isVaried = i < types.size() && at.get(SEAT).isAt(i, types.size());
            PartnerType type = i < types.size() ? types.get(i) : PartnerType.INDIRECT_RESELLER;
            book.partner(partner(Seat.IDS.get(i), type, isVaried, at));
        }
        Tenant.Cloud outsidersCloud =
                owner(at) == TenantOwner.OUTSIDER ? at.get(CLOUDS).second() : Tenant.Cloud.GLOBAL;
        book.partner(Partner.builder(
                        "outsider",
                        PartnerType.INDIRECT_PROVIDER,
                        Tenant.csp("t-outsider").in(outsidersCloud))
                .country("ES"));
        at.get(RELATIVE).ifPresent(relative -> {
            Partner.Builder partner = Partner.builder("relative", PartnerType.DIRECT_BILL, Tenant.csp("t-relative"))
                    .country("ES");
            partner.organization(relative.organization());
            state(relative.affiliates(), partner::affiliates);
            book.partner(partner);
        });
        at.get(OTHER_ACCOUNT).ifPresent(account -> book.partner(account.on(day)));
        book.customer(customer(at))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(ELSEWHERE).subscriptions());
        if (at.get(PARTNERSHIP) != PartnershipState.RELATIONSHIPS_NOT_STATED) {
            book.relationships(relationships(types, at));
        }
        Sale.Builder sale = Sale.builder(Seat.IDS.subList(0, types.size()), "acme")
                .kind(at.get(ORDER).kind())
                .newCustomer(at.get(ORDER).isOfNewCustomer());
        at.get(ON_RECORD).ifPresent(sale::partnerIdOnRecord);
        state(at.get(ATTESTED), sale::partnerOnRecordAttested);
        state(at.get(ROLE), sale::role);
        return Scenario.builder(day, book, sale).build();
    }

    private static Partner.Builder partner(String id, PartnerType type, boolean isVaried, Point at) {
        LocalDate day = at.get(DAY);
        Point of = isVaried ? at : at.good();
        boolean isShared = isVaried && owner(at) == TenantOwner.PARTNER;
        Tenant.Cloud cloud = isVaried ? at.get(CLOUDS).first() : at.get(CLOUDS).second();
        Fact<String> country =
                isVaried ? at.get(COUNTRIES).first() : Fact.of(at.get(COUNTRIES).home());
        Partner.Builder partner = Partner.builder(
                id, type, Tenant.csp(isShared ? "t-shared" : "t-" + id).in(cloud));
        state(country, partner::country);
        state(isVaried ? at.get(ORGANIZATION) : Fact.of("group-of-" + id), partner::organization);
        state(of.get(AFFILIATES), partner::affiliates);
        state(of.get(PARTNER_AGREEMENT).apply(day), partner::agreements);
        state(of.get(ONBOARDED_ON).apply(day), partner::onboardedOn, partner::neverOnboarded);
        state(of.get(ENROLLED_ON).apply(day), partner::enrolledOn, partner::neverEnrolled);
        state(of.get(MPN_ID).apply(country), partner::mpnId, partner::noMpnId);
        state(of.get(AUTHORIZATION), partner::authorization);
        state(of.get(REGISTRATION_ID), partner::registrationId, partner::noRegistrationId);
        return partner;
    }

    private static Customer.Builder customer(Point at) {
        Tenant tenant = switch (owner(at)) {
            case CUSTOMER -> tenant("t-acme", at).in(at.get(CLOUDS).second());
            case PARTNER -> tenant("T-SHARED", at).in(at.get(CLOUDS).first());
            case OUTSIDER -> tenant("T-OUTSIDER", at).in(at.get(CLOUDS).second());
        };
        Customer.Builder customer = Customer.builder("acme", tenant);
        state(at.get(COUNTRIES).second(), customer::country);
        state(at.get(CUSTOMER_ORGANIZATION), customer::organization);
        state(at.get(CUSTOMER_AGREEMENT).apply(at.get(DAY)), customer::agreements);
        return customer;
    }

    private static Tenant tenant(String id, Point at) {
        return new Tenant(id, at.get(TENANT).type(), Tenant.Cloud.GLOBAL);
    }

    private static TenantOwner owner(Point at) {
        return at.get(TENANT).owner();
    }

    private static List<Relationship> relationships(List<PartnerType> types, Point at) {
        List<Relationship> all = new ArrayList<>(at.get(CUSTOMER_RELATIONSHIP));
        all.addAll(at.get(WITH_OUTSIDER));
        all.addAll(at.get(ELSEWHERE).relationships());
        PartnershipState state = at.get(PARTNERSHIP);
        for (int i = 0; i < types.size() - 1; i++) {
            String provider = Seat.IDS.get(i);
            String reseller = Seat.IDS.get(i + 1);
            switch (state) {
                case ACTIVE, REQUESTED, REMOVED ->
                    all.add(Dimensions.partnership(
                            provider, reseller, Fact.of(Relationship.Status.valueOf(state.name()))));
                case STATUS_NOT_STATED -> all.add(Dimensions.partnership(provider, reseller, Fact.notStated()));
                case THE_WRONG_WAY_ROUND ->
                    all.add(Dimensions.partnership(reseller, provider, Fact.of(Relationship.Status.ACTIVE)));
                case NONE, RELATIONSHIPS_NOT_STATED -> {}
            }
        }
        return all;
    }
}
