package io.github.csprules.spring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties under {@code csp-rules}.
 *
 * @param policy {@code standard} or {@code extended}
 * @param edition an edition such as {@code 2021-06}; null for the newest, so that an update of the library may change verdicts
 * @param language the language of messages in JSON; English if there are no texts in it
 */
@ConfigurationProperties("csp-rules")
public record CspRulesProperties(
        @DefaultValue("standard") String policy,
        @Nullable String edition,
        @DefaultValue("en") Locale language) {}
