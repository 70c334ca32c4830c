package io.github.csprules.catalog;

import io.github.csprules.verdict.RuleId;

/** The ids of all rules in all editions, each with its demand. Hosts use them to name rules at compile time. */
public final class CspRules {

    // Channel: who sells to whom

    /** Microsoft sells to a direct-bill partner alone, or to an indirect provider that sells through one indirect reseller. */
    public static final RuleId SUPPORTED_CHANNEL = RuleId.of("supported-channel");
    /** The partner named as provider is an indirect provider, and the partner named as reseller is an indirect reseller. */
    public static final RuleId TWO_TIER_ROLES = RuleId.of("two-tier-roles");
    /** Two partners that ask a customer together are an indirect provider and an indirect reseller. */
    public static final RuleId JOINT_REQUEST = RuleId.of("joint-request");

    // Own use: to whose tenant

    /** A purchase is provisioned to a tenant of type Customer, never to one used for CSP business. */
    public static final RuleId CUSTOMER_TENANT = RuleId.of("customer-tenant");
    /** A partner neither sells to its own company nor supplies it through another partner. */
    public static final RuleId NO_SELF_SALE = RuleId.of("no-self-sale");
    /** A partner neither sells to its own affiliate nor supplies one through another partner. */
    public static final RuleId NO_AFFILIATE_SALE = RuleId.of("no-affiliate-sale");

    // Regions

    /** A partner does business with customers of its own region. */
    public static final RuleId CUSTOMER_WITHIN_REGION = RuleId.of("customer-within-region");
    /** A provider and a reseller who become partners are in one region. */
    public static final RuleId PARTNERSHIP_WITHIN_REGION = RuleId.of("partnership-within-region");

    // Ready to transact

    /** The reseller has a Partner Center account. */
    public static final RuleId RESELLER_ONBOARDED = RuleId.of("reseller-onboarded");
    /** The reseller is enrolled in the CSP program as an indirect reseller. */
    public static final RuleId RESELLER_ENROLLED = RuleId.of("reseller-enrolled");
    /** An MPN ID is associated with the partner's account. */
    public static final RuleId MPN_ID_ASSOCIATED = RuleId.of("mpn-id-associated");
    /** The associated MPN ID belongs to the country of the partner's account. */
    public static final RuleId MPN_ID_IN_ACCOUNT_COUNTRY = RuleId.of("mpn-id-in-account-country");
    /** The associated MPN ID is that of a location. */
    public static final RuleId MPN_ID_IS_LOCATION = RuleId.of("mpn-id-is-location");
    /**
     * Every partner that transacts is covered by a Microsoft Partner Agreement in force, signed by this account or by another of
     * its company in the region.
     */
    public static final RuleId PARTNER_AGREEMENT_SIGNED = RuleId.of("partner-agreement-signed");
    /** The MPN ID on an order or a subscription is the reseller's. */
    public static final RuleId MPN_ID_ON_RECORD = RuleId.of("mpn-id-on-record");

    // Relationships

    /** Provider and reseller have an active partnership. */
    public static final RuleId PARTNERSHIP_ACTIVE = RuleId.of("partnership-active");
    /** A partner that orders for a customer, or supports it, has an active reseller relationship with it. */
    public static final RuleId CUSTOMER_RELATIONSHIP_ACTIVE = RuleId.of("customer-relationship-active");
    /** For one provider, a tenant is a reseller's or a customer's, not both. */
    public static final RuleId ONE_RELATIONSHIP_PER_PROVIDER = RuleId.of("one-relationship-per-provider");
    /** A global admin of the reseller has accepted the partnership. */
    public static final RuleId PARTNERSHIP_ACCEPTED = RuleId.of("partnership-accepted");
    /** The customer has accepted the reseller relationship. */
    public static final RuleId CUSTOMER_ACCEPTED = RuleId.of("customer-accepted");
    /** The customer has granted delegated administration privileges to the partner that it hires. */
    public static final RuleId DELEGATED_ADMIN_GRANTED = RuleId.of("delegated-admin-granted");
    /**
     * In the clouds for US Government and Germany, the request for a relationship includes delegated administration privileges.
     */
    public static final RuleId DELEGATED_ADMIN_REQUESTED = RuleId.of("delegated-admin-requested");

    // Assigning a reseller, supporting a subscription

