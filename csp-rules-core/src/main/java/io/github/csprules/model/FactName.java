package io.github.csprules.model;

import java.util.Objects;
import java.util.Set;

/**
 * The name of a fact, as it is written in a scenario.
 * <p>
 * The constants are the facts that the policy reads. A host makes names of its own with {@link #of}, for what it puts into
 * extensions.
 *
 * @param name the name, a dot between a property and its part; an extension's key for a host's own fact
 */
public record FactName(String name) {

    // of partners and of customers

    /** The legal organization that an account or a tenant belongs to. */
    public static final FactName ORGANIZATION = of("organization");
    /** The agreements that a partner or a customer has signed. */
    public static final FactName AGREEMENTS = of("agreements");

    // of partners

    /** The organizations affiliated with the partner's. */
    public static final FactName AFFILIATES = of("affiliates");
    /** The day since which the partner has a Partner Center account. */
    public static final FactName ONBOARDED_ON = of("onboardedOn");
    /** The day since which the partner is enrolled in the program as its type. */
    public static final FactName ENROLLED_ON = of("enrolledOn");
    /** The MPN ID associated with a partner's account, or the one put on a subscription by an assignment. */
    public static final FactName MPN_ID = of("mpnId");
    /** The type of the associated MPN ID. */
    public static final FactName MPN_ID_TYPE = of("mpnId.type");
    /** The country of the associated MPN ID. */
    public static final FactName MPN_ID_COUNTRY = of("mpnId.country");
    /** Whether direct-bill capabilities are restricted. */
    public static final FactName RESTRICTED = of("restricted");
    /** The partner's registration ID number. */
    public static final FactName REGISTRATION_ID = of("registrationId");

    // of customers

    /** The type of a customer's tenant. */
    public static final FactName TENANT_TYPE = of("tenant.type");

    // of reseller relationships, and of a request for one

    /** The delegated administration privileges, granted or asked for. */
    public static final FactName DELEGATED_ADMIN = of("delegatedAdmin");

    // of scenarios

    /** All relationships of the transaction's partners. */
    public static final FactName RELATIONSHIPS = of("relationships");

    // of transactions

    /** The role of the user who carries the transaction out. */
    public static final FactName ROLE = of("role");
    /** The role of the user who accepted. */
    public static final FactName ACCEPTED_BY = of("acceptedBy");
    /** Whether a partnership is removed in good faith. */
    public static final FactName GOOD_FAITH = of("goodFaith");
    /** The legal notice of a removal. */
    public static final FactName LEGAL_NOTICE = of("legalNotice");
    /** Whether the reseller is assigned to a new customer. */
    public static final FactName NEW_CUSTOMER = of("newCustomer");
    /** Whether an enrolling partner is new to the program. */
    public static final FactName NEW_TO_PROGRAM = of("newToProgram");
    /** The e-mail address of an enrolling partner's primary contact. */
    public static final FactName PRIMARY_CONTACT_EMAIL = of("primaryContactEmail");
    /** The company profile of an enrolling partner. */
    public static final FactName PROFILE = of("profile");
    /** The legal business name in the profile. */
    public static final FactName PROFILE_LEGAL_NAME = of("profile.legalName");
    /** The address in the profile. */
    public static final FactName PROFILE_ADDRESS = of("profile.address");
    /** The primary contact in the profile. */
    public static final FactName PROFILE_PRIMARY_CONTACT = of("profile.primaryContact");
    /** The customer support contact in the profile. */
    public static final FactName PROFILE_SUPPORT_CONTACT = of("profile.supportContact");
    /** What an enrolling direct-bill partner is able to do. */
    public static final FactName CAPABILITIES = of("capabilities");
    /** The CSP revenue of the last year, in US dollars. */
    public static final FactName ANNUAL_REVENUE_USD = of("annualRevenueUsd");
    /** The months for which the partner has been a reseller. */
    public static final FactName MONTHS_AS_RESELLER = of("monthsAsReseller");
    /** The support plan of an enrolling direct-bill partner. */
    public static final FactName SUPPORT_PLAN = of("supportPlan");
    /** Microsoft's verification of the enrollment. */
    public static final FactName VERIFICATION = of("verification");

    /** The facts of the policy whose names have a dot, as extensions' keys have. */
    private static final Set<String> OF_PARTS = Set.of(
            TENANT_TYPE.name,
            MPN_ID_TYPE.name,
            MPN_ID_COUNTRY.name,
            PROFILE_LEGAL_NAME.name,
            PROFILE_ADDRESS.name,
            PROFILE_PRIMARY_CONTACT.name,
            PROFILE_SUPPORT_CONTACT.name);

    /**
     * Creates a name.
     *
     * @param name the name
     */
    public FactName {
        Objects.requireNonNull(name, "name");
    }

    /**
     * Returns the fact name of this text.
     *
     * @param name the name, such as {@code com.acme.creditHold}
     * @return the fact name
     */
    public static FactName of(String name) {
        return new FactName(name);
    }

    /** Whether this is the name of a part, such as {@code mpnId.type}, of what the other is the name of. */
    boolean isPartOf(FactName whole) {
        return name.startsWith(whole.name + ".");
    }

    /**
     * Checks if a host made up this name for an extension.
     *
     * @return true if it looks like an extension's key and no fact of the policy has it
     */
    public boolean isExtension() {
        return Problems.isExtensionKey(name) && !OF_PARTS.contains(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
