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
import java.util.concurrent.ConcurrentHashMap;

/**
 * The library's own texts in one language, out of one file.
 * <p>
 * Not a {@code ResourceBundle}: that one falls back to the default locale and does not reach across named modules.
 */
final class Bundle {

    /** What arguments are, the same in every language. */
    private static final Properties ARGUMENTS = new Properties();

    static {
        load("arguments.properties", ARGUMENTS);
    }

    private static final Bundle ENGLISH = new Bundle("texts_en.properties");

    /** Loaded when somebody asks for it. */
    private static final class French {
        static final Bundle TEXTS = new Bundle("texts_fr.properties");
    }

    private final Properties texts;

    /** The bundles used so far. */
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private Bundle(String resource) {
        texts = new Properties(ARGUMENTS);
        load(resource, texts);
    }

    static Optional<Template> find(String key, Locale locale) {
        return (locale.getLanguage().equals("fr") ? French.TEXTS : ENGLISH).find(key);
    }

    private Optional<Template> find(String key) {
        Template known = templates.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> templates.computeIfAbsent(key, asked -> Template.parse(text)));
    }

    private static void load(String resource, Properties texts) {
        try (InputStream in = Bundle.class.getResourceAsStream(resource);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
