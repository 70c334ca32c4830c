package io.github.csprules.catalog;

import io.github.csprules.verdict.RuleId;

/**
 * The ids of all rules of the policy, whichever edition has them, with what each of them demands. Hosts name rules by them at
 * compile time.
 */
public final class CspRules {

    // Channel: who sells to whom

    /** Microsoft sells to a direct-bill partner, or to an indirect provider who sells through an indirect reseller. */
    public static final RuleId SUPPORTED_CHANNEL = RuleId.of("supported-channel");
    /** Who is named as the provider is an indirect provider, who is named as the reseller an indirect reseller. */
    public static final RuleId TWO_TIER_ROLES = RuleId.of("two-tier-roles");

    // Own use: to whose tenant

    /** What is sold is provisioned to a tenant of type Customer. */
    public static final RuleId CUSTOMER_TENANT = RuleId.of("customer-tenant");
    /** A partner does not sell to itself. */
    public static final RuleId NO_SELF_SALE = RuleId.of("no-self-sale");
    /** A partner does not sell to its affiliates. */
    public static final RuleId NO_AFFILIATE_SALE = RuleId.of("no-affiliate-sale");

    // Regions

    /** A partner does business with customers of its own region. */
    public static final RuleId CUSTOMER_WITHIN_REGION = RuleId.of("customer-within-region");
    /** Provider and reseller are in one region. */
    public static final RuleId PARTNERSHIP_WITHIN_REGION = RuleId.of("partnership-within-region");

    // Partner agreement

    /** Every partner who transacts has signed the Microsoft Partner Agreement, and it is in force. */
    public static final RuleId PARTNER_AGREEMENT_SIGNED = RuleId.of("partner-agreement-signed");

    // The reseller's readiness

    /** The reseller has a Partner Center account. */
    public static final RuleId RESELLER_ONBOARDED = RuleId.of("reseller-onboarded");
    /** The reseller is enrolled in the program as an indirect reseller. */
    public static final RuleId RESELLER_ENROLLED = RuleId.of("reseller-enrolled");
    /** An MPN ID is associated with the partner's account. */
    public static final RuleId MPN_ID_ASSOCIATED = RuleId.of("mpn-id-associated");
    /** The associated MPN ID is of the country of the partner's account. */
    public static final RuleId MPN_ID_IN_ACCOUNT_COUNTRY = RuleId.of("mpn-id-in-account-country");
    /** The associated MPN ID is that of a location. */
    public static final RuleId MPN_ID_IS_LOCATION = RuleId.of("mpn-id-is-location");
    /** The MPN ID put on an order or a subscription is the reseller's. */
    public static final RuleId MPN_ID_ON_RECORD = RuleId.of("mpn-id-on-record");

    // Relationships

    /** Provider and reseller have an active partnership. */
    public static final RuleId PARTNERSHIP_ACTIVE = RuleId.of("partnership-active");
    /** Who orders for a customer, or supports it, has an active reseller relationship with it. */
    public static final RuleId CUSTOMER_RELATIONSHIP_ACTIVE = RuleId.of("customer-relationship-active");
    /** One tenant is to a provider either that of a reseller or that of a customer. */
    public static final RuleId ONE_RELATIONSHIP_PER_PROVIDER = RuleId.of("one-relationship-per-provider");
    /** A global admin of the reseller has accepted the partnership. */
    public static final RuleId PARTNERSHIP_ACCEPTED = RuleId.of("partnership-accepted");
    /** The customer has accepted the reseller relationship. */
    public static final RuleId CUSTOMER_ACCEPTED = RuleId.of("customer-accepted");
    /** The customer has granted the partner that it hires delegated administration privileges. */
    public static final RuleId DELEGATED_ADMIN_GRANTED = RuleId.of("delegated-admin-granted");
    /** In the clouds for US Government and Germany a relationship asks for delegated administration privileges. */
    public static final RuleId DELEGATED_ADMIN_REQUESTED = RuleId.of("delegated-admin-requested");

    // Assigning a reseller, supporting a subscription

    /** A reseller is assigned to a new customer, or to a subscription that its provider sold to the customer. */
    public static final RuleId ASSIGNMENT_TARGET = RuleId.of("assignment-target");
    /** A partner is hired for a subscription of this customer that it did not sell. */
    public static final RuleId SUBSCRIPTION_BOUGHT_ELSEWHERE = RuleId.of("subscription-bought-elsewhere");

    // Ending a partnership

    /** A partnership is removed by the provider or through Microsoft Support. */
    public static final RuleId REMOVAL_CHANNEL = RuleId.of("removal-channel");
    /** The provider represents that it ends the partnership in good faith. */
    public static final RuleId REMOVAL_IN_GOOD_FAITH = RuleId.of("removal-in-good-faith");
    /** The provider has given the legal notice that its agreement asks for. */
    public static final RuleId LEGAL_NOTICE_GIVEN = RuleId.of("legal-notice-given");

    // Enrolling in the program

    /** A partner new to the program enrolls as an indirect reseller. */
    public static final RuleId ENROLL_AS_RESELLER = RuleId.of("enroll-as-reseller");
    /** The primary contact has an e-mail address of the company's own. */
    public static final RuleId BUSINESS_CONTACT_EMAIL = RuleId.of("business-contact-email");
    /** An enrolling partner has filled in what Microsoft needs to know of its company. */
    public static final RuleId COMPANY_PROFILE_COMPLETE = RuleId.of("company-profile-complete");
    /** A direct-bill partner is able to do what Microsoft does not do for it. */
    public static final RuleId DIRECT_BILL_CAPABILITIES = RuleId.of("direct-bill-capabilities");

    // Who may act, and signing

    /** The Partner Center user who acts has a role that permits it. */
    public static final RuleId PERMITTED_ROLE = RuleId.of("permitted-role");
    /** Microsoft has verified the enrollment before the agreement is signed. */
    public static final RuleId ENROLLMENT_VERIFIED = RuleId.of("enrollment-verified");

    // Extended policy: the pages that the five link to

    /** The customer has accepted the Microsoft Customer Agreement, and it is in force. */
    public static final RuleId CUSTOMER_AGREEMENT_ACCEPTED = RuleId.of("customer-agreement-accepted");
    /** It is a global admin of the customer who accepts a reseller relationship. */
    public static final RuleId CUSTOMER_ACCEPTED_BY_GLOBAL_ADMIN = RuleId.of("customer-accepted-by-global-admin");
    /** The capabilities of the direct-bill partner are not restricted. */
    public static final RuleId DIRECT_BILL_NOT_RESTRICTED = RuleId.of("direct-bill-not-restricted");
    /** All tenants of a transaction are in one cloud. */
    public static final RuleId SAME_CLOUD = RuleId.of("same-cloud");
    /** In some countries every partner of a sale has a registration ID number. */
    public static final RuleId REGISTRATION_ID_PROVIDED = RuleId.of("registration-id-provided");
    /** A direct-bill partner has a CSP revenue of at least 300,000 US dollars a year. */
    public static final RuleId DIRECT_BILL_REVENUE = RuleId.of("direct-bill-revenue");
    /** A direct-bill partner has been a reseller for at least twelve months. */
    public static final RuleId DIRECT_BILL_TENURE = RuleId.of("direct-bill-tenure");

    private CspRules() {}
}
