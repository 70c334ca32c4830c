package io.github.csprules.model;

/**
 * Who has a partnership removed.
 */
public enum RemovalRequester {
    /** The indirect provider, in Partner Center. */
    PROVIDER,
    /** The indirect reseller. */
    RESELLER,
    /** Microsoft Support, at the request of either. */
    MICROSOFT_SUPPORT
}
