package io.github.csprules.model;

/**
 * What an MPN ID stands for.
 */
public enum MpnIdType {
    /** One location of the company; the type that CSP accounts are associated with. */
    LOCATION,
    /** The company as a whole. */
    GLOBAL
}
