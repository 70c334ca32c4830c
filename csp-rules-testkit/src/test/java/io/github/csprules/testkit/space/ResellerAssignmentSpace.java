package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.MPN_ID;
import static io.github.csprules.testkit.space.Dimensions.MPN_NUMBER;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.OTHER_ACCOUNT;
import static io.github.csprules.testkit.space.Dimensions.PARTNER_AGREEMENT;
import static io.github.csprules.testkit.space.Dimensions.PROVIDER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.RESELLER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A provider assigns a reseller to a customer or to one of its subscriptions.
 * <p>
 * Rules judge each of the two alone, so what is asked of both is varied for the provider, for the reseller or for both alike.
 */
final class ResellerAssignmentSpace {

    private static final Dimension<LocalDate> DAY = Dimensions.days(
                    "2023-09-15", "2023-08-17", "2021-09-20", "2020-02-01")
            .seenBy("customer-within-region", "partner-agreement-signed", "permitted-role", "region-uncertain");

    private static final Dimension<ResellerAssignment.Purpose> PURPOSE = Dimension.ofValues(
                    "purpose",
                    ResellerAssignment.Purpose.INCENTIVES,
                    ResellerAssignment.Purpose.SUPPORT,
                    ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT,
                    ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT)
            .seenBy(
                    "customer-within-region",
                    "partner-agreement-signed",
                    "mpn-id-associated",
                    "mpn-id-in-account-country",
                    "mpn-id-is-location",
                    "mpn-id-on-record",
                    "customer-relationship-active",
                    "one-relationship-per-provider",
                    "assignment-target",
                    "account-not-suspended",
                    "same-cloud")
            .seenBy(
                    "credentials-shown-once",
                    "reseller-has-admin-access",
                    "grant-tenant-owner",
                    "reseller-earns-incentives",
                    "reseller-manages-subscription",
                    "reseller-is-support-contact");

    /** The first is the provider, the last the reseller. */
    private static final Dimension<Seat> SEAT = Dimension.ofValues(
                    "whose facts vary", Seat.LAST, Seat.FIRST, Seat.EVERY)
            .seenBy(
                    "customer-within-region",
                    "mpn-id-in-account-country",
                    "partner-agreement-signed",
                    "account-not-suspended",
                    "same-cloud");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Countries> COUNTRIES = Dimensions.countries("countries")
            .seenBy(
                    "customer-within-region",
                    "mpn-id-in-account-country",
                    "partner-agreement-signed",
                    "region-uncertain");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Clouds> CLOUDS = Dimensions.clouds(
                    "clouds", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy("same-cloud", "partner-agreement-signed");

    private static final Dimension<Fact<String>> ORGANIZATION = Dimension.<Fact<String>>named("organization")
            .value("stated", Fact.of(Dimensions.OWN_GROUP))
            .value("not stated", Fact.notStated())
            .seenBy("partner-agreement-signed");

    private static final Dimension<Fact<Partner.Authorization>> AUTHORIZATION = Dimension.ofFact(
                    "authorization",
                    Partner.Authorization.ACTIVE,
                    Partner.Authorization.RESTRICTED,
                    Partner.Authorization.SUSPENDED)
            .seenBy("account-not-suspended");

    /** Relationships are one fact: where this one is not stated, no other is. */
    private static final Dimension<Fact<List<Relationship>>> PARTNERSHIP = partnership();

    private static final Dimension<List<Relationship>> CUSTOMER_RELATIONSHIP = customerRelationship();

    private static final Dimension<List<Relationship>> IN_TENANT = inTenant();

    private static final Dimension<Fact<Boolean>> NEW_CUSTOMER =
            Dimension.ofFact("newCustomer", true, false).seenBy("assignment-target");

    /** The subscription assigned to; without a list entry the assignment names none. */
    private static final Dimension<List<Subscription>> SUBSCRIPTION = Dimension.<List<Subscription>>named(
                    "subscription")
            .value("this customer's, of this provider", ofCsp("acme", "distri"))
            .value("this customer's, of another provider", ofCsp("acme", "wholesale"))
            .value("this customer's, of the reseller", ofCsp("acme", "shop"))
            .value("this customer's, bought elsewhere", elsewhere("acme"))
            .value("another customer's, of this provider", ofCsp("other", "distri"))
            .value("another customer's, bought elsewhere", elsewhere("other"))
            .value("none", List.of())
            .seenBy("assignment-target");

    private static final Dimension<Fact<String>> ON_SUBSCRIPTION = Dimension.<Fact<String>>named(
                    "MPN ID on the subscription")
            .value("the reseller's", Fact.of(MPN_NUMBER))
            .value("the reseller's in capitals", Fact.of(MPN_NUMBER.toUpperCase(Locale.ROOT)))
            .value("not stated", Fact.notStated())
            .seenBy("mpn-id-on-record");

    static final Space SPACE = Space.of(
            TransactionType.RESELLER_ASSIGNMENT,
            ResellerAssignmentSpace::scenario,
            DAY,
            PURPOSE,
            SEAT,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            COUNTRIES,
            CLOUDS,
            ORGANIZATION,
            PARTNER_AGREEMENT,
            OTHER_ACCOUNT,
            ONBOARDED_ON,
            ENROLLED_ON,
            MPN_ID,
            AUTHORIZATION,
            PARTNERSHIP,
            CUSTOMER_RELATIONSHIP,
            IN_TENANT,
            NEW_CUSTOMER,
            SUBSCRIPTION,
            ON_SUBSCRIPTION,
            ROLE);

    private ResellerAssignmentSpace() {}

    private static Dimension<Fact<List<Relationship>>> partnership() {
        Dimension<Fact<List<Relationship>>> all = Dimension.named("partnership");
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(
                    Dimensions.word(status), Fact.of(List.of(Dimensions.partnership("distri", "shop", status))));
        }
        Fact<Relationship.Status> active = Fact.of(Relationship.Status.ACTIVE);
        return all.value("none", Fact.of(List.of()))
                .value("the wrong way round", Fact.of(List.of(Dimensions.partnership("shop", "distri", active))))
                .value("with another provider", Fact.of(List.of(Dimensions.partnership("wholesale", "shop", active))))
                .value("relationships not stated", Fact.notStated())
                .seenBy("partnership-active", "customer-relationship-active", "one-relationship-per-provider");
    }

