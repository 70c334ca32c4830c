package io.github.csprules.model;

/**
 * What a tenant is used for.
 */
public enum TenantType {
    /** The tenant with which a partner does its CSP business. */
    CSP,
    /** A tenant for internal use, to which bought services are provisioned. */
    CUSTOMER
}