    /**
     * A reseller is assigned to a customer that is being added, or to a subscription that its provider ordered for the customer.
     */
    public static final RuleId ASSIGNMENT_TARGET = RuleId.of("assignment-target");
    /** A customer hires a partner for a subscription that the partner did not sell. */
    public static final RuleId SUBSCRIPTION_BOUGHT_ELSEWHERE = RuleId.of("subscription-bought-elsewhere");

    // Ending a partnership

    /** Only an active partnership can be removed. */
    public static final RuleId PARTNERSHIP_TO_REMOVE = RuleId.of("partnership-to-remove");
    /** A partnership is removed through Microsoft Support, and since 29 June 2020 also by the provider itself. */
    public static final RuleId REMOVAL_CHANNEL = RuleId.of("removal-channel");
    /** A provider that removes a partnership declares that it acts in good faith. */
    public static final RuleId REMOVAL_IN_GOOD_FAITH = RuleId.of("removal-in-good-faith");
    /** A provider that removes a partnership has given the legal notice that its agreement demands. */
    public static final RuleId LEGAL_NOTICE_GIVEN = RuleId.of("legal-notice-given");

    // Enrolling in the program

    /** A partner new to the program enrolls as an indirect reseller. */
    public static final RuleId ENROLL_AS_RESELLER = RuleId.of("enroll-as-reseller");
    /** The primary contact has an e-mail address at the company. */
    public static final RuleId BUSINESS_CONTACT_EMAIL = RuleId.of("business-contact-email");
    /** An enrolling partner has filled in the company profile that Microsoft needs. */
    public static final RuleId COMPANY_PROFILE_COMPLETE = RuleId.of("company-profile-complete");
    /** A direct-bill partner integrates through APIs, and bills, supports and manages its customers itself. */
    public static final RuleId DIRECT_BILL_CAPABILITIES = RuleId.of("direct-bill-capabilities");

    // Who may act

    /** The Partner Center user who acts has a role that permits it. */
    public static final RuleId PERMITTED_ROLE = RuleId.of("permitted-role");

    // Signing

    /** Microsoft has verified the enrollment before the agreement is signed. */
    public static final RuleId ENROLLMENT_VERIFIED = RuleId.of("enrollment-verified");

    // Extended policy: the pages that the five link to

    /** The customer has accepted the Microsoft Customer Agreement, and it is in force. */
    public static final RuleId CUSTOMER_AGREEMENT_ACCEPTED = RuleId.of("customer-agreement-accepted");
    /** A global admin of the customer accepts a reseller relationship. */
    public static final RuleId CUSTOMER_ACCEPTED_BY_GLOBAL_ADMIN = RuleId.of("customer-accepted-by-global-admin");
    /** The account of a partner that takes new orders or a new customer is not suspended. */
    public static final RuleId ACCOUNT_NOT_SUSPENDED = RuleId.of("account-not-suspended");
    /** The direct-bill capabilities of a partner that takes new orders or customers are not restricted. */
    public static final RuleId DIRECT_BILL_NOT_RESTRICTED = RuleId.of("direct-bill-not-restricted");
    /** Partners and customers that do business with each other are in one cloud. */
    public static final RuleId SAME_CLOUD = RuleId.of("same-cloud");
    /** For customers in some countries every partner of a sale has given its registration ID number. */
    public static final RuleId REGISTRATION_ID_PROVIDED = RuleId.of("registration-id-provided");
    /** The ordering partner attests who the partner of record is; from edition 2023-10 on. */
    public static final RuleId PARTNER_OF_RECORD_ATTESTED = RuleId.of("partner-of-record-attested");
    /** An enrolling direct-bill partner had a CSP revenue of at least 300,000 US dollars in the last twelve months. */
    public static final RuleId DIRECT_BILL_REVENUE = RuleId.of("direct-bill-revenue");
    /** An enrolling direct-bill partner has been an indirect reseller for at least twelve months. */
    public static final RuleId DIRECT_BILL_TENURE = RuleId.of("direct-bill-tenure");
    /** An enrolling direct-bill partner has not failed the assessment of its capabilities; from edition 2023-10 on. */
    public static final RuleId DIRECT_BILL_ASSESSED = RuleId.of("direct-bill-assessed");
    /** A partner does not enroll as a direct-bill partner on the tenant of an indirect reseller; from edition 2023-10 on. */
    public static final RuleId ONE_ENROLLMENT_PER_TENANT = RuleId.of("one-enrollment-per-tenant");

    private CspRules() {}
}
