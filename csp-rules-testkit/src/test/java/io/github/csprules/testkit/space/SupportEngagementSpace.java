package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
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
import java.util.List;

/** A customer hires a partner for a subscription bought elsewhere. Small enough to be run whole. */
final class SupportEngagementSpace {

    private static final Dimension<PartnerType> TYPE = Dimension.ofValues(
            "partner's type", PartnerType.INDIRECT_RESELLER, PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL);

    private static final Dimension<String> PARTNER_COUNTRY =
            Dimensions.country("partner's country").seenBy(CspRules.CUSTOMER_WITHIN_REGION);

    private static final Dimension<String> CUSTOMER_COUNTRY = Dimension.<String>named("customer's country")
            .value("in Europe", "ES")
            .value("without a region", "CU")
            .seenBy(CspRules.CUSTOMER_WITHIN_REGION);

    private static final Dimension<Fact<List<Relationship>>> RELATIONSHIP =
            relationship().seenBy(CspRules.CUSTOMER_RELATIONSHIP_ACTIVE, CspRules.DELEGATED_ADMIN_GRANTED);

    private static final Dimension<Subscription> SUBSCRIPTION =
            subscription().seenBy(CspRules.SUBSCRIPTION_BOUGHT_ELSEWHERE);

    static final Space SPACE = Space.of(
            TransactionType.SUPPORT_ENGAGEMENT,
            SupportEngagementSpace::scenario,
            DAY,
            TYPE,
            PARTNER_COUNTRY,
            CUSTOMER_COUNTRY,
            RELATIONSHIP,
            SUBSCRIPTION,
            ROLE);

    private SupportEngagementSpace() {}

    private static Dimension<Fact<List<Relationship>>> relationship() {
        Dimension<Fact<List<Relationship>>> all = Dimension.named("relationship");
        for (Relationship.Status status :
                List.of(Relationship.Status.ACTIVE, Relationship.Status.REQUESTED, Relationship.Status.REMOVED)) {
            ResellerRelationship of = ResellerRelationship.of("shop", "acme", status);
            for (ResellerRelationship.DelegatedAdmin granted : List.of(
                    ResellerRelationship.DelegatedAdmin.DAP,
                    ResellerRelationship.DelegatedAdmin.GDAP,
                    ResellerRelationship.DelegatedAdmin.NONE)) {
                all = all.value(status + ", delegated admin " + granted, listed(of.withDelegatedAdmin(granted)));
            }
            all = all.value(status + ", delegated admin not stated", listed(of));
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
        Book.Builder book = Book.builder()
                .partner(Partner.builder("shop", at.get(TYPE), Tenant.csp("t-shop"))
                        .country(at.get(PARTNER_COUNTRY)))
                .partner(Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                        .country("ES"))
                .partner(Partner.builder("store", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-store"))
                        .country("ES"))
                .customer(Customer.builder("acme", Tenant.customer("t-acme")).country(at.get(CUSTOMER_COUNTRY)))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(SUBSCRIPTION));
        state(at.get(RELATIONSHIP), book::relationships);
        SupportEngagement.Builder engagement = SupportEngagement.builder("shop", "acme", "office");
        state(at.get(ROLE), engagement::role);
        return Scenario.builder(at.get(DAY), book, engagement).build();
    }
}
