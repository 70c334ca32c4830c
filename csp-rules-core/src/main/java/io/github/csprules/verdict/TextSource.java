package io.github.csprules.verdict;

import java.util.Locale;
import java.util.Optional;

/**
 * Where texts come from: the library's own, or a host's that go before them.
 * <p>
 * A text may name arguments in braces, such as {@code {subject}}, and have a constant put into words with
 * {@code {region|Region}}, a party called by its name with {@code {owner|Party}}.
 */
@FunctionalInterface
public interface TextSource {

    /**
     * Finds a text.
     *
     * @param key the key: {@code rule-id.reason}, {@code remedy.code}, {@code consequence.code}, …
     * @param locale the language that is asked for
     * @return the text, or empty to leave it to the next source
     */
    Optional<String> find(String key, Locale locale);
}
