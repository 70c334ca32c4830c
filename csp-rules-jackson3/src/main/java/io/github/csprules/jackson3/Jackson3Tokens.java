package io.github.csprules.jackson3;

import io.github.csprules.json.JsonTokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** The tokens of a parser of Jackson 3. */
final class Jackson3Tokens implements JsonTokens {

    private final JsonParser parser;

    Jackson3Tokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public Token current() {
        return token(parser.currentToken());
    }

    @Override
    public Token next() {
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
            case PROPERTY_NAME -> Token.NAME;
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
    public String text() {
        return parser.getString();
    }

    @Override
    public int line() {
        TokenStreamLocation location = location();
        return location == null ? 0 : location.getLineNr();
    }

    @Override
    public int column() {
        TokenStreamLocation location = location();
        return location == null ? 0 : location.getColumnNr();
    }

    /** Null if a parser has none, in spite of the interface. */
    private @Nullable TokenStreamLocation location() {
        return parser.currentTokenLocation();
    }
}
