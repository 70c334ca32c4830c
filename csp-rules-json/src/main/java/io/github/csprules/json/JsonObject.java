package io.github.csprules.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An object that remembers which properties were read: all others are unknown.
 * <p>
 * If a property occurs twice, the first counts.
 */
final class JsonObject extends JsonValue {

    // made when there is something to put in: a document may have a hundred thousand objects
    private Map<String, JsonValue> properties = Map.of();
    private List<JsonValue> duplicates = List.of();
    private List<String> asked = List.of();
    /** The number of distinct properties that were read and exist. */
    private int answered;

    private final boolean isStandIn;
    private @Nullable Map<String, JsonMissing> missing;

    JsonObject(Place place) {
        this(place, false);
    }

    private JsonObject(Place place, boolean isStandIn) {
        super(place);
        this.isStandIn = isStandIn;
    }

    /** A stand-in for an object. All its properties are missing. */
    static JsonObject standInFor(JsonValue other) {
        JsonObject standIn = new JsonObject(other.place(), true);
        standIn.spoil();
        return standIn;
    }

    /** An object that is in no document. */
    static JsonObject nowhere() {
        return new JsonObject(Place.ofDocument(0));
    }

    boolean isStandIn() {
        return isStandIn;
    }

    void add(String name, JsonValue value) {
        if (properties.isEmpty()) {
            properties = new LinkedHashMap<>();
        }
        if (properties.putIfAbsent(name, value) != null) {
            if (duplicates.isEmpty()) {
                duplicates = new ArrayList<>(1);
            }
            duplicates.add(value);
        }
    }

    /** A property for another reader: this call does not make it known. */
    @Nullable
    JsonValue peek(String name) {
        return properties.get(name);
    }

    /** A property that may be left out: then it is null. */
    @Nullable
    JsonValue get(String name) {
        if (asked.isEmpty()) {
            asked = new ArrayList<>();
        }
        asked.add(name);
        JsonValue value = properties.get(name);
        if (value != null) {
            answered++;
            return value;
        }
        return isStandIn ? missing(name) : null;
    }

    /** A property for which null says the same as leaving it out: then it is null. */
    @Nullable
    JsonValue getUnlessNull(String name) {
        JsonValue value = get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A property that has to be there. */
    JsonValue require(String name) {
        JsonValue value = get(name);
        return value == null ? missing(name) : value;
    }

    /** The place of a property that is not there. */
    private JsonMissing missing(String name) {
        if (missing == null) {
            missing = new HashMap<>();
        }
        return missing.computeIfAbsent(name, key -> new JsonMissing(this, key));
    }

    /** A property, whether it is there or not. */
    JsonValue place(String name) {
        JsonValue value = properties.get(name);
        return value == null ? missing(name) : value;
    }

    /** All properties, by name, in the order of the text; each of them now counts as known. */
    Map<String, JsonValue> all() {
        answered = properties.size();
        return properties;
    }

    List<JsonValue> duplicates() {
        return duplicates;
    }

    /** The names of the properties that were read. */
    List<String> known() {
        return asked;
    }

    boolean hasUnknown() {
        return answered < properties.size();
    }

    /** The properties for which it was not asked, in the order of the text. */
    void forEachUnknown(BiConsumer<String, JsonValue> told) {
        if (hasUnknown()) {
            Set<String> known = new HashSet<>(asked);
            properties.forEach((name, value) -> {
                if (!known.contains(name)) {
                    told.accept(name, value);
                }
            });
        }
    }

    /** The target of a pointer from the document, perhaps missing. */
    JsonValue find(String pointer) {
        JsonValue found = this;
        for (String step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            JsonValue next = step(found, step.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                break;
            }
            found = next;
        }
        return found;
    }

    private static @Nullable JsonValue step(JsonValue from, String step) {
        if (from instanceof JsonObject object) {
            return object.place(step);
        }
        if (from instanceof JsonList list && isIndex(step)) {
            int index = Integer.parseInt(step);
            return index < list.entries().size() ? list.entries().get(index) : null;
        }
        return null;
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    String describe() {
        return "an object";
    }
}
