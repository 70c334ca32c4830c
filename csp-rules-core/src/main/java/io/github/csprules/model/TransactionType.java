package io.github.csprules.model;

import java.util.List;

/** The types of transaction that rules judge. */
public enum TransactionType {
    /** Partners sell to a customer: new orders, renewals, added licenses and upgrades. */
    SALE,
    /** An indirect provider and an indirect reseller establish a partnership. */
    PARTNERSHIP,
    /** A partnership is removed. */
    PARTNERSHIP_REMOVAL,
    /** Partners establish a reseller relationship with a customer. */
    CUSTOMER_RELATIONSHIP,
    /** An indirect provider assigns a reseller to a customer or to a subscription. */
    RESELLER_ASSIGNMENT,
    /** A customer hires a partner for a subscription bought elsewhere. */
    SUPPORT_ENGAGEMENT,
    /** A partner enrolls in the program. */
    ENROLLMENT,
    /** A partner signs the Microsoft Partner Agreement. */
    AGREEMENT_SIGNATURE;

    /** {@return the names of the facts that a transaction of this type states about itself, in the order of the format} */
    public List<FactName<?>> facts() {
        return Transaction.facts(this).names();
    }
}
