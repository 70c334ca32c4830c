package io.github.csprules.model;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One reason why a scenario is invalid: code, place, found and expected value.
 *
 * @param code the kind of problem
 * @param pointer the place, as a JSON Pointer relative to the object that reports it
 * @param found the value at that place; quoted only if it cannot be personal, else described
 * @param expected a description of valid values
 * @param line the line in the text that was read, from 1; 0 if there was no text
 * @param column the column in that line, in characters from 1; 0 if there was no text
 */
public record Problem(Code code, String pointer, String found, String expected, int line, int column) {

    /**
     * Creates a problem.
     *
     * @param code the kind of problem
     * @param pointer the place
     * @param found the value at that place
     * @param expected a description of valid values
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
     * Creates a problem without a position in a text.
     *
     * @param code the kind of problem
     * @param pointer the place
     * @param found the value at that place
     * @param expected a description of valid values
     */
    public Problem(Code code, String pointer, String found, String expected) {
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
     * Returns a description of a found text that discloses no name, address or secret.
     *
     * @param text the found text
     * @param words the valid words, if they can be listed; else none
     * @return the text in backticks if it is within two edits of one of the words, else its length
     */
    public static String found(String text, Collection<String> words) {
        return Found.text(text, words);
    }

    /**
     * Returns a foreign text, such as a name or an id, in a form that is safe to show in a line: on a terminal, in a log, in a
     * message. It can neither start another line nor reverse the direction of the text around it.
     * <p>
     * These characters become escapes, a backslash with a {@code u} and four digits such as {@code 000a}: control characters (C0,
     * DEL, C1), the separators of lines and paragraphs (U+2028, U+2029), the marks that set the direction of writing (U+061C,
     * U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069), and halves of a character (U+D800 to U+DFFF without the other half).
     * Nothing else changes, not even backslashes: the result is for reading, not for parsing.
     *
     * @param text the text
     * @return the text with escapes; the text itself if it needs none
     */
    public static String visible(String text) {
        return Visible.of(text);
    }

    /**
     * Checks if {@link #visible} shows a character as it is.
     *
     * @param codePoint the character; half of one is not visible
     * @return false if it becomes an escape
     */
    public static boolean isVisible(int codePoint) {
        return Visible.isVisible(codePoint);
    }

    /**
     * Returns the pointer for people: foreign property names are shortened to 40 characters and shown with escapes;
     * {@link #pointer} is exact.
     *
     * @return the place
     */
    public String place() {
        return Found.place(pointer);
    }

    /** {@return the problem in words: {@link #place}, expected and found value} */
    public String message() {
        return message(place());
    }

    private String message(String place) {
        String words = (place.isEmpty() ? "the scenario" : place) + ": expected " + expected + ", found " + found;
        return Visible.of(words);
    }

    /** Code and words, fit for logs: property names that do not look like keys are described. */
    @Override
    public String toString() {
        return code + " at " + message(Found.guardedPlace(pointer));
    }

    /** Receives problems, one after the other. */
    @FunctionalInterface
    public interface Sink {

        /**
         * Receives a problem.
         *
         * @param code the kind of problem
         * @param pointer the place
         * @param found describes the value at that place; called only on demand
         * @param expected a description of valid values
         */
        void tell(Code code, String pointer, Supplier<String> found, String expected);
    }

    /** The kinds of problem that make a scenario invalid. */
    public enum Code {
        /** Not JSON, or too much of it. */
        NOT_JSON("notJson"),
        /** Another format, or none. */
        SCHEMA("schema"),
        /** A required property is absent. */
        MISSING("missing"),
        /** A property that the format does not have. */
        UNKNOWN("unknown"),
        /** The same property twice in one object. */
        DUPLICATE("duplicate"),
        /** A value of another JSON type. */
        TYPE("type"),
        /** A value that is not allowed, or a number out of bounds. */
        VALUE("value"),
        /** A transaction or relationship of unknown type. */
        KIND("kind"),
        /** An id that is blank, padded with white space, or reserved. */
        ID("id"),
        /** An id that is declared already. */
        DUPLICATE_ID("duplicateId"),
        /** An id that is not declared, or that belongs to another kind of object. */
        REFERENCE("reference"),
        /** Not a country code. */
        COUNTRY("country"),
        /** Not a date of the years 1 to 9999. */
        DATE("date"),
        /** An end before its start. */
        ORDER("order"),
        /** One tenant with two types or in two clouds. */
        TENANT("tenant"),
        /** A second relationship of one type between the same two. */
        DUPLICATE_RELATIONSHIP("duplicateRelationship"),
        /** Provider and reseller are the same partner. */
        SAME_PARTY("sameParty"),
        /** A customer added with an order that is not a new order. */
        NEW_CUSTOMER("newCustomer"),
        /** A text or a list that is too long, or too short. */
        SIZE("size"),
        /** A partner named twice. */
        REPEATED("repeated"),
        /** A sales channel and partners that do not fit together. */
        SOLD_BY("soldBy"),
        /** An assumption about a fact that the object does not state. */
        ASSUMED("assumed"),
        /** A key or a value that extensions do not accept. */
        EXTENSION("extension");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        /** {@return the code as in JSON; never renamed} */
        public String code() {
            return code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
