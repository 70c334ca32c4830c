package io.github.csprules.verdict;

/** How much attention a consequence wants. */
public enum ConsequenceLevel {
    /** Good to know. */
    NOTICE,
    /** To be weighed before going on. */
    CAUTION
}
