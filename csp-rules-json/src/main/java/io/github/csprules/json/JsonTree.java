package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.csprules.json.JsonValue.Place;
import java.io.IOException;

/** Makes a tree of what a parser reads, with the place of every value. */
final class JsonTree {

    private final JsonParser parser;
    private final Positions positions;
    private final int maxDepth;

    private JsonTree(JsonParser parser, Positions positions, int maxDepth) {
        this.parser = parser;
        this.positions = positions;
        this.maxDepth = maxDepth;
    }

    /** Reads the value whose first token the parser is at; it is left at the last. */
    static JsonValue read(JsonParser parser, Positions positions, Format format) throws IOException, NotJsonException {
        return new JsonTree(parser, positions, format.maxDepth)
                .value(Place.ofDocument(parser.currentTokenLocation()), 1);
    }

    private JsonValue value(Place place, int depth) throws IOException, NotJsonException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(new JsonObject(place), depth);
            case START_ARRAY -> list(new JsonList(place), depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, JsonScalar.Kind.NUMBER);
            case VALUE_TRUE -> scalar(place, JsonScalar.Kind.TRUE);
            case VALUE_FALSE -> scalar(place, JsonScalar.Kind.FALSE);
            case VALUE_NULL -> scalar(place, JsonScalar.Kind.NULL);
            default -> scalar(place, JsonScalar.Kind.TEXT);
        };
    }

    private JsonScalar scalar(Place place, JsonScalar.Kind kind) throws IOException {
        return new JsonScalar(place, kind, parser.getText());
    }

    private JsonObject object(JsonObject object, int depth) throws IOException, NotJsonException {
        requireDepth(object.location(), depth);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.add(name, value(Place.ofProperty(object, name, parser.currentTokenLocation()), depth + 1));
        }
        return object;
    }

    private JsonList list(JsonList list, int depth) throws IOException, NotJsonException {
        requireDepth(list.location(), depth);
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            list.add(value(Place.ofEntry(list, i, parser.currentTokenLocation()), depth + 1));
        }
        return list;
    }

    private void requireDepth(JsonLocation location, int depth) throws NotJsonException {
        if (depth > maxDepth) {
            throw new NotJsonException(positions.locate(
                    NotJsonException.problem(
                            "more than " + maxDepth + " levels of nesting", "at most " + maxDepth + " levels"),
                    location));
        }
    }
}
