package io.github.csprules.catalog;

import static io.github.csprules.catalog.CustomerTenant.isKnownToBeCsp;
import static io.github.csprules.model.ResellerAssignment.Purpose.ACCOUNT_MANAGEMENT;
import static io.github.csprules.model.ResellerAssignment.Purpose.AZURE_ACCOUNT_MANAGEMENT;
import static io.github.csprules.model.ResellerAssignment.Purpose.INCENTIVES;
import static io.github.csprules.model.ResellerAssignment.Purpose.SUPPORT;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.ConsequenceRule.consequence;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;
import static io.github.csprules.verdict.ArgumentType.PARTY;
import static io.github.csprules.verdict.ArgumentType.TEXT;
import static io.github.csprules.verdict.Consequence.Level.CAUTION;
import static io.github.csprules.verdict.Consequence.Level.NOTICE;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Party;
import io.github.csprules.model.Regions;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.verdict.Consequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What allowed transactions can bring with them. The contents page of an edition lists those that it has, in order. */
final class Consequences {

    /** Countries that left their region on a day that no source gives. */
    private static final Set<String> OF_UNCERTAIN_REGION = Set.of("RU", "BY");

    // Sales and relationships with customers

    static final ConsequenceRule EXISTING_SUBSCRIPTIONS_UNCHANGED = consequence(
                    "existing-subscriptions-unchanged", NOTICE)
            .on(SALE, CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT)
            .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
            .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S0-164..165", "S2-120..121", "S4-110..119")
            .when(scenario -> scenario.type() == SUPPORT_ENGAGEMENT
                    || hasOtherPartner(scenario)
                    || hasSubscriptionOfOtherPartner(scenario));

    static final ConsequenceRule INCENTIVES_NEED_MPN_ID = consequence("incentives-need-mpn-id", CAUTION)
            .on(SALE)
            .argument("resellers", PARTY.list(), scenario -> ids(scenario.resellers()))
            .cites("S3-141", "S3-143", "S3-158", "S3-216")
            .when(Consequences::isWithoutMpnId);

    static final ConsequenceRule CREDENTIALS_SHOWN_ONCE = consequence("credentials-shown-once", CAUTION)
            .on(SALE, RESELLER_ASSIGNMENT)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S3-202..204")
            .when(scenario -> scenario.type() == SALE
                    ? scenario.transaction(Sale.class).isNewCustomer()
                    : Positions.isAddingCustomer(scenario));

    static final ConsequenceRule MAY_ORDER_FOR_CUSTOMER = consequence("may-order-for-customer", NOTICE)
            .on(CUSTOMER_RELATIONSHIP)
            .reads(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE)
            .argument("partners", PARTY.list(), scenario -> ids(ordering(scenario)))
            .argument("customer", PARTY, Consequences::customer)
            .cites("S0-136", "S1-197")
            .when(scenario -> !ordering(scenario).isEmpty() && !isKnownToBeCsp(scenario));

    static final ConsequenceRule ORDERS_GO_THROUGH_RESELLER = consequence("orders-go-through-reseller", CAUTION)
            .on(CUSTOMER_RELATIONSHIP)
            .reads(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE)
            .argument("provider", PARTY, Consequences::partner)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S0-161..163", "S0-177")
            .when(scenario -> isAlone(PartnerType.INDIRECT_PROVIDER, scenario) && !isKnownToBeCsp(scenario));

    static final ConsequenceRule PROVIDER_NEEDS_RELATIONSHIP = consequence("provider-needs-relationship", CAUTION)
            .on(CUSTOMER_RELATIONSHIP)
            .reads(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE)
            .argument("reseller", PARTY, Consequences::partner)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S1-195", "S1-197")
            .when(scenario -> isAlone(PartnerType.INDIRECT_RESELLER, scenario) && !isKnownToBeCsp(scenario));

    static final ConsequenceRule PARTNER_ADMINISTERS_TENANT =
            partnerAdministersTenant().when(Consequences::asksForDelegatedAdmin);

    static final ConsequenceRule PARTNER_ADMINISTERS_TENANT_UNTIL_OCTOBER_2023 =
            partnerAdministersTenant().until(2023, 10, 9).when(Consequences::asksForDelegatedAdmin);

