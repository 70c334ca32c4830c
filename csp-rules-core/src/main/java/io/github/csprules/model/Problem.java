package io.github.csprules.model;

import java.util.Objects;

/**
 * One thing that makes a scenario invalid: what, where, what was found and what was expected.
 *
 * @param code the kind of problem
 * @param pointer the place, as a JSON Pointer relative to the object that reports it
 * @param found what stands there; echoed only if it cannot be personal, else described
 * @param expected what would be valid
 * @param line the line in the text that was read, from 1; 0 if there was no text
 * @param column the column in that line, in characters from 1; 0 if there was no text
 */
public record Problem(ProblemCode code, String pointer, String found, String expected, int line, int column) {

    /**
     * Creates a problem.
     *
     * @param code the kind of problem
     * @param pointer the place
     * @param found what stands there
     * @param expected what would be valid
     * @param line the line, or 0
     * @param column the column, or 0
     */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /**
     * Creates a problem that is not in a text.
     *
     * @param code the kind of problem
     * @param pointer the place
     * @param found what stands there
     * @param expected what would be valid
     */
    public Problem(ProblemCode code, String pointer, String found, String expected) {
        this(code, pointer, found, expected, 0, 0);
    }

    /**
     * Returns this problem as seen from an enclosing object.
     *
     * @param prefix the pointer from there to the object that reports the problem
     * @return the problem with the longer pointer
     */
    public Problem under(String prefix) {
        return new Problem(code, prefix + pointer, found, expected, line, column);
    }

    /**
     * Returns this problem with its position in the text.
     *
     * @param newLine the line, from 1
     * @param newColumn the column, from 1
     * @return the problem with that position
     */
    public Problem at(int newLine, int newColumn) {
        return new Problem(code, pointer, found, expected, newLine, newColumn);
    }

    /**
     * Returns how to speak of a text that was found, without giving a name, an address or a secret away.
     *
     * @param text what was found
     * @return the text in backticks if it looks like a code, else how long it is
     */
    public static String found(String text) {
        return Problems.describe(text);
    }

    /**
     * Returns the problem in words. The place is told without names of properties that the host made up, unless they look
     * like an extension's key; {@link #pointer} is exact.
     *
     * @return place, what was found, what was expected
     */
    public String message() {
        String place = pointer.isEmpty() ? "the scenario" : Problems.describePointer(pointer);
        return place + ": expected " + expected + ", found " + found;
    }

    /** Code and words; what a host made up is shown as in {@link #message}. */
    @Override
    public String toString() {
        return code + " at " + message();
    }
}
