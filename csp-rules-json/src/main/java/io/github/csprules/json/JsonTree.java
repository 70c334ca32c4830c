package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.csprules.json.JsonValue.Place;
import java.io.IOException;
import java.util.stream.IntStream;

/** Makes a tree of what a parser reads, with the place of every value. */
final class JsonTree {

    /** The texts of one character of ASCII, of which a document may have half a million. */
    private static final String[] SHORT =
            IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

    private final JsonParser parser;
    private final Positions positions;
    private final int maxDepth;
    private final int maxEntries;

    private JsonTree(JsonParser parser, Positions positions, Format format) {
        this.parser = parser;
        this.positions = positions;
        maxDepth = format.maxDepth;
        maxEntries = format.maxEntries;
    }

    /** Reads the value whose first token the parser is at; it is left at the last. */
    static JsonValue read(JsonParser parser, Positions positions, Format format) throws IOException, NotJsonException {
        return new JsonTree(parser, positions, format).value(Place.ofDocument(positions.positionIn(parser)), 1);
    }

    /**
     * Reads a line as {@link #read} does, with one difference: what the object in it has as the property of its format is
     * a document of its own, with pointers from there and as many levels.
     */
    static JsonValue readLine(JsonParser parser, Positions positions, Format format)
            throws IOException, NotJsonException {
        return parser.currentToken() == JsonToken.START_OBJECT
                ? new JsonTree(parser, positions, format).line(format.property)
                : read(parser, positions, format);
    }

    private JsonObject line(String wrapped) throws IOException, NotJsonException {
        JsonObject line = new JsonObject(Place.ofDocument(positions.positionIn(parser)));
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            long position = positions.positionIn(parser);
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
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(new JsonObject(place), depth);
            case START_ARRAY -> list(new JsonList(place, maxEntries), depth);
            case VALUE_NUMBER_INT -> scalar(place, JsonScalar.Kind.WHOLE_NUMBER);
            case VALUE_NUMBER_FLOAT -> scalar(place, JsonScalar.Kind.NUMBER);
            case VALUE_TRUE -> scalar(place, JsonScalar.Kind.TRUE);
            case VALUE_FALSE -> scalar(place, JsonScalar.Kind.FALSE);
            case VALUE_NULL -> scalar(place, JsonScalar.Kind.NULL);
            case VALUE_STRING -> scalar(place, JsonScalar.Kind.TEXT);
            default -> new JsonScalar(place, JsonScalar.Kind.OTHER, ""); // a host can have put it there
        };
    }

    private JsonScalar scalar(Place place, JsonScalar.Kind kind) throws IOException {
        String text = parser.getText();
        boolean isShort = text.length() == 1 && text.charAt(0) < SHORT.length;
        return new JsonScalar(place, kind, isShort ? SHORT[text.charAt(0)] : text);
    }

    private JsonObject object(JsonObject object, int depth) throws IOException, NotJsonException {
        requireDepth(object.position(), depth);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.add(name, value(Place.ofProperty(object, name, positions.positionIn(parser)), depth + 1));
        }
        return object;
    }

    private JsonList list(JsonList list, int depth) throws IOException, NotJsonException {
        requireDepth(list.position(), depth);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            list.add(value(Place.ofEntry(list, i, positions.positionIn(parser)), depth + 1));
        }
        return list;
    }

    private void requireDepth(long position, int depth) throws NotJsonException {
        if (depth > maxDepth) {
            throw new NotJsonException(positions.locate(
                    NotJsonException.problem(
                            "more than " + maxDepth + " levels of nesting", "at most " + maxDepth + " levels"),
                    position));
        }
    }
}
