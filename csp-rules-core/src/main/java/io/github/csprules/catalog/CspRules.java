package io.github.csprules.catalog;

import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contents page of the policy: its rules in catalogue order, chapter by chapter, and the id of each, by which hosts name
 * it at compile time.
 */
public final class CspRules {

    // 1. Channel: who sells to whom

    /** The id of the rule {@code supported-channel}. */
    public static final RuleId SUPPORTED_CHANNEL = RuleId.of("supported-channel");
    /** The id of the rule {@code two-tier-roles}. */
    public static final RuleId TWO_TIER_ROLES = RuleId.of("two-tier-roles");

    // 2. Own use: to whose tenant

    /** The id of the rule {@code customer-tenant}. */
    public static final RuleId CUSTOMER_TENANT = RuleId.of("customer-tenant");
    /** The id of the rule {@code no-self-sale}. */
    public static final RuleId NO_SELF_SALE = RuleId.of("no-self-sale");
    /** The id of the rule {@code no-affiliate-sale}. */
    public static final RuleId NO_AFFILIATE_SALE = RuleId.of("no-affiliate-sale");

    // 3. Regions

    /** The id of the rule {@code customer-within-region}. */
    public static final RuleId CUSTOMER_WITHIN_REGION = RuleId.of("customer-within-region");
    /** The id of the rule {@code partnership-within-region}. */
    public static final RuleId PARTNERSHIP_WITHIN_REGION = RuleId.of("partnership-within-region");

    // 4. Partner agreement

    /** The id of the rule {@code partner-agreement-signed}. */
    public static final RuleId PARTNER_AGREEMENT_SIGNED = RuleId.of("partner-agreement-signed");

    // 5. The reseller's readiness

    /** The id of the rule {@code reseller-onboarded}. */
    public static final RuleId RESELLER_ONBOARDED = RuleId.of("reseller-onboarded");
    /** The id of the rule {@code reseller-enrolled}. */
    public static final RuleId RESELLER_ENROLLED = RuleId.of("reseller-enrolled");
    /** The id of the rule {@code mpn-id-associated}. */
    public static final RuleId MPN_ID_ASSOCIATED = RuleId.of("mpn-id-associated");
    /** The id of the rule {@code mpn-id-in-account-country}. */
    public static final RuleId MPN_ID_IN_ACCOUNT_COUNTRY = RuleId.of("mpn-id-in-account-country");
    /** The id of the rule {@code mpn-id-is-location}. */
    public static final RuleId MPN_ID_IS_LOCATION = RuleId.of("mpn-id-is-location");
    /** The id of the rule {@code mpn-id-on-record}. */
    public static final RuleId MPN_ID_ON_RECORD = RuleId.of("mpn-id-on-record");

    // 6. Relationships

    /** The id of the rule {@code partnership-active}. */
    public static final RuleId PARTNERSHIP_ACTIVE = RuleId.of("partnership-active");
    /** The id of the rule {@code customer-relationship-active}. */
    public static final RuleId CUSTOMER_RELATIONSHIP_ACTIVE = RuleId.of("customer-relationship-active");
    /** The id of the rule {@code one-relationship-per-provider}. */
    public static final RuleId ONE_RELATIONSHIP_PER_PROVIDER = RuleId.of("one-relationship-per-provider");
    /** The id of the rule {@code partnership-accepted}. */
    public static final RuleId PARTNERSHIP_ACCEPTED = RuleId.of("partnership-accepted");
    /** The id of the rule {@code customer-accepted}. */
    public static final RuleId CUSTOMER_ACCEPTED = RuleId.of("customer-accepted");
    /** The id of the rule {@code delegated-admin-granted}. */
    public static final RuleId DELEGATED_ADMIN_GRANTED = RuleId.of("delegated-admin-granted");
    /** The id of the rule {@code delegated-admin-requested}. */
    public static final RuleId DELEGATED_ADMIN_REQUESTED = RuleId.of("delegated-admin-requested");

    // 7. Assigning a reseller, supporting a subscription

    /** The id of the rule {@code assignment-target}. */
    public static final RuleId ASSIGNMENT_TARGET = RuleId.of("assignment-target");
    /** The id of the rule {@code subscription-bought-elsewhere}. */
    public static final RuleId SUBSCRIPTION_BOUGHT_ELSEWHERE = RuleId.of("subscription-bought-elsewhere");

    // 8. Ending a partnership

    /** The id of the rule {@code removal-channel}. */
    public static final RuleId REMOVAL_CHANNEL = RuleId.of("removal-channel");
    /** The id of the rule {@code removal-in-good-faith}. */
    public static final RuleId REMOVAL_IN_GOOD_FAITH = RuleId.of("removal-in-good-faith");
    /** The id of the rule {@code legal-notice-given}. */
    public static final RuleId LEGAL_NOTICE_GIVEN = RuleId.of("legal-notice-given");

    // 9. Enrolling in the program

