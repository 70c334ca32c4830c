package io.github.csprules.model;

/**
 * The Microsoft cloud that a tenant lives in.
 */
public enum Cloud {
    /** The public cloud. */
    GLOBAL,
    /** Microsoft Cloud for US Government. */
    US_GOVERNMENT,
    /** Microsoft Cloud Germany. */
    GERMANY,
    /** The cloud operated by 21Vianet in China. */
    CHINA
}
