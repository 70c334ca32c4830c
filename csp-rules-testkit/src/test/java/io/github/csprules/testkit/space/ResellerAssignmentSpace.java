package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.MPN_ID;
import static io.github.csprules.testkit.space.Dimensions.MPN_NUMBER;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.PARTNER_AGREEMENT;
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
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A provider assigns a reseller to a customer or to one of its subscriptions. */
final class ResellerAssignmentSpace {

    private static final Dimension<ResellerAssignment.Purpose> PURPOSE = Dimension.ofValues(
                    "purpose",
                    ResellerAssignment.Purpose.INCENTIVES,
                    ResellerAssignment.Purpose.SUPPORT,
                    ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT,
                    ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT)
            .seenBy(
                    CspRules.PARTNER_AGREEMENT_SIGNED,
                    CspRules.MPN_ID_ASSOCIATED,
                    CspRules.MPN_ID_IN_ACCOUNT_COUNTRY,
                    CspRules.MPN_ID_IS_LOCATION,
                    CspRules.MPN_ID_ON_RECORD,
                    CspRules.CUSTOMER_RELATIONSHIP_ACTIVE,
                    CspRules.ASSIGNMENT_TARGET)
            .deciding(
                    "reseller-has-admin-access",
                    "grant-tenant-owner",
                    "reseller-earns-incentives",
                    "reseller-is-support-contact");

    /** Relationships are one fact: where this one is not stated, no other is. */
    private static final Dimension<Fact<List<Relationship>>> PARTNERSHIP = Dimension.<Fact<List<Relationship>>>named(
                    "partnership")
            .value("active", partnership("distri", "shop", Relationship.Status.ACTIVE))
            .value("requested", partnership("distri", "shop", Relationship.Status.REQUESTED))
            .value("removed", partnership("distri", "shop", Relationship.Status.REMOVED))
            .value("none", Fact.of(List.of()))
            .value("the wrong way round", partnership("shop", "distri", Relationship.Status.ACTIVE))
            .value("with another provider", partnership("wholesale", "shop", Relationship.Status.ACTIVE))
            .value("relationships not stated", Fact.notStated())
            .seenBy(CspRules.PARTNERSHIP_ACTIVE, CspRules.CUSTOMER_RELATIONSHIP_ACTIVE);

    private static final Dimension<List<Relationship>> CUSTOMER_RELATIONSHIP = Dimension.<List<Relationship>>named(
                    "provider's relationship with the customer")
            .value("active", relationship("distri", Relationship.Status.ACTIVE))
            .value("requested", relationship("distri", Relationship.Status.REQUESTED))
            .value("removed", relationship("distri", Relationship.Status.REMOVED))
            .value("none", List.of())
            .value("only the reseller's", relationship("shop", Relationship.Status.ACTIVE))
            .seenBy(CspRules.CUSTOMER_RELATIONSHIP_ACTIVE);

    private static final Dimension<Fact<Boolean>> NEW_CUSTOMER =
            Dimension.ofFact("newCustomer", true, false).seenBy(CspRules.ASSIGNMENT_TARGET);

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
            .seenBy(CspRules.ASSIGNMENT_TARGET);

    private static final Dimension<Fact<String>> ON_SUBSCRIPTION = Dimension.<Fact<String>>named(
                    "MPN ID on the subscription")
            .value("the reseller's", Fact.of(MPN_NUMBER))
            .value("the reseller's in capitals", Fact.of(MPN_NUMBER.toUpperCase(Locale.ROOT)))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.MPN_ID_ON_RECORD);

    static final Space SPACE = Space.of(
            TransactionType.RESELLER_ASSIGNMENT,
            ResellerAssignmentSpace::scenario,
            DAY,
            PURPOSE,
            PROVIDER_TYPE,
            RESELLER_TYPE,
            ONBOARDED_ON,
            ENROLLED_ON,
            PARTNER_AGREEMENT,
            MPN_ID,
            PARTNERSHIP,
            CUSTOMER_RELATIONSHIP,
            NEW_CUSTOMER,
            SUBSCRIPTION,
            ON_SUBSCRIPTION,
            ROLE);

    private ResellerAssignmentSpace() {}

    private static Fact<List<Relationship>> partnership(String provider, String reseller, Relationship.Status status) {
        return Fact.of(List.of(Partnership.of(provider, reseller, status)));
    }

    private static List<Relationship> relationship(String partner, Relationship.Status status) {
        return List.of(ResellerRelationship.of(partner, "acme", status));
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
        Partner.Builder reseller = Partner.builder("shop", at.get(RESELLER_TYPE), Tenant.csp("t-shop"))
                .country("ES");
        state(at.get(ONBOARDED_ON).apply(day), reseller::onboardedOn, reseller::neverOnboarded);
        state(at.get(ENROLLED_ON).apply(day), reseller::enrolledOn, reseller::neverEnrolled);
        state(at.get(PARTNER_AGREEMENT).apply(day), reseller::agreements);
        state(at.get(MPN_ID).apply("ES"), reseller::mpnId, reseller::noMpnId);
        Book.Builder book = Book.builder()
                .partner(Partner.builder("distri", at.get(PROVIDER_TYPE), Tenant.csp("t-distri"))
                        .country("ES"))
                .partner(reseller)
                .partner(Partner.builder("wholesale", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-wholesale"))
                        .country("ES"))
                .customer(Customer.builder("acme", Tenant.customer("t-acme")).country("ES"))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(SUBSCRIPTION));
        Fact<List<Relationship>> partnership = at.get(PARTNERSHIP);
        if (partnership.isStated()) {
            List<Relationship> all = new ArrayList<>(partnership.get());
            all.addAll(at.get(CUSTOMER_RELATIONSHIP));
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
}
