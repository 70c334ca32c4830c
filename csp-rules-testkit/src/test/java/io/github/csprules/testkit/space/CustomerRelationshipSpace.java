package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.util.ArrayList;
import java.util.List;

/**
 * One or two partners and a customer enter a relationship.
 * <p>
 * Rules judge each partner alone, so country, cloud and restriction are varied for the first, for the last or for both alike,
 * not for each apart.
 */
final class CustomerRelationshipSpace {

    private static final Dimension<List<PartnerType>> PARTNERS = Seat.channels("partners", 2)
            .seenBy(
                    CspRules.CUSTOMER_WITHIN_REGION,
                    CspRules.ONE_RELATIONSHIP_PER_PROVIDER,
                    CspRules.PERMITTED_ROLE,
                    CspRules.DIRECT_BILL_NOT_RESTRICTED,
                    CspRules.SAME_CLOUD)
            .deciding("existing-subscriptions-unchanged");

    private static final Dimension<Seat> SEAT = Dimension.ofValues(
                    "whose facts vary", Seat.FIRST, Seat.LAST, Seat.EVERY)
            .seenBy(CspRules.CUSTOMER_WITHIN_REGION, CspRules.DIRECT_BILL_NOT_RESTRICTED, CspRules.SAME_CLOUD);

    private static final Dimension<String> PARTNER_COUNTRY =
            Dimensions.country("partner's country").seenBy(CspRules.CUSTOMER_WITHIN_REGION);

    private static final Dimension<String> CUSTOMER_COUNTRY = Dimension.<String>named("customer's country")
            .value("ES, in Europe", "ES")
            .value("CU, without a region", "CU")
            .seenBy(CspRules.CUSTOMER_WITHIN_REGION);

    private static final Dimension<Tenant.Cloud> PARTNER_CLOUD = Dimension.ofValues(
                    "partner's cloud", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy(CspRules.SAME_CLOUD);

    private static final Dimension<Tenant.Cloud> CUSTOMER_CLOUD = Dimension.ofValues(
                    "customer's cloud",
                    Tenant.Cloud.GLOBAL,
                    Tenant.Cloud.US_GOVERNMENT,
                    Tenant.Cloud.GERMANY,
                    Tenant.Cloud.CHINA)
            .seenBy(CspRules.SAME_CLOUD, CspRules.DELEGATED_ADMIN_REQUESTED);

    private static final Dimension<Fact<Partner.Authorization>> AUTHORIZATION = Dimension.ofFact(
                    "authorization",
                    Partner.Authorization.ACTIVE,
                    Partner.Authorization.RESTRICTED,
                    Partner.Authorization.SUSPENDED)
            .seenBy(CspRules.DIRECT_BILL_NOT_RESTRICTED);

    /** {@code home} is a reseller in the customer's tenant, {@code away} another one. */
    private static final Dimension<Fact<List<Relationship>>> PARTNERSHIP = Dimension.<Fact<List<Relationship>>>named(
                    "partnerships")
            .value("none", Fact.of(List.of()))
            .value(
                    "the first's, with a reseller in the customer's tenant",
                    of("first", "home", Relationship.Status.ACTIVE))
            .value("that, requested", of("first", "home", Relationship.Status.REQUESTED))
            .value("that, removed", of("first", "home", Relationship.Status.REMOVED))
            .value("that, of the second partner", of("second", "home", Relationship.Status.ACTIVE))
            .value("that, of a third", of("outsider", "home", Relationship.Status.ACTIVE))
            .value("the first's, with a reseller elsewhere", of("first", "away", Relationship.Status.ACTIVE))
            .value("relationships not stated", Fact.notStated())
            .seenBy(CspRules.ONE_RELATIONSHIP_PER_PROVIDER)
            .deciding("existing-subscriptions-unchanged");

    private static final Dimension<Elsewhere> ELSEWHERE =
            Elsewhere.dimension().deciding("existing-subscriptions-unchanged");

    private static final Dimension<Fact<Role>> ACCEPTED_BY =
            Dimensions.acceptedBy(CspRules.CUSTOMER_ACCEPTED, CspRules.CUSTOMER_ACCEPTED_BY_GLOBAL_ADMIN);

    private static final Dimension<Fact<Boolean>> DELEGATED_ADMIN =
            Dimension.ofFact("delegatedAdmin", true, false).seenBy(CspRules.DELEGATED_ADMIN_REQUESTED);

    static final Space SPACE = Space.of(
            TransactionType.CUSTOMER_RELATIONSHIP,
            CustomerRelationshipSpace::scenario,
            DAY,
            PARTNERS,
            SEAT,
            PARTNER_COUNTRY,
            CUSTOMER_COUNTRY,
            PARTNER_CLOUD,
            CUSTOMER_CLOUD,
            AUTHORIZATION,
            PARTNERSHIP,
            ELSEWHERE,
            ACCEPTED_BY,
            DELEGATED_ADMIN,
            ROLE);

    private CustomerRelationshipSpace() {}

    private static Fact<List<Relationship>> of(String provider, String reseller, Relationship.Status status) {
        return Fact.of(List.of(Partnership.of(provider, reseller, status)));
    }

    private static Scenario scenario(Point at) {
        List<PartnerType> types = at.get(PARTNERS);
        List<String> ids = Seat.IDS.subList(0, types.size());
        Tenant.Cloud customerCloud = at.get(CUSTOMER_CLOUD);
        Book.Builder book = Book.builder();
        for (int i = 0; i < 2; i++) {
            boolean isNamed = i < types.size();
            Point of = at.get(SEAT).isAt(i, types.size()) ? at : at.good();
            Partner.Builder partner = Partner.builder(
                            Seat.IDS.get(i),
                            isNamed ? types.get(i) : PartnerType.INDIRECT_PROVIDER,
                            Tenant.csp("t-" + Seat.IDS.get(i)).in(of.get(PARTNER_CLOUD)))
                    .country(of.get(PARTNER_COUNTRY));
            state(of.get(AUTHORIZATION), partner::authorization);
            book.partner(partner);
        }
        book.partner(Partner.builder("outsider", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-outsider"))
                        .country("ES"))
                .partner(Partner.builder(
                                "home",
                                PartnerType.INDIRECT_RESELLER,
                                Tenant.csp("T-ACME").in(customerCloud))
                        .country("ES"))
                .partner(Partner.builder("away", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-away"))
                        .country("ES"))
                .customer(Customer.builder("acme", Tenant.of("t-acme").in(customerCloud))
                        .country(at.get(CUSTOMER_COUNTRY)))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(ELSEWHERE).subscriptions());
        Fact<List<Relationship>> partnerships = at.get(PARTNERSHIP);
        if (partnerships.isStated()) {
            List<Relationship> all = new ArrayList<>(partnerships.get());
            all.addAll(at.get(ELSEWHERE).relationships());
            book.relationships(all);
        }
        CustomerRelationshipRequest.Builder request = CustomerRelationshipRequest.builder(ids, "acme");
        state(at.get(ACCEPTED_BY), request::acceptedBy, request::notAccepted);
        state(at.get(DELEGATED_ADMIN), request::delegatedAdmin);
        state(at.get(ROLE), request::role);
        return Scenario.builder(at.get(DAY), book, request).build();
    }
}
