package io.github.csprules.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The library's own texts, one file a language.
 * <p>
 * Not a {@code ResourceBundle}: that one falls back to the default locale and does not reach across named modules.
 */
final class Bundles {

    private static final Properties ENGLISH = load("texts_en.properties");
    private static final Map<String, Properties> BY_LANGUAGE = Map.of("en", ENGLISH);

    private Bundles() {}

    static Optional<String> find(String key, Locale locale) {
        Properties texts = BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
        return Optional.ofNullable(texts.getProperty(key));
    }

    private static Properties load(String resource) {
        Properties texts = new Properties();
        try (InputStream in = Bundles.class.getResourceAsStream(resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
        return texts;
    }
}
