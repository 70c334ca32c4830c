package io.github.csprules.model;

/**
 * A provider and a reseller that a transaction puts side by side.
 *
 * @param provider who stands nearer to Microsoft
 * @param reseller who stands nearer to the customer
 */
public record ProviderAndReseller(Partner provider, Partner reseller) {}
