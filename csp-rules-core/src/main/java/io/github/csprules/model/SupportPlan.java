package io.github.csprules.model;

/**
 * The support plan that a partner has bought from Microsoft.
 */
public enum SupportPlan {
    /** None. */
    NONE,
    /** Advanced Support for Partners. */
    ASFP,
    /** Premier Support for Partners. */
    PSFP
}
