package io.github.csprules.json;

import java.io.IOException;

/**
 * The tokens of a JSON document, one after the other: everything that {@link CspJson} needs from a host's parser. Implement it
 * for parsers other than those of Jackson 2.
 */
public interface JsonTokens {

    /** The kind of a token. */
    enum Token {
        /** The start of an object. */
        START_OBJECT,
        /** The end of an object. */
        END_OBJECT,
        /** The start of a list. */
        START_LIST,
        /** The end of a list. */
        END_LIST,
        /** The name of a property; its value is the next token. */
        NAME,
        /** A text. */
        TEXT,
        /** A number written without fraction and exponent. */
        WHOLE_NUMBER,
        /** Any other number. */
        NUMBER,
        /** {@code true}. */
        TRUE,
        /** {@code false}. */
        FALSE,
        /** {@code null}. */
        NULL,
        /** A value that JSON does not have but a host's tree may. */
        OTHER,
        /** None: nothing was read yet, or nothing is left. */
        NONE
    }

    /**
     * Returns the current token.
     *
     * @return the token
     */
    Token current();

    /**
     * Reads the next token.
     *
     * @return the token
     * @throws IOException if the parser throws it
     */
    Token next() throws IOException;

    /**
     * Returns the text of the current token: a name or a text without quotes and escapes, or a number, {@code true},
     * {@code false} or {@code null} as written.
     *
     * @return the text; never called for other tokens
     * @throws IOException if the parser throws it
     */
    String text() throws IOException;

    /**
     * Returns the line of the current token.
     *
     * @return the line, from 1; 0 if it is not known, as in a tree
     */
    int line();

    /**
     * Returns the column of the current token.
     *
     * @return the column, from 1; 0 if it is not known
     */
    int column();
}
