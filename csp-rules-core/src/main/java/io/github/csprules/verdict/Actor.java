package io.github.csprules.verdict;

/** Who can act so that a transaction becomes possible. */
public enum Actor {
    /** The indirect provider. */
    PROVIDER,
    /** The indirect reseller. */
    RESELLER,
    /** The direct-bill partner. */
    DIRECT_BILL_PARTNER,
    /** The partner whom the finding is about, whatever its type. */
    PARTNER,
    /** The customer. */
    CUSTOMER,
    /** Microsoft. */
    MICROSOFT,
    /** The application that asks. */
    HOST
}
