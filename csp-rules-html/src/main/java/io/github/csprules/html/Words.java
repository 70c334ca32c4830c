package io.github.csprules.html;

import io.github.csprules.verdict.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words of a page, in its language. */
record Words(Texts texts, Locale locale) {

    Words {
        Objects.requireNonNull(texts, "texts");
        Objects.requireNonNull(locale, "locale");
    }

    String text(String key) {
        return texts.text(key, locale);
    }

    String text(String key, String name, String value) {
        return texts.text(key, Map.of(name, value), locale);
    }

    String text(String key, Map<String, String> words) {
        return texts.text(key, words, locale);
    }

    String label(Enum<?> constant) {
        return texts.label(constant, locale);
    }

    /** Something said about something. */
    String said(String of, String what) {
        return text("report.said", Map.of("of", of, "what", what));
    }

    /** A value that is perhaps only assumed. */
    String stated(String value, boolean isAssumed) {
        return isAssumed ? text("html.assumed", "value", value) : value;
    }
}
