package io.github.csprules.docs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The English texts as they stand in their file. */
final class English {

    private static final Properties TEXTS = load("texts_en.properties");

    private English() {}

    static String text(String key) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text;
    }

    static Set<String> keys() {
        return new TreeSet<>(TEXTS.stringPropertyNames());
    }

    /** What is known of arguments by their names. */
    static Map<String, String> arguments() {
        Map<String, String> types = new TreeMap<>();
        load("arguments.properties").forEach((key, type) -> types.put((String) key, (String) type));
        return types;
    }

    private static Properties load(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                English.class.getResourceAsStream("/io/github/csprules/verdict/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
