package io.github.csprules.cli;

import io.github.csprules.verdict.Texts;
import java.util.Locale;
import java.util.Map;

/** The words beside what printers lay out, in the language that they print. What is put into them is shown visibly. */
record Words(Texts texts, Locale locale) {

    static final Words ENGLISH = new Words(Texts.standard(), Locale.ENGLISH);

    String text(String key) {
        return texts.text(key, locale);
    }

    String text(String key, Map<String, String> words) {
        return texts.text(key, words, locale);
    }

    /** Words to put behind a complaint: a space, then in parentheses what was probably meant; nothing if there is no such name. */
    String suggestion(String found, Iterable<String> known) {
        String nearest = NearMiss.nearest(found, known);
        return nearest == null ? "" : " (" + text("problem.suggestion", Map.of("name", nearest)) + ")";
    }
}
