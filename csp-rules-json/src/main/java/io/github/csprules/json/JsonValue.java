package io.github.csprules.json;

import org.jspecify.annotations.Nullable;

/** A value in a document, with its place. */
abstract sealed class JsonValue permits JsonObject, JsonList, JsonScalar, JsonMissing {

    private final @Nullable JsonValue parent;
    private final @Nullable String name;
    private final int index;
    private final long position;
    private ProblemCollector.@Nullable Told told;
    private boolean isSpoiled;
    private boolean isUnresolvable;

    JsonValue(Place place) {
        parent = place.parent;
        name = place.name;
        index = place.index;
        position = place.position;
    }

    /**
     * The place of a value.
     *
     * @param parent the enclosing value; null for a document
     * @param name its name in an object; null in a list and for the outermost document
     * @param index its index in a list
     * @param position where it begins in the text
     */
    record Place(@Nullable JsonValue parent, @Nullable String name, int index, long position) {

        static Place ofDocument(long position) {
            return new Place(null, null, 0, position);
        }

        /** A document within another one, under this name. */
        static Place ofDocument(String name, long position) {
            return new Place(null, name, 0, position);
        }

        static Place ofProperty(JsonValue object, String name, long position) {
            return new Place(object, name, 0, position);
        }

        static Place ofEntry(JsonValue list, int index, long position) {
            return new Place(list, null, index, position);
        }
    }

    final Place place() {
        return new Place(parent, name, index, position);
    }

    final long position() {
        return position;
    }

    /** The JSON Pointer, put together only when there is something to report. */
    final String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + (name == null ? String.valueOf(index) : escaped(name));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The problem of this place, if it has one. */
    final ProblemCollector.@Nullable Told told() {
        return told;
    }

    final void tell(ProblemCollector.Told problem) {
        told = problem;
    }

    /** Marks this value as replaced by a stand-in, so that further problems here or below do not count. */
    final void spoil() {
        isSpoiled = true;
    }

    final boolean isSpoiled() {
        return isSpoiled || (parent != null && parent.isSpoiled());
    }

    /** Marks this as a reference whose target cannot be checked. */
    final void setUnresolvable() {
        isUnresolvable = true;
    }

    final boolean isUnresolvable() {
        return isUnresolvable;
    }

    boolean isNull() {
        return false;
    }

    /** The text, if it is one. */
    @Nullable
    String textOrNull() {
        return null;
    }

    /** What it is, in words that give nothing personal away. */
    abstract String describe();
}
