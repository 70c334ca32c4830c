package io.github.csprules.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Describes a found value without disclosing a name, an address or a secret. */
final class Found {

    /** The number of typing errors that still count as the same word. */
    private static final int MAX_EDITS = 2;

    private static final int MAX_ECHOED = 40;
    private static final int MAX_DIGITS = 15;

    private Found() {}

    /** How long a text is. */
    static String text(String text) {
        int length = text.codePointCount(0, text.length());
        return length == 0 ? "an empty text" : "text of " + length + (length == 1 ? " character" : " characters");
    }

    /** A text itself, if it is almost one of the words that would be valid; else how long it is. */
    static String text(String text, Collection<String> words) {
        return isAlmostOneOf(text, words) ? "`" + escaped(text) + "`" : text(text);
    }

    private static boolean isAlmostOneOf(String text, Collection<String> words) {
        if (text.isEmpty() || text.length() > MAX_ECHOED) {
            return false;
        }
        for (String word : words) {
            if (Math.abs(word.length() - text.length()) <= MAX_EDITS && isWithin(MAX_EDITS, text, 0, word, 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many insertions, deletions or replacements turn one rest into the other. */
    private static boolean isWithin(int edits, String one, int from, String other, int otherFrom) {
        int i = from;
        int j = otherFrom;
        while (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
            i++;
            j++;
        }
        int rest = one.length() - i;
        int otherRest = other.length() - j;
        if (rest == 0 || otherRest == 0) {
            return rest + otherRest <= edits;
        }
        return edits > 0
                && (isWithin(edits - 1, one, i + 1, other, j + 1)
                        || isWithin(edits - 1, one, i + 1, other, j)
                        || isWithin(edits - 1, one, i, other, j + 1));
    }

    /** A number with few digits; never expands a long one. */
    static String number(BigDecimal number) {
        int scale = Math.max(0, number.scale());
        long digits = Math.max(number.precision(), scale + 1L) + Math.max(0, -(long) number.scale());
        return digits <= MAX_DIGITS ? number.toPlainString() : "a number of " + digits + " digits";
    }

    /** A pointer as it is shown: names of properties that somebody made up are shortened and made visible. */
    static String place(String pointer) {
        return Arrays.stream(pointer.split("/", -1)).map(Found::shown).collect(Collectors.joining("/"));
    }

    /** A pointer as it may go into a log: without names of properties that somebody made up, unless they look like a key. */
    static String guardedPlace(String pointer) {
        return Arrays.stream(pointer.split("/", -1))
                .map(step -> step.matches("[A-Za-z0-9_.-]{0,40}") ? step : "(" + text(step) + ")")
                .collect(Collectors.joining("/"));
    }

    private static String shown(String name) {
        int length = name.codePointCount(0, name.length());
        return escaped(
                length <= MAX_ECHOED ? name : name.substring(0, name.offsetByCodePoints(0, MAX_ECHOED - 1)) + "…");
    }

    /** A text with all characters visible, so that an extra character shows when compared with a word. */
    private static String escaped(String text) {
        return Visible.of(text, c -> Visible.isVisible(c) && Character.getType(c) != Character.FORMAT);
    }
}
