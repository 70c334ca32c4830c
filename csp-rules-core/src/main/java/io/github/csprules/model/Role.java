package io.github.csprules.model;

/**
 * The role of the Partner Center user who carries a transaction out or accepts it.
 */
public enum Role {
    /** Global admin. */
    GLOBAL_ADMIN,
    /** User admin, also called user management admin. */
    USER_ADMIN,
    /** Admin agent. */
    ADMIN_AGENT,
    /** Sales agent. */
    SALES_AGENT,
    /** Helpdesk agent. */
    HELPDESK_AGENT,
    /** Billing admin. */
    BILLING_ADMIN
}
