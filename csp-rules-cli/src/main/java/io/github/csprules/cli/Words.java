package io.github.csprules.cli;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words beside what printers lay out, in the language that they print. What is put into them is shown visibly. */
record Words(Texts texts, Locale locale) {

    /** Those of complaints: about the command line, files and what is in them. */
    static final Words ENGLISH = new Words(Texts.standard(), Locale.ENGLISH);

    /** Where the environment may name a language, first come first served. The launcher sets the first. */
    private static final List<String> VARIABLES = List.of("CSP_RULES_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private static final Pattern BEHIND_LANGUAGE = Pattern.compile("[^A-Za-z].*");

    /** Words in a language such as {@code fr} or {@code fr_CA.UTF-8}; in English if there are none in it. */
    static Words in(String language) {
        String code = BEHIND_LANGUAGE.matcher(language.strip()).replaceFirst("");
        return new Words(Texts.standard(), Locale.forLanguageTag(code));
    }

    /** Words in the language of whoever runs a process: what its environment names, else what Java takes its user's for. */
    static Words of(UnaryOperator<@Nullable String> environment) {
        return VARIABLES.stream()
                .map(environment)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(Words::in)
                .orElseGet(() -> in(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()));
    }

    /** These words, with parties called by their names. */
    Words naming(Scenario scenario) {
        return new Words(texts.naming(scenario), locale);
    }

    /** Something that is said of something or by somebody. */
    String said(String of, String what) {
        return text("report.said", Map.of("of", of, "what", what));
    }

    /** One thing and the next, of any number. */
    String listed(String before, String next) {
        return text("report.listed", Map.of("before", before, "next", next));
    }

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
