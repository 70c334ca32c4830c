package io.github.csprules.model;

import java.util.List;

/** The kinds of transaction that rules judge. */
public enum TransactionType {
    /** Partners sell to a customer: new orders, renewals, added licenses and upgrades. */
    SALE(),
    /** An indirect provider and an indirect reseller establish a partnership. */
    PARTNERSHIP(FactName.ACCEPTED_BY),
    /** A partnership is removed. */
    PARTNERSHIP_REMOVAL(FactName.GOOD_FAITH, FactName.LEGAL_NOTICE),
    /** Partners establish a reseller relationship with a customer. */
    CUSTOMER_RELATIONSHIP(FactName.ACCEPTED_BY, FactName.DELEGATED_ADMIN),
    /** An indirect provider assigns a reseller to a customer or to a subscription. */
    RESELLER_ASSIGNMENT(FactName.NEW_CUSTOMER, FactName.MPN_ID),
    /** A customer hires a partner for a subscription bought elsewhere. */
    SUPPORT_ENGAGEMENT(),
    /** A partner enrolls in the program. */
    ENROLLMENT(
            FactName.ROLE,
            FactName.NEW_TO_PROGRAM,
            FactName.PRIMARY_CONTACT_EMAIL,
            FactName.PROFILE,
            FactName.PROFILE_LEGAL_NAME,
            FactName.PROFILE_ADDRESS,
            FactName.PROFILE_PRIMARY_CONTACT,
            FactName.PROFILE_SUPPORT_CONTACT,
            FactName.CAPABILITIES,
            FactName.ANNUAL_REVENUE_USD,
            FactName.MONTHS_AS_RESELLER,
            FactName.SUPPORT_PLAN),
    /** A partner signs the Microsoft Partner Agreement. */
    AGREEMENT_SIGNATURE(FactName.ROLE, FactName.VERIFICATION);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<FactName> facts;

    TransactionType(FactName... facts) {
        this.facts = List.of(facts);
    }

    /**
     * Returns the facts that a transaction of this type states about itself.
     *
     * @return their names, in the order of the format
     */
    public List<FactName> facts() {
        return facts;
    }
}
