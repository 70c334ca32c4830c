package io.github.csprules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The name of a fact, as it is written in a scenario.
 * <p>
 * The constants are the facts that the policy reads. A host makes names of its own with {@link #of}, for what it puts into
 * extensions. Names are equal if they are written alike: the type is for the compiler.
 *
 * @param <T> the type of the fact's value
 * @param name the name, a dot between a property and its part; an extension's key for a host's own fact
 */
@SuppressWarnings("UnusedTypeParameter") // it is for the compiler of whoever names a fact
public record FactName<T>(String name) {

    /** The facts of the policy whose names have a dot, as extensions' keys have. */
    private static final Set<String> OF_PARTS = new HashSet<>();

    // of partners and of customers

    /** The legal organization that an account or a tenant belongs to. */
    public static final FactName<String> ORGANIZATION = of("organization");
    /** The country, which decides the region. */
    public static final FactName<String> COUNTRY = of("country");
    /** The agreements that a partner or a customer has signed. */
    public static final FactName<List<Agreement>> AGREEMENTS = of("agreements");

    // of partners

    /** The organizations affiliated with the partner's. */
    public static final FactName<List<String>> AFFILIATES = of("affiliates");
    /** The day since which the partner has a Partner Center account. */
    public static final FactName<LocalDate> ONBOARDED_ON = of("onboardedOn");
    /** The day since which the partner is enrolled in the program as its type. */
    public static final FactName<LocalDate> ENROLLED_ON = of("enrolledOn");
    /** The MPN ID associated with a partner's account. */
    public static final FactName<MpnId> MPN_ID = of("mpnId");
    /** The type of the associated MPN ID. */
    public static final FactName<MpnId.Type> MPN_ID_TYPE = ofPart("mpnId.type");
    /** The country of the associated MPN ID. */
    public static final FactName<String> MPN_ID_COUNTRY = ofPart("mpnId.country");
    /** The state of a partner's account in the program. */
    public static final FactName<Partner.Authorization> AUTHORIZATION = of("authorization");
    /** The partner's registration ID number. */
    public static final FactName<String> REGISTRATION_ID = of("registrationId");

    // of customers

    /** The type of a customer's tenant. */
    public static final FactName<Tenant.Type> TENANT_TYPE = ofPart("tenant.type");

    // of relationships

    /** How far a relationship has come. */
    public static final FactName<Relationship.Status> STATUS = of("status");
    /** The delegated administration privileges that are granted. */
    public static final FactName<ResellerRelationship.DelegatedAdmin> DELEGATED_ADMIN = of("delegatedAdmin");

    // of scenarios

    /** All relationships of the transaction's partners. */
    public static final FactName<List<Relationship>> RELATIONSHIPS = of("relationships");

    // of transactions

    /** The role of the user who carries the transaction out. */
    public static final FactName<Role> ROLE = of("role");
    /** Whether who is put on record for an order has attested to be the customer's partner. */
    public static final FactName<Boolean> PARTNER_ON_RECORD_ATTESTED = of("partnerOnRecordAttested");
    /** The role of the user who accepted. */
    public static final FactName<Role> ACCEPTED_BY = of("acceptedBy");
    /** Whether a partnership is removed in good faith. */
    public static final FactName<Boolean> GOOD_FAITH = of("goodFaith");
    /** The legal notice of a removal. */
    public static final FactName<PartnershipRemoval.LegalNotice> LEGAL_NOTICE = of("legalNotice");
    /** Whether delegated administration privileges are asked for; its name is that of {@link #DELEGATED_ADMIN}. */
    public static final FactName<Boolean> DELEGATED_ADMIN_ASKED = of(DELEGATED_ADMIN.name);
    /** The MPN ID put on a subscription by an assignment; its name is that of {@link #MPN_ID}. */
    public static final FactName<String> ASSIGNED_MPN_ID = of(MPN_ID.name);
    /** Whether the reseller is assigned to a new customer. */
    public static final FactName<Boolean> NEW_CUSTOMER = of("newCustomer");
    /** Whether an enrolling partner is new to the program. */
    public static final FactName<Boolean> NEW_TO_PROGRAM = of("newToProgram");
    /** The e-mail address of an enrolling partner's primary contact. */
    public static final FactName<String> PRIMARY_CONTACT_EMAIL = of("primaryContactEmail");
    /** The company profile of an enrolling partner. */
    public static final FactName<CompanyProfile> PROFILE = of("profile");
    /** The legal business name in the profile. */
    public static final FactName<String> PROFILE_LEGAL_NAME = ofPart("profile.legalName");
    /** The address in the profile. */
    public static final FactName<String> PROFILE_ADDRESS = ofPart("profile.address");
    /** The primary contact in the profile. */
    public static final FactName<String> PROFILE_PRIMARY_CONTACT = ofPart("profile.primaryContact");
    /** The customer support contact in the profile. */
    public static final FactName<String> PROFILE_SUPPORT_CONTACT = ofPart("profile.supportContact");
    /** What an enrolling direct-bill partner is able to do. */
    public static final FactName<List<Enrollment.Capability>> CAPABILITIES = of("capabilities");
    /** The CSP revenue of the last year, in US dollars. */
    public static final FactName<BigDecimal> ANNUAL_REVENUE_USD = of("annualRevenueUsd");
    /** The months for which the partner has been a reseller. */
    public static final FactName<Integer> MONTHS_AS_RESELLER = of("monthsAsReseller");
    /** How an enrolling direct-bill partner did in the assessment of its capabilities. */
    public static final FactName<Enrollment.CapabilitiesAssessment> CAPABILITIES_ASSESSMENT =
            of("capabilitiesAssessment");
    /** Microsoft's verification of the enrollment. */
    public static final FactName<AgreementSignature.Verification> VERIFICATION = of("verification");

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
     * @param <T> the type of the fact's value: of an extension a {@link String}, a {@link BigDecimal} or a {@link Boolean}
     * @param name the name, such as {@code com.acme.creditHold}
     * @return the fact name
     */
    public static <T> FactName<T> of(String name) {
        return new FactName<>(name);
    }

    private static <T> FactName<T> ofPart(String name) {
        OF_PARTS.add(name);
        return of(name);
    }

    /** Whether this is the name of a part, such as {@code mpnId.type}, of what the other is the name of. */
    boolean isPartOf(FactName<?> whole) {
        return name.startsWith(whole.name + ".");
    }

    /** The name without that of what it is a part of. */
    String property() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Checks if a host made up this name for an extension.
     *
     * @return true if it looks like an extension's key and no fact of the policy has it
     */
    public boolean isExtension() {
        return Validator.isExtensionKey(name) && !OF_PARTS.contains(name);
    }

    @Override
    public String toString() {
        return Visible.of(name);
    }
}
