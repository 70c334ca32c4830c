package io.github.csprules.json;

import io.github.csprules.json.JsonTokens.Token;
import io.github.csprules.json.JsonValue.Place;
import java.io.EOFException;
import java.io.IOException;
import java.util.stream.IntStream;

/** Makes a tree of tokens, with the place of every value. */
final class JsonTree {

    /** The texts of one character of ASCII, of which a document may have half a million. */
    private static final String[] SHORT =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private final PlacedTokens tokens;
    private final int maxDepth;
    private final int maxEntries;

    private JsonTree(PlacedTokens tokens, Format format) {
        this.tokens = tokens;
        maxDepth = format.maxDepth;
        maxEntries = format.maxEntries;
    }

    /** Reads the value whose first token is the current one; the last is the current one then. */
    static JsonValue read(PlacedTokens tokens, Format format) throws IOException, NotJsonException {
        return new JsonTree(tokens, format).value(Place.ofDocument(tokens.position()), 1);
    }

    /**
     * Reads a line as {@link #read} does, with one difference: what the object in it has as the property of its format is
     * a document of its own, with pointers from there and as many levels.
     */
    static JsonValue readLine(PlacedTokens tokens, Format format) throws IOException, NotJsonException {
        return tokens.current() == Token.START_OBJECT
                ? new JsonTree(tokens, format).line(format.property)
                : read(tokens, format);
    }

    private JsonObject line(String wrapped) throws IOException, NotJsonException {
        JsonObject line = new JsonObject(Place.ofDocument(tokens.position()));
        while (next() == Token.NAME) {
            String name = tokens.text();
            next();
            long position = tokens.position();
            boolean isDocument = name.equals(wrapped);
            line.add(
                    name,
                    isDocument
                            ? value(Place.ofDocument(name, position), 1)
                            : value(Place.ofProperty(line, name, position), 2));
        }
        return line;
    }

    private JsonValue value(Place place, int depth) throws IOException, NotJsonException {
        return switch (tokens.current()) {
            case START_OBJECT -> object(new JsonObject(place), depth);
            case START_LIST -> list(new JsonList(place, maxEntries), depth);
            case WHOLE_NUMBER -> scalar(place, JsonScalar.Kind.WHOLE_NUMBER);
            case NUMBER -> scalar(place, JsonScalar.Kind.NUMBER);
            case TRUE -> scalar(place, JsonScalar.Kind.TRUE);
            case FALSE -> scalar(place, JsonScalar.Kind.FALSE);
            case NULL -> scalar(place, JsonScalar.Kind.NULL);
            case TEXT -> scalar(place, JsonScalar.Kind.TEXT);
            default -> new JsonScalar(place, JsonScalar.Kind.OTHER, ""); // a host can have put it there
        };
    }

    private Token next() throws IOException {
        Token token = tokens.next();
        if (token == Token.NONE) { // parsers of JSON say so themselves
            throw new EOFException("the tokens end within a value");
        }
        return token;
    }

    private JsonScalar scalar(Place place, JsonScalar.Kind kind) throws IOException {
        String text = tokens.text();
        boolean isShort = text.length() == 1 && text.charAt(0) < SHORT.length;
        return new JsonScalar(place, kind, isShort ? SHORT[text.charAt(0)] : text);
    }

    private JsonObject object(JsonObject object, int depth) throws IOException, NotJsonException {
        requireDepth(object.position(), depth);
        while (next() == Token.NAME) {
            String name = tokens.text();
            next();
            object.add(name, value(Place.ofProperty(object, name, tokens.position()), depth + 1));
        }
        return object;
    }

    private JsonList list(JsonList list, int depth) throws IOException, NotJsonException {
        requireDepth(list.position(), depth);
        for (int i = 0; next() != Token.END_LIST; i++) {
            list.add(value(Place.ofEntry(list, i, tokens.position()), depth + 1));
        }
        return list;
    }

    private void requireDepth(long position, int depth) throws NotJsonException {
        if (depth > maxDepth) {
            throw new NotJsonException(tokens.locate(
                    NotJsonException.problem(
                            "more than " + maxDepth + " levels of nesting", "at most " + maxDepth + " levels"),
                    position));
        }
    }
}
