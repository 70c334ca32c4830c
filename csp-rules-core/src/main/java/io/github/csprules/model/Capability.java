package io.github.csprules.model;

/**
 * What a direct-bill partner has to be able to do.
 */
public enum Capability {
    /** Integrate with Microsoft through APIs. */
    API_INTEGRATION,
    /** Bill its customers. */
    BILLING,
    /** Support its customers. */
    SUPPORT,
    /** Provide managed services. */
    MANAGED_SERVICES
}
