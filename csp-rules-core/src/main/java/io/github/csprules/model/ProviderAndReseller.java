package io.github.csprules.model;

import java.util.Objects;

/**
 * A provider and a reseller that a transaction puts side by side.
 *
 * @param provider who stands nearer to Microsoft
 * @param reseller who stands nearer to the customer
 */
public record ProviderAndReseller(Partner provider, Partner reseller) {

    /**
     * Creates the pair.
     *
     * @param provider who stands nearer to Microsoft
     * @param reseller who stands nearer to the customer
     */
    public ProviderAndReseller {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(reseller, "reseller");
    }
}
