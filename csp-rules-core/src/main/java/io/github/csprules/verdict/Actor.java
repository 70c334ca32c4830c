package io.github.csprules.verdict;

import io.github.csprules.model.PartnerType;

/** The party that can make a transaction possible. */
public enum Actor {
    /** The indirect provider. */
    PROVIDER,
    /** The indirect reseller. */
    RESELLER,
    /** The direct-bill partner. */
    DIRECT_BILL_PARTNER,
    /** The partner that the finding is about, of any type. */
    PARTNER,
    /** The customer. */
    CUSTOMER,
    /** Microsoft. */
    MICROSOFT,
    /** The application that asks. */
    HOST;

    /**
     * Returns the actor for a type of partner.
     *
     * @param type the declared type
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