    /** In national clouds a relationship still brings privileges. */
    static final ConsequenceRule PARTNER_ADMINISTERS_TENANT_SINCE_OCTOBER_2023 = partnerAdministersTenant()
            .since(2023, 10, 9)
            .when(scenario -> asksForDelegatedAdmin(scenario) && !isInPublicCloud(scenario));

    static final ConsequenceRule DELEGATED_ADMIN_NOT_INCLUDED = consequence("delegated-admin-not-included", CAUTION)
            .on(CUSTOMER_RELATIONSHIP)
            .since(2023, 10, 9)
            .reads(FactKind.Owner.TRANSACTION, FactName.DELEGATED_ADMIN_ASKED)
            .argument("partners", PARTY.list(), scenario -> ids(scenario.partners()))
            .argument("customer", PARTY, Consequences::customer)
            .cites(
                    "gdap-faq",
                    "announcements-september-2023-partner-ecosystem-monthly-update",
                    "announcements-october-2023-partner-ecosystem-monthly-update",
                    "request-a-relationship-with-a-customer")
            .when(scenario -> asksForDelegatedAdmin(scenario) && isInPublicCloud(scenario));

    static final ConsequenceRule NOTHING_SOLD_INTO_CSP_TENANT = consequence("nothing-sold-into-csp-tenant", CAUTION)
            .on(CUSTOMER_RELATIONSHIP)
            .reads(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S0-175")
            .when(CustomerTenant::isKnownToBeCsp);

    // Partnerships and their removal

    static final ConsequenceRule PROVIDER_MAY_ORDER = ofTheTwo("provider-may-order", NOTICE, PARTNERSHIP)
            .cites("S0-148", "S1-190", "S1-191", "S1-197", "S3-138", "S3-150..154")
            .always();

    static final ConsequenceRule PROVIDER_HAS_ADMIN_ACCESS = ofTheTwo("provider-has-admin-access", CAUTION, PARTNERSHIP)
            .cites("S1-191", "S1-192")
            .always();

    static final ConsequenceRule CUSTOMERS_KEPT = consequence("customers-kept", CAUTION)
            .on(PARTNERSHIP_REMOVAL)
            .argument("reseller", PARTY, Consequences::reseller)
            .cites("S3-180")
            .always();

    static final ConsequenceRule DELEGATED_ADMIN_KEPT = ofTheTwo("delegated-admin-kept", CAUTION, PARTNERSHIP_REMOVAL)
            .cites("S3-181")
            .always();

    static final ConsequenceRule RESELLER_UNLISTED = ofTheTwo("reseller-unlisted", NOTICE, PARTNERSHIP_REMOVAL)
            .cites("S3-185")
            .always();

    static final ConsequenceRule NO_NOTICE_SENT = ofTheTwo("no-notice-sent", NOTICE, PARTNERSHIP_REMOVAL)
            .cites("S3-182..184", "S3-186")
            .always();

    static final ConsequenceRule ORDERS_END =
            ofTheTwo("orders-end", NOTICE, PARTNERSHIP_REMOVAL).cites("S3-129").always();

    // Assignments of resellers

    static final ConsequenceRule RESELLER_HAS_ADMIN_ACCESS = consequence("reseller-has-admin-access", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .argument("reseller", PARTY, Consequences::reseller)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S3-162..164", "S3-189..191", "S3-206", "S3-207")
            .when(scenario -> isFor(ACCOUNT_MANAGEMENT, scenario));

    static final ConsequenceRule GRANT_TENANT_OWNER = ofTheTwo("grant-tenant-owner", NOTICE, RESELLER_ASSIGNMENT)
            .argument("customer", PARTY, Consequences::customer)
            .cites("S3-165..167")
            .when(scenario -> isFor(AZURE_ACCOUNT_MANAGEMENT, scenario));

    static final ConsequenceRule RESELLER_EARNS_INCENTIVES = consequence("reseller-earns-incentives", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .argument("reseller", PARTY, Consequences::reseller)
            .argument("subscription", TEXT, Consequences::subscription)
            .cites("S3-168..170", "S3-216")
            .when(scenario -> isFor(INCENTIVES, scenario) && namesSubscription(scenario));

    static final ConsequenceRule RESELLER_MANAGES_SUBSCRIPTION = consequence("reseller-manages-subscription", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .argument("reseller", PARTY, Consequences::reseller)
            .argument("customer", PARTY, Consequences::customer)
            .argument("subscription", TEXT, Consequences::subscription)
            .cites("S3-153")
            .when(scenario -> isFor(INCENTIVES, scenario) && namesSubscription(scenario));

    static final ConsequenceRule RESELLER_IS_SUPPORT_CONTACT = consequence("reseller-is-support-contact", NOTICE)
            .on(RESELLER_ASSIGNMENT)
            .argument("reseller", PARTY, Consequences::reseller)
            .argument("subscription", TEXT, Consequences::subscription)
            .cites("S3-154", "S3-171..173", "S3-218")
            .when(scenario -> isFor(SUPPORT, scenario) && namesSubscription(scenario));

    // Enrollments and signatures

    static final ConsequenceRule VERIFICATION_FOLLOWS = ofEnrollment("verification-follows", NOTICE)
            .cites("S1-137", "S1-163")
            .always();

    static final ConsequenceRule PRIMARY_CONTACT_VERIFIED = ofEnrollment("primary-contact-verified", NOTICE)
            .cites("S1-138", "S1-151..153")
            .always();

    static final ConsequenceRule MPN_ID_TO_ASSOCIATE = ofEnrollment("mpn-id-to-associate", CAUTION)
            .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
            .cites("S1-161")
            .when(scenario -> scenario.partner().mpnId().isNone());

    static final ConsequenceRule PROVIDER_APPROVAL = ofEnrollment("provider-approval", CAUTION)
            .cites("S2-112")
            .when(scenario -> scenario.partner().type() == PartnerType.INDIRECT_PROVIDER);

    static final ConsequenceRule SUPPORT_PLAN_AFTER_CREDIT_CHECK = ofEnrollment(
                    "support-plan-after-credit-check", CAUTION)
            .cites("direct-partner-new-requirements")
            .when(scenario -> scenario.partner().type() == PartnerType.DIRECT_BILL);

    static final ConsequenceRule ASSESSMENT_FOLLOWS = ofEnrollment("assessment-follows", NOTICE)
            .since(2023, 4, 24)
            .reads(FactKind.Owner.TRANSACTION, FactName.CAPABILITIES_ASSESSMENT)
            .cites("direct-partner-new-requirements")
            .when(scenario -> scenario.partner().type() == PartnerType.DIRECT_BILL && !hasPassed(scenario));

    static final ConsequenceRule AGREEMENT_IN_PLACE = consequence("agreement-in-place", NOTICE)
            .on(AGREEMENT_SIGNATURE)
            .argument("partner", PARTY, Consequences::partner)
            .cites("S0-149..152", "S1-167", "S1-197")
            .always();

    // Any transaction

    static final ConsequenceRule REGION_UNCERTAIN = consequence("region-uncertain", CAUTION)
            .on(TransactionType.values())
            .since(2021, 9, 20)
            .until(2023, 8, 17)
            .reads(FactKind.Owner.PARTNER, FactName.COUNTRY)
            .reads(FactKind.Owner.CUSTOMER, FactName.COUNTRY)
            .argument("countries", COUNTRY.list(), Consequences::countriesOfUncertainRegion)
            .cites("regional-authorization-overview")
            .when(scenario -> !countriesOfUncertainRegion(scenario).isEmpty());

    private Consequences() {}

    /** Unless an agreement is known to be in force for the partner, by whichever account of the region it was signed. */
    static ConsequenceRule agreementToSign(Regions regions) {
        AgreementCover cover = new AgreementCover(regions);
        return ofEnrollment("agreement-to-sign", NOTICE)
                .changesOn(regions::changes)
                .reads(FactKind.Owner.PARTNER, FactName.AGREEMENTS, FactName.ORGANIZATION, FactName.COUNTRY)
                .cites("S1-163")
                .when(scenario -> !cover.isCovered(scenario.partner(), scenario));
    }

    private static ConsequenceRule.Builder partnerAdministersTenant() {
        return consequence("partner-administers-tenant", CAUTION)
                .on(CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.TRANSACTION, FactName.DELEGATED_ADMIN_ASKED)
                .argument("partners", PARTY.list(), scenario -> ids(scenario.partners()))
                .argument("customer", PARTY, Consequences::customer)
                .cites("S4-113", "customers-revoke-admin-privileges");
    }

    private static ConsequenceRule.Builder ofTheTwo(String code, Consequence.Level level, TransactionType type) {
        return consequence(code, level)
                .on(type)
                .argument("provider", PARTY, scenario -> scenario.provider().id())
                .argument("reseller", PARTY, Consequences::reseller);
    }

    private static ConsequenceRule.Builder ofEnrollment(String code, Consequence.Level level) {
        return consequence(code, level).on(ENROLLMENT).argument("partner", PARTY, Consequences::partner);
    }

    private static String partner(Scenario scenario) {
        return scenario.partner().id();
    }

    private static String reseller(Scenario scenario) {
        return scenario.reseller().id();
    }

    private static String customer(Scenario scenario) {
        return scenario.customer().id();
    }

    private static String subscription(Scenario scenario) {
        return scenario.subscription().id();
    }

    private static List<String> ids(List<Partner> partners) {
        return partners.stream().map(Partner::id).toList();
    }

    private static boolean hasPassed(Scenario scenario) {
        return scenario.transaction(Enrollment.class)
                .capabilitiesAssessment()
                .is(Enrollment.CapabilitiesAssessment.PASSED);
    }

    private static boolean isFor(ResellerAssignment.Purpose purpose, Scenario scenario) {
        return scenario.transaction(ResellerAssignment.class).purpose() == purpose;
    }

    /** It does, unless a host has left out the rule that demands it. */
    private static boolean namesSubscription(Scenario scenario) {
        return scenario.hasSubscription();
    }

    private static boolean isWithoutMpnId(Scenario scenario) {
        return !scenario.resellers().isEmpty()
                && scenario.transaction(Sale.class).partnerIdOnRecord().isEmpty();
    }

    /** Those that order from Microsoft themselves. */
    private static List<Partner> ordering(Scenario scenario) {
        return scenario.partners().stream()
                .filter(partner -> partner.type() != PartnerType.INDIRECT_RESELLER)
                .toList();
    }

    private static boolean isAlone(PartnerType type, Scenario scenario) {
        return scenario.partners().size() == 1 && scenario.partner().type() == type;
    }

    private static boolean asksForDelegatedAdmin(Scenario scenario) {
        return scenario.transaction(CustomerRelationshipRequest.class)
                .delegatedAdmin()
                .is(true);
    }

    private static boolean isInPublicCloud(Scenario scenario) {
        return scenario.customer().tenant().cloud() == Tenant.Cloud.GLOBAL;
    }

    /** Whether the customer has an active relationship with a partner that is not among the transaction's. */
    private static boolean hasOtherPartner(Scenario scenario) {
        List<ResellerRelationship> all = scenario.book().resellerRelationshipsOf(scenario.customer());
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            ResellerRelationship relationship = all.get(i);
            if (relationship.isActive() && !isNamed(relationship.partner(), scenario)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a partner that is not among the transaction's has sold the customer something through CSP. */
    private static boolean hasSubscriptionOfOtherPartner(Scenario scenario) {
        List<Subscription> all = scenario.book().subscriptionsOf(scenario.customer());
        for (int i = 0; i < all.size(); i++) {
            Optional<String> seller = all.get(i).partner();
            if (seller.isPresent() && !isNamed(seller.get(), scenario)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String partner, Scenario scenario) {
        List<Partner> named = scenario.partners();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).id().equals(partner)) {
                return true;
            }
        }
        return false;
    }

    /** Nearly always none, which allocates nothing. */
    private static List<String> countriesOfUncertainRegion(Scenario scenario) {
        List<String> countries = List.of();
        for (int i = 0; i < scenario.partners().size(); i++) {
            countries = withUncertain(scenario.partners().get(i), countries);
        }
        return scenario.hasCustomer() ? withUncertain(scenario.customer(), countries) : countries;
    }

    private static List<String> withUncertain(Party party, List<String> countries) {
        Fact<String> country = party.country();
        if (!country.isStated() || !OF_UNCERTAIN_REGION.contains(country.get()) || countries.contains(country.get())) {
            return countries;
        }
        List<String> more = new ArrayList<>(countries);
        more.add(country.get());
        return more;
    }
}
