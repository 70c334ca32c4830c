package io.github.csprules.json;

import java.util.ArrayList;
import java.util.List;

/** A list. */
final class JsonList extends JsonValue {

    private final List<JsonValue> entries = new ArrayList<>();

    JsonList(Place place) {
        super(place);
    }

    void add(JsonValue entry) {
        entries.add(entry);
    }

    List<JsonValue> entries() {
        return entries;
    }

    @Override
    String describe() {
        return "a list";
    }
}
