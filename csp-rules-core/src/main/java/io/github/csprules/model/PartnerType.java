package io.github.csprules.model;

/** The type of a partner in the CSP program. */
public enum PartnerType {
    /** Buys from Microsoft and sells through indirect resellers; also called a distributor. */
    INDIRECT_PROVIDER,
    /** Sells an indirect provider's orders to customers; Microsoft does not bill it. */
    INDIRECT_RESELLER,
    /** Buys from Microsoft and sells to its own customers. */
    DIRECT_BILL
}
