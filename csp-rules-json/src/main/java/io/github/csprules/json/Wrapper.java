package io.github.csprules.json;

import io.github.csprules.model.Problem;
import org.jspecify.annotations.Nullable;

/** The object of a line that has a scenario or request in it, and perhaps an id for the answer. */
final class Wrapper {

    private static final String ID = "id";
    private static final int MAX_ID = 1_000;

    private final JsonObject object;
    private final String property;
    private final JsonValue document;

    private Wrapper(JsonObject object, String property, JsonValue document) {
        this.object = object;
        this.property = property;
        this.document = document;
    }

    /** What a line is, if it is a wrapper: it has a document of the format, whatever that is. */
    static @Nullable Wrapper of(JsonObject line, Format format) {
        JsonValue document = line.peek(format.property);
        return document == null ? null : new Wrapper(line, format.property, document);
    }

    /** Where the document ought to be. */
    JsonValue document() {
        return document;
    }

    /** The id, if it is as it has to be. */
    @Nullable
    String idOrNull() {
        return textOf(object.peek(ID), MAX_ID);
    }

    /** What is wrong with the wrapper itself, with pointers from there. */
    ProblemCollector problems(Positions positions) {
        ProblemCollector problems = new ProblemCollector(object, positions);
        JsonValue id = object.get(ID);
        object.require(property); // so that it is known
        if (id != null && idOrNull() == null) {
            boolean isText = id.textOrNull() != null;
            Problem.Code code = isText ? Problem.Code.SIZE : Problem.Code.TYPE;
            problems.add(
                    code, () -> pointer(id), id, id::describe, isText ? "at most " + MAX_ID + " characters" : "text");
        }
        for (JsonValue again : object.duplicates()) {
            problems.add(
                    Problem.Code.DUPLICATE, () -> pointer(again), again, () -> "the property a second time", "it once");
        }
        String expected = ValueReader.listed(object.known());
        object.forEachUnknown((name, value) -> problems.add(
                Problem.Code.UNKNOWN,
                () -> pointer(value),
                value,
                () -> FactReader.describeName(name, object.known()),
                expected));
        return problems;
    }

    /** Its content is a document of its own, but still has its place here. */
    private static String pointer(JsonValue at) {
        return "/" + JsonValue.escaped(String.valueOf(at.place().name()));
    }

    /** A text of at most so many characters. */
    static @Nullable String textOf(@Nullable JsonValue value, int max) {
        String text = value == null ? null : value.textOrNull();
        return text == null || text.codePointCount(0, text.length()) > max ? null : text;
    }
}
