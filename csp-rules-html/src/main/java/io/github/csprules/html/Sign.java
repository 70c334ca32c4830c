package io.github.csprules.html;

import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import java.util.Locale;

/** How something stands: a colour by its class and a sign by its character, always beside a word. */
enum Sign {
    GOOD("✓"),
    BAD("✕"),
    OPEN("?"),
    CAUTION("!");

    private final String character;

    Sign(String character) {
        this.character = character;
    }

    static Sign of(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> GOOD;
            case DENIED -> BAD;
            case UNDETERMINED -> OPEN;
        };
    }

    static Sign of(RuleStatus status) {
        return switch (status) {
            case SATISFIED, NOT_APPLICABLE -> GOOD;
            case VIOLATED -> BAD;
            case UNDETERMINED -> OPEN;
        };
    }

    /** The class that gives the colour. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign alone. */
    String character() {
        return character;
    }

    /** The sign, then the word. */
    String with(String word) {
        return character + " " + word;
    }

    /** A word in the colour, with the sign before it, which is not read aloud. */
    Element badge(String word) {
        return Element.of("span")
                .style("badge " + style())
                .add(Element.of("span", character).set("aria-hidden", "true"))
                .text(" " + word);
    }
}
