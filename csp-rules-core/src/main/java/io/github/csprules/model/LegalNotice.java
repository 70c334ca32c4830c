package io.github.csprules.model;

/**
 * The legal notice that ends an agreement between provider and reseller.
 */
public enum LegalNotice {
    /** The agreement asks for none. */
    NOT_REQUIRED,
    /** It has been given. */
    GIVEN,
    /** The agreement asks for it, and it has not been given. */
    OUTSTANDING
}