    /** The id of the rule {@code enroll-as-reseller}. */
    public static final RuleId ENROLL_AS_RESELLER = RuleId.of("enroll-as-reseller");
    /** The id of the rule {@code business-contact-email}. */
    public static final RuleId BUSINESS_CONTACT_EMAIL = RuleId.of("business-contact-email");
    /** The id of the rule {@code company-profile-complete}. */
    public static final RuleId COMPANY_PROFILE_COMPLETE = RuleId.of("company-profile-complete");
    /** The id of the rule {@code direct-bill-capabilities}. */
    public static final RuleId DIRECT_BILL_CAPABILITIES = RuleId.of("direct-bill-capabilities");

    // 10. Who may act, and signing

    /** The id of the rule {@code permitted-role}. */
    public static final RuleId PERMITTED_ROLE = RuleId.of("permitted-role");
    /** The id of the rule {@code enrollment-verified}. */
    public static final RuleId ENROLLMENT_VERIFIED = RuleId.of("enrollment-verified");

    // 11. Extended policy: the pages that the five link to

    /** The id of the rule {@code customer-agreement-accepted}. */
    public static final RuleId CUSTOMER_AGREEMENT_ACCEPTED = RuleId.of("customer-agreement-accepted");
    /** The id of the rule {@code customer-accepted-by-global-admin}. */
    public static final RuleId CUSTOMER_ACCEPTED_BY_GLOBAL_ADMIN = RuleId.of("customer-accepted-by-global-admin");
    /** The id of the rule {@code direct-bill-not-restricted}. */
    public static final RuleId DIRECT_BILL_NOT_RESTRICTED = RuleId.of("direct-bill-not-restricted");
    /** The id of the rule {@code same-cloud}. */
    public static final RuleId SAME_CLOUD = RuleId.of("same-cloud");
    /** The id of the rule {@code registration-id-provided}. */
    public static final RuleId REGISTRATION_ID_PROVIDED = RuleId.of("registration-id-provided");
    /** The id of the rule {@code direct-bill-revenue}. */
    public static final RuleId DIRECT_BILL_REVENUE = RuleId.of("direct-bill-revenue");
    /** The id of the rule {@code direct-bill-tenure}. */
    public static final RuleId DIRECT_BILL_TENURE = RuleId.of("direct-bill-tenure");
    /** The id of the rule {@code direct-bill-support-plan}. */
    public static final RuleId DIRECT_BILL_SUPPORT_PLAN = RuleId.of("direct-bill-support-plan");

    /** The rules of the five pages: chapters 1 to 10. */
    public static final List<TransactionRule> STANDARD = List.of(

            // 1. Channel: who sells to whom
            new SupportedChannel(),
            new TwoTierRoles(),

            // 2. Own use: to whose tenant
            new CustomerTenant(),
            new NoSelfSale(),
            new NoAffiliateSale(),

            // 3. Regions
            new CustomerWithinRegion(),
            new PartnershipWithinRegion(),

            // 4. Partner agreement
            new PartnerAgreementSigned(),

            // 5. The reseller's readiness
            new ResellerOnboarded(),
            new ResellerEnrolled(),
            new MpnIdAssociated(),
            new MpnIdInAccountCountry(),
            new MpnIdIsLocation(),
            new MpnIdOnRecord(),

            // 6. Relationships
            new PartnershipActive(),
            new CustomerRelationshipActive(),
            new OneRelationshipPerProvider(),
            new PartnershipAccepted(),
            new CustomerAccepted(),
            new DelegatedAdminGranted(),
            new DelegatedAdminRequested(),

            // 7. Assigning a reseller, supporting a subscription
            new AssignmentTarget(),
            new SubscriptionBoughtElsewhere(),

            // 8. Ending a partnership
            new RemovalChannel(),
            new RemovalInGoodFaith(),
            new LegalNoticeGiven(),

            // 9. Enrolling in the program
            new EnrollAsReseller(),
            new BusinessContactEmail(),
            new CompanyProfileComplete(),
            new DirectBillCapabilities(),

            // 10. Who may act, and signing
            new PermittedRole(),
            new EnrollmentVerified());

    /** The rules of the pages that the five link to: chapter 11. */
    public static final List<TransactionRule> LINKED_PAGES = List.of(
            new CustomerAgreementAccepted(),
            new CustomerAcceptedByGlobalAdmin(),
            new DirectBillNotRestricted(),
            new SameCloud(),
            new RegistrationIdProvided(),
            new DirectBillRevenue(),
            new DirectBillTenure(),
            new DirectBillSupportPlan());

    /** All rules. */
    public static final List<TransactionRule> ALL =
            Stream.concat(STANDARD.stream(), LINKED_PAGES.stream()).toList();

    /** What allowed transactions bring with them: chapter 12. */
    public static final List<ConsequenceRule> CONSEQUENCES = Consequences.ALL;

    private CspRules() {}
}
