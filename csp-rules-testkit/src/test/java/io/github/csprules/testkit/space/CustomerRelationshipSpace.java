package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One or two partners and a customer enter a relationship.
 * <p>
 * Rules judge each partner alone, so country, cloud, readiness and authorization are varied for the first, for the last or for
 * both alike, not for each apart.
 */
final class CustomerRelationshipSpace {

    private static final Dimension<LocalDate> DAY = Dimensions.days(
                    "2023-10-09", "2023-08-17", "2021-09-20", "2020-09-23")
            .seenBy(
                    "customer-within-region",
                    "customer-accepted-by-global-admin",
                    "partner-administers-tenant",
                    "delegated-admin-not-included",
                    "region-uncertain");

    private static final Dimension<List<PartnerType>> PARTNERS = Seat.channels("partners", 2)
            .seenBy(
                    "joint-request",
                    "customer-within-region",
                    "reseller-onboarded",
                    "reseller-enrolled",
                    "partnership-active",
                    "one-relationship-per-provider",
                    "direct-bill-not-restricted",
                    "same-cloud")
            .seenBy(
                    "existing-subscriptions-unchanged",
                    "may-order-for-customer",
                    "orders-go-through-reseller",
                    "provider-needs-relationship");

    private static final Dimension<Seat> SEAT = Dimension.ofValues(
                    "whose facts vary", Seat.FIRST, Seat.LAST, Seat.EVERY)
            .seenBy(
                    "customer-within-region",
                    "reseller-onboarded",
                    "reseller-enrolled",
                    "direct-bill-not-restricted",
                    "same-cloud");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Countries> COUNTRIES =
            Dimensions.countries("countries").seenBy("customer-within-region", "region-uncertain");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Clouds> CLOUDS = Dimensions.clouds(
                    "clouds", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT, Tenant.Cloud.GERMANY, Tenant.Cloud.CHINA)
            .seenBy(
                    "same-cloud",
                    "delegated-admin-requested",
                    "partner-administers-tenant",
                    "delegated-admin-not-included");

    private static final Dimension<Fact<Partner.Authorization>> AUTHORIZATION = Dimension.ofFact(
                    "authorization",
                    Partner.Authorization.ACTIVE,
                    Partner.Authorization.RESTRICTED,
                    Partner.Authorization.SUSPENDED)
            .seenBy("direct-bill-not-restricted");

    private record CustomerTenant(boolean isOfReseller, Fact<Tenant.Type> type) {}

    /** Its own, or that of the reseller {@code home}. */
    private static final Dimension<CustomerTenant> TENANT = Dimension.<CustomerTenant>named("customer's tenant")
            .value("CUSTOMER", new CustomerTenant(false, Fact.of(Tenant.Type.CUSTOMER)))
            .value("CSP", new CustomerTenant(false, Fact.of(Tenant.Type.CSP)))
            .value("of a type not stated", new CustomerTenant(false, Fact.notStated()))
            .value("a reseller's, CSP", new CustomerTenant(true, Fact.of(Tenant.Type.CSP)))
            .value("a reseller's, of a type not stated", new CustomerTenant(true, Fact.notStated()))
            .seenBy(
                    "one-relationship-per-provider",
                    "may-order-for-customer",
                    "orders-go-through-reseller",
                    "provider-needs-relationship",
                    "nothing-sold-into-csp-tenant");

    private enum Joint {
        ACTIVE,
        REQUESTED,
        REMOVED,
        STATUS_NOT_STATED,
        NONE,
        THE_WRONG_WAY_ROUND,
        RELATIONSHIPS_NOT_STATED
    }

    /** Of the two partners; relationships are one fact: where this one is not stated, no other is. */
    private static final Dimension<Joint> PARTNERSHIP = Dimension.ofValues("partnership of the two", Joint.values())
            .seenBy("partnership-active", "one-relationship-per-provider", "existing-subscriptions-unchanged");

    private static final Dimension<List<Relationship>> IN_TENANT = inTenant();

    private static final Dimension<Elsewhere> ELSEWHERE = Elsewhere.dimension();

    private static final Dimension<Fact<Role>> ACCEPTED_BY =
            Dimensions.acceptedBy("customer-accepted", "customer-accepted-by-global-admin");

    private static final Dimension<Fact<Boolean>> DELEGATED_ADMIN = Dimension.ofFact("delegatedAdmin", true, false)
            .seenBy("delegated-admin-requested", "partner-administers-tenant", "delegated-admin-not-included");

    static final Space SPACE = Space.of(
            TransactionType.CUSTOMER_RELATIONSHIP,
            CustomerRelationshipSpace::scenario,
            DAY,
            PARTNERS,
            SEAT,
            COUNTRIES,
            CLOUDS,
            AUTHORIZATION,
            ONBOARDED_ON,
            ENROLLED_ON,
            TENANT,
            PARTNERSHIP,
            IN_TENANT,
            ELSEWHERE,
            ACCEPTED_BY,
            DELEGATED_ADMIN,
            ROLE);