    private static Dimension<List<Relationship>> customerRelationship() {
        Dimension<List<Relationship>> all = Dimension.named("provider's relationship with the customer");
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(Dimensions.word(status), List.of(Dimensions.relationship("distri", "acme", status)));
        }
        return all.value("none", List.of())
                .value(
                        "only the reseller's",
                        List.of(Dimensions.relationship("shop", "acme", Fact.of(Relationship.Status.ACTIVE))))
                .seenBy("customer-relationship-active");
    }

    /** {@code home} is a reseller in the customer's tenant. */
    private static Dimension<List<Relationship>> inTenant() {
        Dimension<List<Relationship>> all = Dimension.<List<Relationship>>named(
                        "provider's partnership with a reseller in the customer's tenant")
                .value("none", List.of());
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(Dimensions.word(status), List.of(Dimensions.partnership("distri", "home", status)));
        }
        return all.value(
                        "another provider's",
                        List.of(Dimensions.partnership("wholesale", "home", Fact.of(Relationship.Status.ACTIVE))))
                .seenBy("one-relationship-per-provider");
    }

    private static List<Subscription> ofCsp(String customer, String partner) {
        return List.of(Subscription.builder("office", customer, Subscription.Channel.CSP)
                .partner(partner)
                .build());
    }

    private static List<Subscription> elsewhere(String customer) {
        return List.of(Subscription.builder("office", customer, Subscription.Channel.EA)
                .build());
    }

    private static Scenario scenario(Point at) {
        LocalDate day = at.get(DAY);
        Tenant.Cloud customerCloud = at.get(CLOUDS).second();
        Partner.Builder provider =
                partner("distri", at.get(PROVIDER_TYPE), at.get(SEAT).isAt(0, 2), at);
        Partner.Builder reseller =
                partner("shop", at.get(RESELLER_TYPE), at.get(SEAT).isAt(1, 2), at);
        state(at.get(ONBOARDED_ON).apply(day), reseller::onboardedOn, reseller::neverOnboarded);
        state(at.get(ENROLLED_ON).apply(day), reseller::enrolledOn, reseller::neverEnrolled);
        Fact<String> resellersCountry = country(at.get(SEAT).isAt(1, 2), at);
        state(at.get(MPN_ID).apply(resellersCountry), reseller::mpnId, reseller::noMpnId);
        Customer.Builder customer = Customer.builder("acme", Tenant.of("t-acme").in(customerCloud));
        state(at.get(COUNTRIES).second(), customer::country);
        Book.Builder book = Book.builder()
                .partner(provider)
                .partner(reseller)
                .partner(Partner.builder("wholesale", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-wholesale"))
                        .country("ES"))
                .partner(Partner.builder(
                                "home",
                                PartnerType.INDIRECT_RESELLER,
                                Tenant.csp("T-ACME").in(customerCloud))
                        .country("ES"));
        at.get(OTHER_ACCOUNT).ifPresent(account -> book.partner(account.on(day)));
        book.customer(customer)
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(SUBSCRIPTION));
        Fact<List<Relationship>> partnership = at.get(PARTNERSHIP);
        if (partnership.isStated()) {
            List<Relationship> all = new ArrayList<>(partnership.get());
            all.addAll(at.get(CUSTOMER_RELATIONSHIP));
            all.addAll(at.get(IN_TENANT));
            book.relationships(all);
        }
        ResellerAssignment.Builder assignment = ResellerAssignment.builder("distri", "shop", "acme", at.get(PURPOSE));
        if (!at.get(SUBSCRIPTION).isEmpty()) {
            assignment.subscription("office");
        }
        state(at.get(NEW_CUSTOMER), assignment::newCustomer);
        state(at.get(ON_SUBSCRIPTION), assignment::mpnId);
        state(at.get(ROLE), assignment::role);
        return Scenario.builder(day, book, assignment).build();
    }

    private static Partner.Builder partner(String id, PartnerType type, boolean isVaried, Point at) {
        Point of = isVaried ? at : at.good();
        Tenant.Cloud cloud = isVaried ? at.get(CLOUDS).first() : at.get(CLOUDS).second();
        Partner.Builder partner =
                Partner.builder(id, type, Tenant.csp("t-" + id).in(cloud));
        state(country(isVaried, at), partner::country);
        state(isVaried ? at.get(ORGANIZATION) : Fact.of("group-of-" + id), partner::organization);
        state(of.get(PARTNER_AGREEMENT).apply(at.get(DAY)), partner::agreements);
        state(of.get(AUTHORIZATION), partner::authorization);
        return partner;
    }

    private static Fact<String> country(boolean isVaried, Point at) {
        return isVaried ? at.get(COUNTRIES).first() : Fact.of(at.get(COUNTRIES).home());
    }
}
