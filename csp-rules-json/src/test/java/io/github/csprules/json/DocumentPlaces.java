package io.github.csprules.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The places of a document, and what stands there changed. */
final class DocumentPlaces {

    private DocumentPlaces() {}

    /** Pointers to all values of a document but itself. */
    static List<JsonPointer> in(JsonNode document) {
        List<JsonPointer> places = new ArrayList<>();
        collect(document, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (!place.matches()) {
            places.add(place);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place.appendIndex(i), places);
        }
        node.properties()
                .forEach(property -> collect(property.getValue(), place.appendProperty(property.getKey()), places));
    }

    /**
     * What kind of place it is: the same for all entries of a list, but another for each type of relationship and
     * transaction.
     */
    static String kind(JsonNode document, JsonPointer place) {
        String path = place.toString().replaceAll("/[0-9]+(?=/|$)", "/*");
        if (path.startsWith("/transaction")) {
            return document.at("/transaction/type").asText() + path;
        }
        if (path.startsWith("/relationships/*")) {
            int index = place.tail().getMatchingIndex();
            return document.at("/relationships").get(index).path("type").asText() + path;
        }
        return path;
    }

    /** A copy of the document with another value at a place. */
    static JsonNode replaced(JsonNode document, JsonPointer place, JsonNode value) {
        JsonNode changed = document.deepCopy();
        JsonNode parent = changed.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return changed;
    }

    /** A copy of the document without what is at a place. */
    static JsonNode removed(JsonNode document, JsonPointer place) {
        JsonNode changed = document.deepCopy();
        JsonNode parent = changed.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return changed;
    }
}