    private CustomerRelationshipSpace() {}

    /** {@code home} may be a reseller in the customer's tenant, {@code away} is another one. */
    private static Dimension<List<Relationship>> inTenant() {
        Dimension<List<Relationship>> all = Dimension.<List<Relationship>>named(
                        "partnership with a reseller that may share the tenant")
                .value("none", List.of());
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(
                    "the first's, " + Dimensions.word(status),
                    List.of(Dimensions.partnership("first", "home", status)));
        }
        Fact<Relationship.Status> active = Fact.of(Relationship.Status.ACTIVE);
        return all.value("the second's", List.of(Dimensions.partnership("second", "home", active)))
                .value("an outsider's", List.of(Dimensions.partnership("outsider", "home", active)))
                .value("the first's, with one elsewhere", List.of(Dimensions.partnership("first", "away", active)))
                .seenBy("one-relationship-per-provider");
    }

    private static Scenario scenario(Point at) {
        List<PartnerType> types = at.get(PARTNERS);
        Tenant.Cloud customerCloud = at.get(CLOUDS).second();
        Book.Builder book = Book.builder();
        for (int i = 0; i < 2; i++) {
            boolean isVaried = i < types.size() && at.get(SEAT).isAt(i, types.size());
            PartnerType type = i < types.size() ? types.get(i) : PartnerType.INDIRECT_PROVIDER;
            book.partner(partner(Seat.IDS.get(i), type, isVaried, at));
        }
        boolean isShared = at.get(TENANT).isOfReseller();
        book.partner(Partner.builder("outsider", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-outsider"))
                        .country("ES"))
                .partner(Partner.builder(
                                "home",
                                PartnerType.INDIRECT_RESELLER,
                                Tenant.csp(isShared ? "T-ACME" : "t-home").in(customerCloud))
                        .country("ES"))
                .partner(Partner.builder("away", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-away"))
                        .country("ES"))
                .customer(customer(at))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(ELSEWHERE).subscriptions());
        if (at.get(PARTNERSHIP) != Joint.RELATIONSHIPS_NOT_STATED) {
            List<Relationship> all = new ArrayList<>(at.get(IN_TENANT));
            all.addAll(at.get(ELSEWHERE).relationships());
            all.addAll(partnership(types, at.get(PARTNERSHIP)));
            book.relationships(all);
        }
        CustomerRelationshipRequest.Builder request =
                CustomerRelationshipRequest.builder(Seat.IDS.subList(0, types.size()), "acme");
        state(at.get(ACCEPTED_BY), request::acceptedBy, request::notAccepted);
        state(at.get(DELEGATED_ADMIN), request::delegatedAdmin);
        state(at.get(ROLE), request::role);
        return Scenario.builder(at.get(DAY), book, request).build();
    }

    private static Partner.Builder partner(String id, PartnerType type, boolean isVaried, Point at) {
        LocalDate day = at.get(DAY);
        Point of = isVaried ? at : at.good();
        Tenant.Cloud cloud = isVaried ? at.get(CLOUDS).first() : at.get(CLOUDS).second();
        Partner.Builder partner =
                Partner.builder(id, type, Tenant.csp("t-" + id).in(cloud));
        state(isVaried ? at.get(COUNTRIES).first() : Fact.of(at.get(COUNTRIES).home()), partner::country);
        state(of.get(AUTHORIZATION), partner::authorization);
        state(of.get(ONBOARDED_ON).apply(day), partner::onboardedOn, partner::neverOnboarded);
        state(of.get(ENROLLED_ON).apply(day), partner::enrolledOn, partner::neverEnrolled);
        return partner;
    }

    private static Customer.Builder customer(Point at) {
        Customer.Builder customer = Customer.builder(
                "acme",
                new Tenant("t-acme", at.get(TENANT).type(), at.get(CLOUDS).second()));
        state(at.get(COUNTRIES).second(), customer::country);
        return customer;
    }

    /** The provider is the second partner if only that is one. */
    private static List<Relationship> partnership(List<PartnerType> types, Joint state) {
        boolean isSecond = types.size() == 2
                && types.get(0) != PartnerType.INDIRECT_PROVIDER
                && types.get(1) == PartnerType.INDIRECT_PROVIDER;
        String provider = isSecond ? "second" : "first";
        String reseller = isSecond ? "first" : "second";
        return switch (state) {
            case ACTIVE, REQUESTED, REMOVED ->
                List.of(Dimensions.partnership(provider, reseller, Fact.of(Relationship.Status.valueOf(state.name()))));
            case STATUS_NOT_STATED -> List.of(Dimensions.partnership(provider, reseller, Fact.notStated()));
            case THE_WRONG_WAY_ROUND ->
                List.of(Dimensions.partnership(reseller, provider, Fact.of(Relationship.Status.ACTIVE)));
            case NONE, RELATIONSHIPS_NOT_STATED -> List.of();
        };
    }
}
