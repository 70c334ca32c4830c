package io.github.csprules.json;

import java.util.ArrayList;
import java.util.List;

/** A list. Of one that is longer than its format accepts only the length is known. */
final class JsonList extends JsonValue {

    private final int maxEntries;
    private List<JsonValue> entries = List.of();
    private int size;

    JsonList(Place place, int maxEntries) {
        super(place);
        this.maxEntries = maxEntries;
    }

    void add(JsonValue entry) {
        if (size == 0) {
            entries = new ArrayList<>(4);
        }
        size++;
        if (size <= maxEntries) {
            entries.add(entry);
        } else {
            entries = List.of();
        }
    }

    int size() {
        return size;
    }

    List<JsonValue> entries() {
        return entries;
    }

    @Override
    String describe() {
        return "a list";
    }
}
