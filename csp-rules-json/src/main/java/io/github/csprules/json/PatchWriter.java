package io.github.csprules.json;

import io.github.csprules.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the difference of two scenarios as a JSON Patch (RFC 6902) against the canonical document of the first: member by
 * member into objects, and entry by entry into lists.
 */
final class PatchWriter {

    private final JsonWriter json;

    private PatchWriter(JsonWriter json) {
        this.json = json;
    }

    /** Writes the difference of two scenarios as a value. */
    static void write(JsonWriter json, Scenario before, Scenario after) {
        json.startList();
        new PatchWriter(json).difference("", tree(before), tree(after));
        json.endList();
    }

    private static JsonValue tree(Scenario scenario) {
        try {
            return JsonSource.of(ScenarioWriter.write(scenario), Format.VERDICT).parse();
        } catch (NotJsonException e) {
            throw new IllegalStateException("a scenario was written that cannot be read", e);
        }
    }

    private void difference(String pointer, JsonValue before, JsonValue after) {
        if (before instanceof JsonObject from && after instanceof JsonObject to) {
            ofObjects(pointer, from.all(), to.all());
        } else if (before instanceof JsonList from && after instanceof JsonList to) {
            ofLists(pointer, from.entries(), to.entries());
        } else if (!isSame(before, after)) {
            operation("replace", pointer);
            value(after);
            json.endObject();
        }
    }

    /** In document order: a removal comes before the addition after it. */
    private void ofObjects(String pointer, Map<String, JsonValue> before, Map<String, JsonValue> after) {
        List<String> gone = new ArrayList<>(before.keySet());
        after.forEach((name, now) -> {
            JsonValue then = before.get(name);
            if (then == null) {
                operation("add", pointer(pointer, name));
                value(now);
                json.endObject();
                return;
            }
            while (!gone.get(0).equals(name)) {
                removeIfGone(pointer, gone.remove(0), after);
            }
            gone.remove(0);
            difference(pointer(pointer, name), then, now);
        });
        gone.forEach(name -> removeIfGone(pointer, name, after));
    }

    private void removeIfGone(String pointer, String name, Map<String, JsonValue> after) {
        if (!after.containsKey(name)) {
            remove(pointer(pointer, name));
        }
    }

    private static String pointer(String of, String name) {
        return of + "/" + JsonValue.escaped(name);
    }

    private void ofLists(String pointer, List<JsonValue> before, List<JsonValue> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            difference(pointer + "/" + i, before.get(i), after.get(i));
        }
        for (int i = before.size(); i < after.size(); i++) {
            operation("add", pointer + "/-");
            value(after.get(i));
            json.endObject();
        }
        for (int i = before.size() - 1; i >= after.size(); i--) {
            remove(pointer + "/" + i);
        }
    }

    private static boolean isSame(JsonValue before, JsonValue after) {
        return before instanceof JsonScalar one
                && after instanceof JsonScalar other
                && one.kind() == other.kind()
                && one.text().equals(other.text());
    }

    private void remove(String pointer) {
        json.startObject().property("op", "remove").property("path", pointer).endObject();
    }

    private void operation(String operation, String pointer) {
        json.startObject().property("op", operation).property("path", pointer).name("value");
    }

    private void value(JsonValue value) {
        if (value instanceof JsonObject object) {
            json.startObject();
            object.all().forEach((name, member) -> {
                json.name(name);
                value(member);
            });
            json.endObject();
        } else if (value instanceof JsonList list) {
            json.list(list.entries(), (out, entry) -> value(entry));
        } else if (value instanceof JsonScalar scalar) {
            if (scalar.kind() == JsonScalar.Kind.TEXT) {
                json.text(scalar.text());
            } else {
                json.literal(scalar.text());
            }
        }
    }
}
