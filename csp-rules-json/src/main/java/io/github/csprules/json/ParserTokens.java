package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tokens of a parser of Jackson 2. */
class ParserTokens implements JsonTokens {

    private final JsonParser parser;

    ParserTokens(JsonParser parser) {
        this.parser = Objects.requireNonNull(parser, "parser");
    }

    @Override
    public final Token current() {
        return token(parser.currentToken());
    }

    @Override
    public final Token next() throws IOException {
        return token(parser.nextToken());
    }

    private static Token token(@Nullable JsonToken token) {
        if (token == null) {
            return Token.NONE;
        }
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_LIST;
            case END_ARRAY -> Token.END_LIST;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT -> Token.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            case VALUE_NULL -> Token.NULL;
            case VALUE_EMBEDDED_OBJECT -> Token.OTHER;
            case NOT_AVAILABLE -> Token.NONE;
        };
    }

    @Override
    public final String text() throws IOException {
        return parser.getText();
    }

    @Override
    public final int line() {
        JsonLocation location = location();
        return location == null ? 0 : location.getLineNr();
    }

    @Override
    public final int column() {
        JsonLocation location = location();
        return location == null ? 0 : location.getColumnNr();
    }

    /** Null if a parser has none, in spite of the interface. */
    private @Nullable JsonLocation location() {
        return parser.currentTokenLocation();
    }
}
