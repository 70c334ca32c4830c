package io.github.csprules.model;

/**
 * What an indirect provider assigns a reseller for.
 */
public enum AssignmentPurpose {
    /** To manage the account of a new customer. */
    ACCOUNT_MANAGEMENT,
    /** To manage the account of a new Azure customer. */
    AZURE_ACCOUNT_MANAGEMENT,
    /** To receive incentives for a subscription. */
    INCENTIVES,
    /** To be the support contact of a subscription. */
    SUPPORT
}
