package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes canonical JSON in UTF-8: no white space between tokens, characters as they are, and one way to escape characters that
 * must be escaped or are {@linkplain Problem#isVisible not visible}, because a verdict may be printed on a terminal.
 * <p>
 * The bytes of a verdict never change, so they are defined here and not by a library's defaults.
 */
final class JsonWriter {

    /** No array is longer. */
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private byte[] out = new byte[1_024];
    private int size;

    JsonWriter startObject() {
        return open('{');
    }

    JsonWriter endObject() {
        return put('}');
    }

    JsonWriter startList() {
        return open('[');
    }

    JsonWriter endList() {
        return put(']');
    }

    JsonWriter name(String name) {
        return text(name).put(':');
    }

    JsonWriter text(String text) {
        separate();
        int length = text.length();
        reserve(length + 2);
        byte[] to = out;
        int end = size;
        to[end++] = '"';
        int i = 0;
        while (i < length && isPlain(text.charAt(i))) {
            to[end++] = (byte) text.charAt(i++);
        }
        size = end;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (isPairAt(i, text)) {
                encode(text.codePointAt(i++));
            } else if (c == '"' || c == '\\' || !Problem.isVisible(c)) { // half of a character has no bytes in UTF-8
                escape(c);
            } else {
                encode(c);
            }
        }
        return put('"');
    }

    /** Whether a character is one byte and needs no escape: most texts have no others. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f && c != '"' && c != '\\';
    }

    private static boolean isPairAt(int i, String text) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** A number, true, false or null, as it is written. */
    JsonWriter literal(String literal) {
        return fragment(literal.getBytes(StandardCharsets.UTF_8));
    }

    JsonWriter literal(boolean literal) {
        return literal(String.valueOf(literal));
    }

    /** A value, or a property with its value, that was written before. */
    JsonWriter fragment(byte[] written) {
        separate();
        reserve(written.length);
        System.arraycopy(written, 0, out, size, written.length);
        size += written.length;
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
        return put(bracket);
    }

    private void separate() {
        if (size > 0) {
            byte last = out[size - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> put('\\').put(c);
            case '\b' -> put('\\').put('b');
            case '\f' -> put('\\').put('f');
            case '\n' -> put('\\').put('n');
            case '\r' -> put('\\').put('r');
            case '\t' -> put('\\').put('t');
            default -> hex(c);
        }
    }

    private void hex(char c) {
        put('\\').put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put(Character.forDigit((c >> shift) & 0xf, 16));
        }
    }

    /** Adds a character in UTF-8, which is not half of one. */
    private void encode(int c) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | (c >> 6)).continued(c);
        } else if (c < 0x10000) {
            put(0xe0 | (c >> 12)).continued(c >> 6).continued(c);
        } else {
            put(0xf0 | (c >> 18)).continued(c >> 12).continued(c >> 6).continued(c);
        }
    }

    private JsonWriter continued(int bits) {
        return put(0x80 | (bits & 0x3f));
    }

    private JsonWriter put(int b) {
        reserve(1);
        out[size++] = (byte) b;
        return this;
    }

    private void reserve(int more) {
        if (more > out.length - size) {
            grow(more);
        }
    }

    private void grow(int more) {
        out = Arrays.copyOf(out, Math.max(Math.addExact(size, more), (int) Math.min(2L * size, MAX_SIZE)));
    }

    /** Ends a line of a text that has a document on each. */
    JsonWriter endLine() {
        return put('\n');
    }

    /** {@return all that was written, in UTF-8} */
    byte[] toBytes() {
        return Arrays.copyOf(out, size);
    }

    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }
}
