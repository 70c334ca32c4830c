package io.github.csprules.verdict;

import io.github.csprules.model.PartnerType;

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
    HOST;

    /**
     * Returns as whom a partner acts.
     *
     * @param type the type that it is declared with
     * @return the actor of that type
     */
    public static Actor of(PartnerType type) {
        return switch (type) {
            case INDIRECT_PROVIDER -> PROVIDER;
            case INDIRECT_RESELLER -> RESELLER;
            case DIRECT_BILL -> DIRECT_BILL_PARTNER;
        };
    }
}
