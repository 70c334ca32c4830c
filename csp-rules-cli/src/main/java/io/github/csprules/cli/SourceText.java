package io.github.csprules.cli;

import io.github.csprules.model.Problem;
import java.util.Arrays;

/**
 * A document as it is shown around its problems. It is walked once; what is shown of it then costs what is shown, however long
 * the line is.
 */
final class SourceText {

    /** What is shown of a line: at most so many characters, of those before the place at most so many. */
    private static final int WIDTH = 120;

    private static final int BEFORE = 80;

    private final int[] characters;
    /** Where each line starts, and where one after the last would. */
    private final int[] starts;

    /**
     * A part of a line.
     *
     * @param text the part, what is invisible shown as escapes
     * @param mark how many characters of it come before the place
     */
    record Excerpt(String text, int mark) {}

    /** Takes the text. Its lines are those that JSON's line breaks make. */
    SourceText(CharSequence text) {
        int[] all = new int[text.length()];
        int[] lines = new int[16];
        int count = 0;
        int lineCount = 1;
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c)
                    && before <= Character.MAX_VALUE
                    && Character.isHighSurrogate((char) before)) {
                before = Character.toCodePoint((char) before, c);
                all[count - 1] = before;
                continue;
            }
            if (before == '\n' || (before == '\r' && c != '\n')) {
                lines = lineCount == lines.length ? Arrays.copyOf(lines, 2 * lineCount) : lines;
                lines[lineCount++] = count;
            }
            all[count++] = c;
            before = c;
        }
        characters = Arrays.copyOf(all, count);
        starts = Arrays.copyOf(lines, lineCount + 1);
        starts[lineCount] = count + 1;
    }

    /**
     * Returns what is around a place; nothing if there is no such line.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     */
    Excerpt around(int line, int column) {
        if (line >= starts.length) {
            return new Excerpt("", 0);
        }
        int start = starts[line - 1];
        int end = Math.min(starts[line], characters.length);
        while (end > start && isLineBreak(characters[end - 1])) {
            end--;
        }
        int place = Math.min(start + column - 1, end);
        int from = end - start <= WIDTH ? start : Math.max(start, place - BEFORE);
        int to = Math.min(end, from + WIDTH);
        StringBuilder shown = new StringBuilder();
        int mark = 0;
        for (int i = from; i < to; i++) {
            if (i == place) {
                mark = shown.codePointCount(0, shown.length());
            }
            shown.append(shown(characters[i]));
        }
        return new Excerpt(shown.toString(), place >= to ? shown.codePointCount(0, shown.length()) : mark);
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    private static String shown(int c) {
        if (c == '\t' || (Problem.isVisible(c) && Character.getType(c) == Character.FORMAT)) {
            return " "; // so that the mark stands under its place
        }
        return Problem.visible(Character.toString(c));
    }
}
