package io.github.csprules.model;

import java.util.function.IntPredicate;

/** Shows foreign texts so that they stay on their line and keep the direction of the text around them. */
final class Visible {

    private static final String HEX = "0123456789abcdef";

    private Visible() {}

    /** Whether a code point can be shown as it is. One that cannot is of the basic plane: it is one character of a text. */
    static boolean isVisible(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return c > 0x9f // DEL and C1
                && c != 0x61c // the Arabic letter mark
                && (c < 0x200e || c > 0x2069 || !isDirectionOrLine(c))
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    private static boolean isDirectionOrLine(int c) {
        return c <= 0x200f // marks
                || (c >= 0x2028 && c <= 0x202e) // separators, embeddings and overrides
                || c >= 0x2066; // isolates
    }

    /** The text, with escapes for invisible characters. */
    static String of(String text) {
        return of(text, Visible::isVisible);
    }

    /** The text, with escapes for everything but certain code points. */
    static String of(String text, IntPredicate isShown) {
        int start = 0;
        while (start < text.length() && isShown.test(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        if (start == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, start);
        text.substring(start).codePoints().forEach(c -> {
            if (isShown.test(c)) {
                shown.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    escape(shown, unit);
                }
            }
        });
        return shown.toString();
    }

    private static void escape(StringBuilder shown, char c) {
        shown.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            shown.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
