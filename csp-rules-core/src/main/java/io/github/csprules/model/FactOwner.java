package io.github.csprules.model;

/**
 * What kind of thing a fact is about.
 */
public enum FactOwner {
    /** A partner. */
    PARTNER,
    /** A customer. */
    CUSTOMER,
    /** A relationship of two partners, or of a partner and a customer. */
    RELATIONSHIP,
    /** The transaction. */
    TRANSACTION,
    /** The scenario as a whole. */
    SCENARIO
}
