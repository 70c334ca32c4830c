package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes canonical JSON: no white space between tokens, characters as they are, and one way to escape characters that must be
 * escaped or are {@linkplain Problem#isVisible not visible}, because a verdict may be printed on a terminal.
 * <p>
 * The bytes of a verdict never change, so they are defined here and not by a library's defaults.
 */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder(1_024);

    JsonWriter startObject() {
        return open('{');
    }

    JsonWriter endObject() {
        out.append('}');
        return this;
    }

    JsonWriter startList() {
        return open('[');
    }

    JsonWriter endList() {
        out.append(']');
        return this;
    }

    JsonWriter name(String name) {
        text(name);
        out.append(':');
        return this;
    }

    JsonWriter text(String text) {
        separate();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\' || !Problem.isVisible(c)) { // half of a character has no bytes in UTF-8
                escape(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
        return this;
    }

    /** A number, true, false or null, as it is written. */
    JsonWriter literal(String literal) {
        separate();
        out.append(literal);
        return this;
    }

    JsonWriter none() {
        return literal("null");
    }

    /** A property that is a text or has a text form: a constant, a date, an id. */
    JsonWriter property(String name, Object value) {
        return name(name).text(value.toString());
    }

    /** A property like {@link #property}, null if there is none. */
    JsonWriter propertyOrNull(String name, Optional<?> value) {
        return value.isPresent() ? property(name, value.get()) : name(name).none();
    }

    JsonWriter texts(List<?> all) {
        return list(all, (json, one) -> json.text(one.toString()));
    }

    <T> JsonWriter list(List<T> all, BiConsumer<JsonWriter, T> entry) {
        startList();
        for (T one : all) {
            entry.accept(this, one);
        }
        return endList();
    }

    private JsonWriter open(char bracket) {
        separate();
        out.append(bracket);
        return this;
    }

    private void separate() {
        if (out.length() > 0) {
            char last = out.charAt(out.length() - 1);
            if (last != '{' && last != '[' && last != ':') {
                out.append(',');
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> hex(c);
        }
    }

    private void hex(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
