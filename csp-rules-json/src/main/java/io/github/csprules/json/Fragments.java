package io.github.csprules.json;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is written of immutable values that many verdicts share, because the engine hands out the same objects again and again:
 * the citations of a reason, the id of a rule.
 * <p>
 * It remembers values by identity, in a fixed number of places: where two share a place, the later one takes it. Nothing long is
 * remembered. So it never grows, whatever it is asked for. This class is thread-safe.
 */
final class Fragments<T> {

    private static final int MAX_BYTES = 1 << 12;

    /** Threads may overwrite each other: what is lost is written again. */
    private final @Nullable Fragment<T>[] places;

    private final BiConsumer<JsonWriter, T> writer;

    private static final class Fragment<T> {

        private final T value;
        private final byte[] json;

        Fragment(T value, byte[] json) {
            this.value = value;
            this.json = json;
        }
    }

    /**
     * Remembers nothing yet.
     *
     * @param places how many values it remembers at most, a power of two
     * @param writer writes a value
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of fragments of this
    Fragments(int places, BiConsumer<JsonWriter, T> writer) {
        this.places = new Fragment[places];
        this.writer = writer;
    }

    /** The JSON of a value. */
    byte[] of(T value) {
        int place = System.identityHashCode(value) & (places.length - 1);
        Fragment<T> known = places[place];
        if (known != null && known.value == value) {
            return known.json;
        }
        JsonWriter json = new JsonWriter();
        writer.accept(json, value);
        byte[] written = json.toBytes();
        if (written.length <= MAX_BYTES) {
            places[place] = new Fragment<>(value, written);
        }
        return written;
    }
}
