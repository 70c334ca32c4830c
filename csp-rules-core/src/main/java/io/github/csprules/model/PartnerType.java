package io.github.csprules.model;

/**
 * What a partner of the CSP program is toward Microsoft and toward other partners.
 */
public enum PartnerType {
    /** Buys from Microsoft and sells through indirect resellers; also called a distributor. */
    INDIRECT_PROVIDER,
    /** Sells to customers what an indirect provider has ordered; not billed by Microsoft. */
    INDIRECT_RESELLER,
    /** Buys from Microsoft and sells to its own customers. */
    DIRECT_BILL
}
