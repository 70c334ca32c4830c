package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.ENROLLED_ON;
import static io.github.csprules.testkit.space.Dimensions.MPN_ID;
import static io.github.csprules.testkit.space.Dimensions.MPN_NUMBER;
import static io.github.csprules.testkit.space.Dimensions.ONBOARDED_ON;
import static io.github.csprules.testkit.space.Dimensions.PARTNER_AGREEMENT;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.RuleId;
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
    private static final RuleId[] OF_EACH_PARTNER = {
        CspRules.NO_SELF_SALE,
        CspRules.NO_AFFILIATE_SALE,
        CspRules.CUSTOMER_WITHIN_REGION,
        CspRules.PARTNER_AGREEMENT_SIGNED,
        CspRules.RESELLER_ONBOARDED,
        CspRules.RESELLER_ENROLLED,
        CspRules.MPN_ID_ASSOCIATED,
        CspRules.MPN_ID_IN_ACCOUNT_COUNTRY,
        CspRules.MPN_ID_IS_LOCATION,
        CspRules.MPN_ID_ON_RECORD,
        CspRules.DIRECT_BILL_NOT_RESTRICTED,
        CspRules.SAME_CLOUD,
        CspRules.REGISTRATION_ID_PROVIDED
    };

    private static final Dimension<List<PartnerType>> CHANNEL = Seat.channels("channel", 3)
            .seenBy(OF_EACH_PARTNER)
            .seenBy(CspRules.SUPPORTED_CHANNEL, CspRules.PARTNERSHIP_ACTIVE, CspRules.PERMITTED_ROLE)
            .deciding("existing-subscriptions-unchanged", "incentives-need-mpn-id");

    private static final Dimension<Seat> SEAT =
            Dimension.ofValues("whose facts vary", Seat.values()).seenBy(OF_EACH_PARTNER);

    private static final Dimension<String> PARTNER_COUNTRY =
            Dimensions.country("partner's country").seenBy(CspRules.CUSTOMER_WITHIN_REGION);

    private static final Dimension<String> CUSTOMER_COUNTRY = Dimension.<String>named("customer's country")
            .value("ES, in Europe", "ES")
            .value("HU, in Europe, where partners register", "HU")
            .value("CU, without a region", "CU")
            .seenBy(CspRules.CUSTOMER_WITHIN_REGION, CspRules.REGISTRATION_ID_PROVIDED);

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
            .seenBy(CspRules.CUSTOMER_TENANT, CspRules.NO_SELF_SALE, CspRules.NO_AFFILIATE_SALE, CspRules.SAME_CLOUD);

    private static final Dimension<Tenant.Cloud> PARTNER_CLOUD = Dimension.ofValues(
                    "partner's cloud", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy(CspRules.SAME_CLOUD);

    /** A customer in the partner's tenant is in the partner's cloud, whatever this says. */
    private static final Dimension<Tenant.Cloud> CUSTOMER_CLOUD = Dimension.ofValues(
                    "customer's cloud", Tenant.Cloud.GLOBAL, Tenant.Cloud.US_GOVERNMENT)
            .seenBy(CspRules.SAME_CLOUD);

    private static final Dimension<Fact<String>> CUSTOMER_ORGANIZATION = Dimension.<Fact<String>>named(
                    "customer's organization")
            .value("stated", Fact.of("acme-group"))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.NO_SELF_SALE, CspRules.NO_AFFILIATE_SALE);

    private static final Dimension<Fact<String>> ORGANIZATION = Dimension.<Fact<String>>named("partner's organization")
            .value("its own", Fact.of("own-group"))
            .value("the customer's", Fact.of("acme-group"))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.NO_SELF_SALE, CspRules.NO_AFFILIATE_SALE);

    private static final Dimension<Fact<List<String>>> AFFILIATES = Dimension.<Fact<List<String>>>named(
                    "partner's affiliates")
            .value("none", Fact.of(List.of()))
            .value("the customer", Fact.of(List.of("acme-group")))
            .value("one that is the customer but for its case", Fact.of(List.of("ACME-group")))
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.NO_AFFILIATE_SALE);

    private record Relative(String organization, Fact<List<String>> affiliates) {}

    /** A partner that has no part in the sale but states an affiliation, or could. */
    private static final Dimension<Optional<Relative>> RELATIVE = Dimension.<Optional<Relative>>named(
                    "an outsider's affiliates")
            .value("none", Optional.empty())
            .value("of the partner's organization: the customer", relative("own-group", Fact.of(List.of("acme-group"))))
            .value("of the customer's organization: the partner", relative("acme-group", Fact.of(List.of("own-group"))))
            .value("of a third: both", relative("third-group", Fact.of(List.of("own-group", "acme-group"))))
            .value("of the partner's organization: not stated", relative("own-group", Fact.notStated()))
            .seenBy(CspRules.NO_AFFILIATE_SALE);

    private static final Dimension<Function<LocalDate, Fact<List<Agreement>>>> CUSTOMER_AGREEMENT =
            Dimensions.agreement(
                            "customer agreement",
                            AgreementType.MICROSOFT_CUSTOMER_AGREEMENT,
                            AgreementType.MICROSOFT_CLOUD_AGREEMENT)
                    .seenBy(CspRules.CUSTOMER_AGREEMENT_ACCEPTED);

    private static final Dimension<Optional<String>> ON_RECORD = Dimension.<Optional<String>>named("partnerIdOnRecord")
            .value("the reseller's", Optional.of(MPN_NUMBER))
            .value("the reseller's in capitals", Optional.of(MPN_NUMBER.toUpperCase(Locale.ROOT)))
            .value("none", Optional.empty())
            .seenBy(CspRules.MPN_ID_ON_RECORD)
            .deciding("incentives-need-mpn-id");

    private enum PartnershipState {
        ACTIVE,
        REQUESTED,
        REMOVED,
        NONE,
        THE_WRONG_WAY_ROUND,
        RELATIONSHIPS_NOT_STATED
    }

    /** Between each provider of the channel and a reseller that follows it. */
    private static final Dimension<PartnershipState> PARTNERSHIP = Dimension.ofValues(
                    "partnership", PartnershipState.values())
            .seenBy(CspRules.PARTNERSHIP_ACTIVE, CspRules.CUSTOMER_RELATIONSHIP_ACTIVE);

    private static final Dimension<List<Relationship>> CUSTOMER_RELATIONSHIP = Dimension.<List<Relationship>>named(
                    "first partner's relationship with the customer")
            .value("active", relationship("first", Relationship.Status.ACTIVE))
            .value("requested", relationship("first", Relationship.Status.REQUESTED))
            .value("removed", relationship("first", Relationship.Status.REMOVED))
            .value("none", List.of())
            .value("only the second's", relationship("second", Relationship.Status.ACTIVE))
            .seenBy(CspRules.CUSTOMER_RELATIONSHIP_ACTIVE);

    private static final Dimension<Elsewhere> ELSEWHERE =
            Elsewhere.dimension().deciding("existing-subscriptions-unchanged");

    private static final Dimension<Fact<Partner.Authorization>> AUTHORIZATION = Dimension.ofFact(
                    "authorization",
                    Partner.Authorization.ACTIVE,
                    Partner.Authorization.RESTRICTED,
                    Partner.Authorization.SUSPENDED)
            .seenBy(CspRules.DIRECT_BILL_NOT_RESTRICTED);

    private static final Dimension<Fact<String>> REGISTRATION_ID = Dimension.<Fact<String>>named("registrationId")
            .value("stated", Fact.of("reg-1"))
            .value("blank", Fact.of(" "))
            .value("none", Fact.none())
            .value("not stated", Fact.notStated())
            .seenBy(CspRules.REGISTRATION_ID_PROVIDED);

    static final Space SPACE = Space.of(
            TransactionType.SALE,
            SaleSpace::scenario,
            DAY,
            CHANNEL,
            SEAT,
            PARTNER_COUNTRY,
            CUSTOMER_COUNTRY,
            TENANT,
            PARTNER_CLOUD,
            CUSTOMER_CLOUD,
            CUSTOMER_ORGANIZATION,
            ORGANIZATION,
            AFFILIATES,
            RELATIVE,
            PARTNER_AGREEMENT,
            CUSTOMER_AGREEMENT,
            ONBOARDED_ON,
            ENROLLED_ON,
            MPN_ID,
            ON_RECORD,
            PARTNERSHIP,
            CUSTOMER_RELATIONSHIP,
            ELSEWHERE,
            AUTHORIZATION,
            REGISTRATION_ID,
            ROLE);

    private SaleSpace() {}

    private static Optional<Relative> relative(String organization, Fact<List<String>> affiliates) {
        return Optional.of(new Relative(organization, affiliates));
    }

    private static List<Relationship> relationship(String partner, Relationship.Status status) {
        return List.of(ResellerRelationship.of(partner, "acme", status));
    }

    private static Scenario scenario(Point at) {
        List<PartnerType> types = at.get(CHANNEL);
        Book.Builder book = Book.builder();
        for (int i = 0; i < Seat.IDS.size(); i++) {
            boolean isVaried = i < types.size() && at.get(SEAT).isAt(i, types.size());
            PartnerType type = i < types.size() ? types.get(i) : PartnerType.INDIRECT_RESELLER;
            book.partner(partner(Seat.IDS.get(i), type, isVaried, at));
        }
        Tenant.Cloud outsidersCloud = owner(at) == TenantOwner.OUTSIDER ? at.get(CUSTOMER_CLOUD) : Tenant.Cloud.GLOBAL;
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
        book.customer(customer(at))
                .customer(Customer.builder("other", Tenant.customer("t-other")).country("ES"))
                .subscriptions(at.get(ELSEWHERE).subscriptions());
        if (at.get(PARTNERSHIP) != PartnershipState.RELATIONSHIPS_NOT_STATED) {
            book.relationships(relationships(types, at));
        }
        Sale.Builder sale = Sale.builder(Seat.IDS.subList(0, types.size()), "acme");
        at.get(ON_RECORD).ifPresent(sale::partnerIdOnRecord);
        state(at.get(ROLE), sale::role);
        return Scenario.builder(at.get(DAY), book, sale).build();
    }

    private static Partner.Builder partner(String id, PartnerType type, boolean isVaried, Point at) {
        LocalDate day = at.get(DAY);
        Point of = isVaried ? at : at.good();
        boolean isShared = isVaried && owner(at) == TenantOwner.PARTNER;
        String country = of.get(PARTNER_COUNTRY);
        Partner.Builder partner = Partner.builder(
                        id, type, Tenant.csp(isShared ? "t-shared" : "t-" + id).in(of.get(PARTNER_CLOUD)))
                .country(country);
        state(of.get(ORGANIZATION), partner::organization);
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
            case CUSTOMER -> tenant("t-acme", at).in(at.get(CUSTOMER_CLOUD));
            case PARTNER -> tenant("T-SHARED", at).in(at.get(PARTNER_CLOUD));
            case OUTSIDER -> tenant("T-OUTSIDER", at).in(at.get(CUSTOMER_CLOUD));
        };
        Customer.Builder customer = Customer.builder("acme", tenant).country(at.get(CUSTOMER_COUNTRY));
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
        all.addAll(at.get(ELSEWHERE).relationships());
        for (int i = 0; i < types.size() - 1; i++) {
            String provider = Seat.IDS.get(i);
            String reseller = Seat.IDS.get(i + 1);
            switch (at.get(PARTNERSHIP)) {
                case ACTIVE -> all.add(Partnership.of(provider, reseller, Relationship.Status.ACTIVE));
                case REQUESTED -> all.add(Partnership.of(provider, reseller, Relationship.Status.REQUESTED));
                case REMOVED -> all.add(Partnership.of(provider, reseller, Relationship.Status.REMOVED));
                case THE_WRONG_WAY_ROUND -> all.add(Partnership.of(reseller, provider, Relationship.Status.ACTIVE));
                case NONE, RELATIONSHIPS_NOT_STATED -> {}
            }
        }
        return all;
    }
}
