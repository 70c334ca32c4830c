package io.github.csprules.model;

/**
 * Whose offer it is.
 */
public enum Publisher {
    /** A first-party offer. */
    MICROSOFT,
    /** Another publisher's offer in the Microsoft marketplace. */
    THIRD_PARTY
}
