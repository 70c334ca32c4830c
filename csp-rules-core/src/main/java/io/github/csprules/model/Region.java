package io.github.csprules.model;

/** A market of the CSP program. Partners do business within one. Names are this project's stable codes. */
public enum Region {
    /** Africa. */
    AFRICA,
    /** Asia and Pacific. */
    ASIA_PACIFIC,
    /** Australia. */
    AUSTRALIA,
    /** Brazil. */
    BRAZIL,
    /** Canada. */
    CANADA,
    /** China. */
    CHINA,
    /** Europe. */
    EUROPE,
    /** India. */
    INDIA,
    /** Japan. */
    JAPAN,
    /** Korea, Republic of. */
    KOREA,
    /** Latin America and the Caribbean. */
    LATIN_AMERICA_CARIBBEAN,
    /** Middle East, Central Europe, and Eastern Europe. */
    MIDDLE_EAST_CENTRAL_EASTERN_EUROPE,
    /** New Zealand. */
    NEW_ZEALAND,
    /** Russia. */
    RUSSIA,
    /** Taiwan. */
    TAIWAN,
    /** United States. */
    UNITED_STATES
}
