package io.github.csprules.model;

import java.beans.Transient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a fact, as in a scenario.
 * <p>
 * The constants are the facts that the policy reads. A host creates its own names with {@link #of}, for its extensions. Names are
 * equal if their texts are equal; the type is for the compiler.
 *
 * @param <T> the type of the fact's value
 */
@SuppressWarnings("UnusedTypeParameter") // it is for the compiler of whoever names a fact
public final class FactName<T> {

    /** The facts of the policy. */
    private static final Map<String, FactName<?>> KNOWN = new HashMap<>();

    // of partners and of customers

    /** The legal organization of an account or a tenant. */
    public static final FactName<String> ORGANIZATION = known("organization");
    /** The country, which decides the region. */
    public static final FactName<String> COUNTRY = known("country");
    /** The agreements that a partner or a customer has signed. */
    public static final FactName<List<Agreement>> AGREEMENTS = known("agreements");

    // of partners

    /** The organizations affiliated with the partner's. */
    public static final FactName<List<String>> AFFILIATES = known("affiliates");
    /** The first day on which the partner has a Partner Center account. */
    public static final FactName<LocalDate> ONBOARDED_ON = known("onboardedOn");
    /** The first day on which the partner is enrolled in the program as its type. */
    public static final FactName<LocalDate> ENROLLED_ON = known("enrolledOn");
    /** The MPN ID associated with a partner's account. */
    public static final FactName<MpnId> MPN_ID = known("mpnId");
    /** The type of the associated MPN ID. */
    public static final FactName<MpnId.Type> MPN_ID_TYPE = known("mpnId.type");
    /** The country of the associated MPN ID. */
    public static final FactName<String> MPN_ID_COUNTRY = known("mpnId.country");
    /** The state of a partner's account in the program. */
    public static final FactName<Partner.Authorization> AUTHORIZATION = known("authorization");
    /** The partner's registration ID number. */
    public static final FactName<String> REGISTRATION_ID = known("registrationId");

    // of customers

    /** The type of a customer's tenant. */
    public static final FactName<Tenant.Type> TENANT_TYPE = known("tenant.type");

    // of relationships

    /** The status of a relationship. */
    public static final FactName<Relationship.Status> STATUS = known("status");
    /** The granted delegated administration privileges. */
    public static final FactName<ResellerRelationship.DelegatedAdmin> DELEGATED_ADMIN = known("delegatedAdmin");

    // of scenarios

    /** All relationships of the transaction's partners. */
    public static final FactName<List<Relationship>> RELATIONSHIPS = known("relationships");

    // of transactions

    /** The role of the user who carries the transaction out. */
    public static final FactName<Role> ROLE = known("role");
    /** Whether the partner on record for an order has attested to be the customer's partner. */
    public static final FactName<Boolean> PARTNER_ON_RECORD_ATTESTED = known("partnerOnRecordAttested");
    /** The role of the user who accepted. */
    public static final FactName<Role> ACCEPTED_BY = known("acceptedBy");
    /** Whether a partnership is removed in good faith. */
    public static final FactName<Boolean> GOOD_FAITH = known("goodFaith");
    /** The legal notice of a removal. */
    public static final FactName<PartnershipRemoval.LegalNotice> LEGAL_NOTICE = known("legalNotice");
    /** Whether a request asks for delegated administration privileges; same name as {@link #DELEGATED_ADMIN}. */
    public static final FactName<Boolean> DELEGATED_ADMIN_ASKED = known("delegatedAdmin");
    /** The MPN ID that an assignment puts on a subscription; same name as {@link #MPN_ID}. */
    public static final FactName<String> ASSIGNED_MPN_ID = known("mpnId");
    /** Whether the reseller is assigned to a new customer. */
    public static final FactName<Boolean> NEW_CUSTOMER = known("newCustomer");
    /** Whether an enrolling partner is new to the program. */
    public static final FactName<Boolean> NEW_TO_PROGRAM = known("newToProgram");
    /** The e-mail address of an enrolling partner's primary contact. */
    public static final FactName<String> PRIMARY_CONTACT_EMAIL = known("primaryContactEmail");
    /** The company profile of an enrolling partner. */
    public static final FactName<CompanyProfile> PROFILE = known("profile");
    /** The legal business name in the profile. */
    public static final FactName<String> PROFILE_LEGAL_NAME = known("profile.legalName");
    /** The address in the profile. */
    public static final FactName<String> PROFILE_ADDRESS = known("profile.address");
    /** The primary contact in the profile. */
    public static final FactName<String> PROFILE_PRIMARY_CONTACT = known("profile.primaryContact");
    /** The customer support contact in the profile. */
    public static final FactName<String> PROFILE_SUPPORT_CONTACT = known("profile.supportContact");
    /** The capabilities of an enrolling direct-bill partner. */
    public static final FactName<List<Enrollment.Capability>> CAPABILITIES = known("capabilities");
    /** The CSP revenue of the last year, in US dollars. */
    public static final FactName<BigDecimal> ANNUAL_REVENUE_USD = known("annualRevenueUsd");
    /** The months for which the partner has been a reseller. */
    public static final FactName<Integer> MONTHS_AS_RESELLER = known("monthsAsReseller");
    /** The result of the assessment of its capabilities. */
    public static final FactName<Enrollment.CapabilitiesAssessment> CAPABILITIES_ASSESSMENT =
            known("capabilitiesAssessment");
    /** Microsoft's verification of the enrollment. */
    public static final FactName<AgreementSignature.Verification> VERIFICATION = known("verification");

    private final String name;
    /** The index of the fact in fact tables: unique for each fact of the policy, -1 for a host's own. */
    private final int ordinal;

    private FactName(String name, int ordinal) {
        this.name = name;
        this.ordinal = ordinal;
    }

    /**
     * Returns the fact name of this text.
     *
     * @param <T> the type of the fact's value; {@link String}, {@link BigDecimal} or {@link Boolean} for an extension
     * @param name the name, such as {@code com.acme.creditHold}
     * @return the fact name
     */
    @SuppressWarnings("unchecked") // the type is for the compiler
    public static <T> FactName<T> of(String name) {
        FactName<?> known = KNOWN.get(Objects.requireNonNull(name, "name"));
        return known == null ? new FactName<>(name, -1) : (FactName<T>) known;
    }

    @SuppressWarnings("unchecked") // the type is for the compiler
    private static <T> FactName<T> known(String name) {
        return (FactName<T>) KNOWN.computeIfAbsent(name, key -> new FactName<>(key, KNOWN.size()));
    }

    /** {@return the name, with a dot before a part; an extension's key for a host's own fact} */
    public String name() {
        return name;
    }

    int ordinal() {
        return ordinal;
    }

    /** How many facts the policy has: all ordinals are smaller. */
    static int count() {
        return KNOWN.size();
    }

    /** Whether this is a part, such as {@code mpnId.type}, of the other fact. */
    boolean isPartOf(FactName<?> whole) {
        int length = whole.name.length();
        return name.length() > length && name.charAt(length) == '.' && name.startsWith(whole.name);
    }

    /** The name without the name of its whole. */
    String property() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Checks if this is a host's own name for an extension.
     *
     * @return true if it has the form of an extension's key and is no fact of the policy
     */
    @Transient
    public boolean isExtension() {
        return ordinal < 0 && Validator.isExtensionKey(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof FactName<?> that && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return Visible.of(name);
    }
}
