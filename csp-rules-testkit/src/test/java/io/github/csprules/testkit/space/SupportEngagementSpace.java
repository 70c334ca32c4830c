package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.List;

/** A customer hires a partner for a subscription bought elsewhere. */
final class SupportEngagementSpace {

    private static final Dimension<LocalDate> DAY =
            Dimensions.days("2023-08-17", "2021-09-20").seenBy("customer-within-region", "region-uncertain");

    private static final Dimension<PartnerType> TYPE = Dimension.ofValues(
                    "partner's type",
                    PartnerType.INDIRECT_RESELLER,
                    PartnerType.INDIRECT_PROVIDER,
                    PartnerType.DIRECT_BILL)
            .seenBy("reseller-onboarded", "reseller-enrolled");

    /** The partner's, then the customer's. */
    private static final Dimension<Dimensions.Countries> COUNTRIES =
            Dimensions.countries("countries").seenBy("customer-within-region", "region-uncertain");

    private static final Dimension<Fact<List<Relationship>>> RELATIONSHIP =
            relationship().seenBy("customer-relationship-active", "delegated-admin-granted");

    private static final Dimension<Subscription> SUBSCRIPTION = subscription().seenBy("subscription-bought-elsewhere");

    static final Space SPACE = Space.of(
            TransactionType.SUPPORT_ENGAGEMENT,
            SupportEngagementSpace::scenario,
            DAY,
            TYPE,
            COUNTRIES,
            ONBOARDED_ON,
            ENROLLED_ON,
            RELATIONSHIP,
            SUBSCRIPTION,
            ROLE);

    private SupportEngagementSpace() {}

    private static Dimension<Fact<List<Relationship>>> relationship() {
        Dimension<Fact<List<Relationship>>> all = Dimension.named("relationship");
        for (Fact<Relationship.Status> status : Dimensions.statuses()) {
            ResellerRelationship of = Dimensions.relationship("shop", "acme", status);
            for (ResellerRelationship.DelegatedAdmin granted : List.of(
                    ResellerRelationship.DelegatedAdmin.DAP,
                    ResellerRelationship.DelegatedAdmin.GDAP,
                    ResellerRelationship.DelegatedAdmin.NONE)) {
                all = all.value(
                        Dimensions.word(status) + ", delegated admin " + granted,
                        listed(of.withDelegatedAdmin(granted)));
            }
            all = all.value(Dimensions.word(status) + ", delegated admin not stated", listed(of));
        }
        ResellerRelationship ofOther = ResellerRelationship.of("distri", "acme", Relationship.Status.ACTIVE);
        return all.value(
                        "of another partner",
                        listed(ofOther.withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.DAP)))
                .value("none", listed())
                .value("not stated", Fact.notStated());
    }

    private static Fact<List<Relationship>> listed(Relationship... all) {
        return Fact.of(List.of(all));
    }

    private static Dimension<Subscription> subscription() {
        Dimension<Subscription> all = Dimension.named("subscription");
        for (Subscription.Channel channel : Subscription.Channel.values()) {
            if (channel != Subscription.Channel.CSP) {
                all = all.value(
                        "bought through " + channel,
                        Subscription.builder("office", "acme", channel).build());
            }
        }
        return all.value("of another partner", ofCsp("acme", "distri").build())
                .value(
                        "of another partner through a third",
                        ofCsp("acme", "distri").reseller("store").build())
                .value(
                        "of another partner through this one",
                        ofCsp("acme", "distri").reseller("shop").build())
                .value("of this partner", ofCsp("acme", "shop").build())
                .value(
                        "of this partner through another",
                        ofCsp("acme", "shop").reseller("store").build())
                .value(
                        "another customer's",
                        Subscription.builder("office", "other", Subscription.Channel.EA)
                                .build())
                .value(
                        "another customer's, of this partner",
                        ofCsp("other", "shop").build());
    }

    private static Subscription.Builder ofCsp(String customer, String partner) {
        return Subscription.builder("office", customer, Subscription.Channel.CSP)
                .partner(partner);
    }

    private static Scenario scenario(Point at) {
        LocalDate day = at.get(DAY);
        Partner.Builder partner = Partner.builder("shop", at.get(TYPE), Tenant.csp("t-shop"));
        state(at.get(COUNTRIES).first(), partner::country);
        state(at.get(ONBOARDED_ON).apply(day), partner::onboardedOn, partner::neverOnboarded);
        state(at.get(ENROLLED_ON).apply(day), partner::enrolledOn, partner::neverEnrolled);
        Customer.Builder customer = Customer.builder("acme", Tenant.customer("t-acme"));
        state(at.get(COUNTRIES).second(), customer::country);
        Book.Builder book = Book.builder()
                .partner(partner)
                .partner(Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                        .country("ES"))
                .partner(Partner.builder("store", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-store"))
                        .country("ES"))
                .customer(customer)
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(SUBSCRIPTION));
        state(at.get(RELATIONSHIP), book::relationships);
        SupportEngagement.Builder engagement = SupportEngagement.builder("shop", "acme", "office");
        state(at.get(ROLE), engagement::role);
        return Scenario.builder(day, book, engagement).build();
    }
}
