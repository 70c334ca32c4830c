package io.github.csprules.model;

/**
 * The delegated administration privileges that a customer has granted to a partner.
 */
public enum DelegatedAdmin {
    /** None. */
    NONE,
    /** Delegated admin privileges. */
    DAP,
    /** Granular delegated admin privileges. */
    GDAP
}
