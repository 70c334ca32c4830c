package io.github.csprules.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells where two documents differ: a line for each place, with its JSON pointer. */
public final class JsonDifference {

    private final List<String> lines = new ArrayList<>();

    private JsonDifference() {}

    /**
     * Compares two documents.
     *
     * @param expected what is expected, as JSON
     * @param found what was found, as JSON
     * @return the places where they differ, in the order of what is expected; none if they do not
     */
    public static List<String> between(String expected, String found) {
        JsonDifference difference = new JsonDifference();
        try {
            difference.compare("", Rewritten.JSON.readTree(expected), Rewritten.JSON.readTree(found));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("these are no JSON documents", e);
        }
        return List.copyOf(difference.lines);
    }

    private void compare(String pointer, JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            found.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(pointer + "/" + name, expected.path(name), found.path(name)));
        } else if (expected.isArray() && found.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                compare(pointer + "/" + i, expected.path(i), found.path(i));
            }
        } else if (!expected.equals(found)) {
            lines.add(pointer + ": expected " + words(expected) + " but was " + words(found));
        }
    }

    private static String words(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
