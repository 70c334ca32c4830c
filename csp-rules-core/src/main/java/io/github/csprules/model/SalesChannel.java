package io.github.csprules.model;

/**
 * How a subscription was sold.
 */
public enum SalesChannel {
    /** Through the Cloud Solution Provider program. */
    CSP,
    /** By Microsoft itself. */
    MICROSOFT,
    /** By Microsoft with the help of an advisor. */
    ADVISOR,
    /** Through an Open license program. */
    OPEN,
    /** Under an Enterprise Agreement. */
    EA,
    /** In any other way. */
    OTHER
}
