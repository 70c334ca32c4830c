package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.PROVIDER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.RESELLER_TYPE;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.List;

/** A provider and a reseller become partners. */
final class PartnershipSpace {

    private static final Dimension<LocalDate> DAY = Dimensions.days("2023-09-15", "2023-08-17", "2021-09-20")
            .seenBy("partnership-within-region", "permitted-role", "region-uncertain");

    /** The provider's, then the reseller's. */
    private static final Dimension<Dimensions.Countries> COUNTRIES =
            Dimensions.countries("countries").seenBy("partnership-within-region", "region-uncertain");

    private static final Dimension<Dimensions.Clouds> CLOUDS = Dimensions.clouds(
                    "clouds", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy("same-cloud");

    private static final Dimension<Fact<Role>> ACCEPTED_BY = Dimensions.acceptedBy("partnership-accepted");

    private static final Dimension<Fact<List<Relationship>>> CUSTOMERS = customers();

    static final Space SPACE = Space.of(
            TransactionType.PARTNERSHIP,
            PartnershipSpace::scenario,
            DAY,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            COUNTRIES,
            CLOUDS,
            ONBOARDED_ON,
            ENROLLED_ON,
            CUSTOMERS,
            ACCEPTED_BY,
            ROLE);

    private PartnershipSpace() {}

    /** The partner's customers: {@code home} is the customer in the reseller's tenant, {@code away} another one. */
    private static Dimension<Fact<List<Relationship>>> customers() {
        Dimension<Fact<List<Relationship>>> all =
                Dimension.<Fact<List<Relationship>>>named("relationships").value("none", Fact.of(List.of()));
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            all = all.value(
                    Dimensions.word(status) + " with the customer in the reseller's tenant",
                    Fact.of(List.of(Dimensions.relationship("distri", "home", status))));
        }
        Fact<Relationship.Status> active = Fact.of(Relationship.Status.ACTIVE);
        return all.value(
                        "ACTIVE with a customer elsewhere",
                        Fact.of(List.of(Dimensions.relationship("distri", "away", active))))
                .value(
                        "ACTIVE with that customer, of another provider",
                        Fact.of(List.of(Dimensions.relationship("wholesale", "home", active))))
                .value(
                        "of a status not stated with that customer, ACTIVE with another in that tenant",
                        Fact.of(List.of(
                                Dimensions.relationship("distri", "home", Fact.notStated()),
                                Dimensions.relationship("distri", "cottage", active))))
                .value(
                        "two of a status not stated with customers in the reseller's tenant",
                        Fact.of(List.of(
                                Dimensions.relationship("distri", "cottage", Fact.notStated()),
                                Dimensions.relationship("distri", "home", Fact.notStated()))))
                .value("not stated", Fact.notStated())
                .seenBy("one-relationship-per-provider");
    }

    private static Scenario scenario(Point at) {
        LocalDate day = at.get(DAY);
        Tenant.Cloud cloud = at.get(CLOUDS).second();
        Partner.Builder provider = Partner.builder(
                "distri",
                at.get(PROVIDER_TYPE),
                Tenant.csp("t-distri").in(at.get(CLOUDS).first()));
        state(at.get(COUNTRIES).first(), provider::country);
        Partner.Builder reseller = Partner.builder(
                "shop", at.get(RESELLER_TYPE), Tenant.csp("t-shop").in(cloud));
        state(at.get(COUNTRIES).second(), reseller::country);
        state(at.get(ONBOARDED_ON).apply(day), reseller::onboardedOn, reseller::neverOnboarded);
        state(at.get(ENROLLED_ON).apply(day), reseller::enrolledOn, reseller::neverEnrolled);
        Book.Builder book = Book.builder()
                .partner(provider)
                .partner(reseller)
                .partner(Partner.builder("wholesale", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-wholesale"))
                        .country("ES"))
                // In the reseller's tenant, written in another case.
                .customer(
                        Customer.builder("home", Tenant.of("T-SHOP").in(cloud)).country("ES"))
                .customer(Customer.builder("cottage", Tenant.of("t-SHOP").in(cloud))
                        .country("ES"))
                .customer(Customer.builder("away", Tenant.customer("t-away")).country("ES"));
        state(at.get(CUSTOMERS), book::relationships);
        PartnershipRequest.Builder request = PartnershipRequest.builder("distri", "shop");
        state(at.get(ROLE), request::role);
        state(at.get(ACCEPTED_BY), request::acceptedBy, request::notAccepted);
        return Scenario.builder(day, book, request).build();
    }
}
