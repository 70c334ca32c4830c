package io.github.csprules.model;

/** A transaction between an indirect provider and an indirect reseller, whatever the types they are declared with. */
public sealed interface TwoTier permits PartnershipRequest, PartnershipRemoval, ResellerAssignment {

    /**
     * Returns who is named as the provider.
     *
     * @return the id of the provider
     */
    String provider();

    /**
     * Returns who is named as the reseller.
     *
     * @return the id of the reseller
     */
    String reseller();
}
