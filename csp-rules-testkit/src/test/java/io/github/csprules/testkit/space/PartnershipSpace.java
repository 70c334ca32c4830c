package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.PROVIDER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.RESELLER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.List;

/** A provider and a reseller become partners. No rule looks at the day, so the whole space is run on one. */
final class PartnershipSpace {

    private static final Dimension<String> PROVIDER_COUNTRY =
            Dimensions.country("provider's country").seenBy(CspRules.PARTNERSHIP_WITHIN_REGION);

    private static final Dimension<String> RESELLER_COUNTRY = Dimension.<String>named("reseller's country")
            .value("in Europe", "ES")
            .value("without a region", "CU")
            .seenBy(CspRules.PARTNERSHIP_WITHIN_REGION);

    private static final Dimension<Tenant.Cloud> PROVIDER_CLOUD = Dimension.ofValues(
                    "provider's cloud", Tenant.Cloud.GLOBAL, Tenant.Cloud.CHINA)
            .seenBy(CspRules.SAME_CLOUD);

    private static final Dimension<Tenant.Cloud> RESELLER_CLOUD = Dimension.ofValues(
                    "reseller's cloud", Tenant.Cloud.GLOBAL, Tenant.Cloud.CHINA)
            .seenBy(CspRules.SAME_CLOUD);

    private static final Dimension<Fact<Role>> ACCEPTED_BY = Dimensions.acceptedBy(CspRules.PARTNERSHIP_ACCEPTED);

    /** The partner's customers: {@code home} is the customer in the reseller's tenant, {@code away} another one. */
    private static final Dimension<Fact<List<Relationship>>> CUSTOMERS = Dimension.<Fact<List<Relationship>>>named(
                    "relationships")
            .value("none", listed())
            .value(
                    "an active one with the customer in the reseller's tenant",
                    of("distri", "home", Relationship.Status.ACTIVE))
            .value("a requested one", of("distri", "home", Relationship.Status.REQUESTED))
            .value("a removed one", of("distri", "home", Relationship.Status.REMOVED))
            .value("an active one with a customer elsewhere", of("distri", "away", Relationship.Status.ACTIVE))
            .value("an active one of another provider", of("wholesale", "home", Relationship.Status.ACTIVE))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.ONE_RELATIONSHIP_PER_PROVIDER);

    static final Space SPACE = Space.of(
            TransactionType.PARTNERSHIP,
            PartnershipSpace::scenario,
            DAY,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            PROVIDER_COUNTRY,
            RESELLER_COUNTRY,
            PROVIDER_CLOUD,
            RESELLER_CLOUD,
            ONBOARDED_ON,
            ENROLLED_ON,
            CUSTOMERS,
            ACCEPTED_BY,
            ROLE);

    private PartnershipSpace() {}

    private static Fact<List<Relationship>> of(String partner, String customer, Relationship.Status status) {
        return listed(ResellerRelationship.of(partner, customer, status));
    }

    private static Fact<List<Relationship>> listed(Relationship... all) {
        return Fact.of(List.of(all));
    }

    private static Scenario scenario(Point at) {
        LocalDate day = at.get(DAY);
        Tenant.Cloud cloud = at.get(RESELLER_CLOUD);
        Partner.Builder reseller = Partner.builder(
                        "shop", at.get(RESELLER_TYPE), Tenant.csp("t-shop").in(cloud))
                .country(at.get(RESELLER_COUNTRY));
        state(at.get(ONBOARDED_ON).apply(day), reseller::onboardedOn, reseller::neverOnboarded);
        state(at.get(ENROLLED_ON).apply(day), reseller::enrolledOn, reseller::neverEnrolled);
        Book.Builder book = Book.builder()
                .partner(Partner.builder(
                                "distri",
                                at.get(PROVIDER_TYPE),
                                Tenant.csp("t-distri").in(at.get(PROVIDER_CLOUD)))
                        .country(at.get(PROVIDER_COUNTRY)))
                .partner(reseller)
                .partner(Partner.builder("wholesale", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-wholesale"))
                        .country("ES"))
                // In the reseller's tenant, written in another case.
                .customer(
                        Customer.builder("home", Tenant.of("T-SHOP").in(cloud)).country("ES"))
                .customer(Customer.builder("away", Tenant.customer("t-away")).country("ES"));
        state(at.get(CUSTOMERS), book::relationships);
        PartnershipRequest.Builder request = PartnershipRequest.builder("distri", "shop");
        state(at.get(ROLE), request::role);
        state(at.get(ACCEPTED_BY), request::acceptedBy, request::notAccepted);
        return Scenario.builder(day, book, request).build();
    }
}
