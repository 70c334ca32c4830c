package io.github.csprules.model;

/**
 * What kind of thing a fact is about.
 */
public enum FactOwner {
    /** A partner. */
    PARTNER,
    /** A customer. */
    CUSTOMER,
    /** A reseller relationship between a partner and a customer. */
    RELATIONSHIP,
    /** The transaction. */
    TRANSACTION,
    /** The scenario as a whole. */
    SCENARIO
}
