package io.github.csprules.json;

import java.io.IOException;

/**
 * The tokens of a JSON document, one after the other: all that {@link CspJson} needs of a host's parser. Whoever reads JSON
 * with something other than Jackson 2 adapts it with this.
 */
public interface JsonTokens {

    /** What a token is. */
    enum Token {
        /** The beginning of an object. */
        START_OBJECT,
        /** The end of an object. */
        END_OBJECT,
        /** The beginning of a list. */
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
        /** A value that JSON does not have, and a host's tree may. */
        OTHER,
        /** None: nothing was read yet, or nothing is left. */
        NONE
    }

    /**
     * Returns the token that was read last.
     *
     * @return the token
     */
    Token current();

    /**
     * Reads the next token.
     *
     * @return the token
     * @throws IOException what the parser throws
     */
    Token next() throws IOException;

    /**
     * Returns what stands at the current token: a name or a text without quotes and escapes, a number, {@code true},
     * {@code false} or {@code null} as they are written.
     *
     * @return the text; of other tokens it is not asked for
     * @throws IOException what the parser throws
     */
    String text() throws IOException;

    /**
     * Returns the line of the current token.
     *
     * @return the line, from 1; 0 where it is not known, as in a tree
     */
    int line();

    /**
     * Returns the column of the current token.
     *
     * @return the column, from 1; 0 where it is not known
     */
    int column();
}
