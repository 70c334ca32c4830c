package io.github.csprules.model;

import java.beans.Transient;
import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A host's own facts, for its own rules. No rule of the policy reads them.
 * <p>
 * Keys look like {@code com.acme.creditHold}; values are texts, numbers or booleans. A value read as another kind counts as not
 * stated.
 */
public final class Extensions {

    private static final Extensions NONE = new Extensions(Map.of());

    private final Map<String, Object> values;
    private final @Nullable BiConsumer<FactName<?>, Class<?>> observer;

    private Extensions(Map<String, Object> values) {
        this(values, null);
    }

    private Extensions(Map<String, Object> values, @Nullable BiConsumer<FactName<?>, Class<?>> observer) {
        this.values = values;
        this.observer = observer;
    }

    /** {@return empty extensions} */
    public static Extensions none() {
        return NONE;
    }

    /**
     * Returns extensions with these values.
     * <p>
     * The object that carries the extensions checks their keys and bounds.
     *
     * @param values texts, numbers ({@link BigDecimal}, or whole ones) and booleans by key
     * @return the extensions
     * @throws IllegalArgumentException if a value is of another type
     */
    public static Extensions of(Map<String, ?> values) {
        Map<String, Object> copy = new TreeMap<>(); // equal extensions are written alike
        values.forEach((key, value) -> copy.put(Objects.requireNonNull(key, "key"), normalized(key, value)));
        return copy.isEmpty() ? NONE : new Extensions(Collections.unmodifiableMap(copy));
    }

    /**
     * Returns these extensions with a text.
     *
     * @param key a key such as {@code com.acme.orderChannel}
     * @param text the text, at most 1,000 characters
     * @return the larger extensions
     */
    public Extensions with(FactName<String> key, String text) {
        return withValue(key, text);
    }

    /**
     * Returns these extensions with a number.
     *
     * @param key a key such as {@code com.acme.creditLimit}
     * @param number the number, of at most 15 digits before and 6 after the point
     * @return the larger extensions
     */
    public Extensions with(FactName<BigDecimal> key, BigDecimal number) {
        return withValue(key, number);
    }

    /**
     * Returns these extensions with a whole number.
     *
     * @param key a key such as {@code com.acme.seats}
     * @param number the number, of at most 15 digits
     * @return the larger extensions
     */
    public Extensions with(FactName<BigDecimal> key, long number) {
        return withValue(key, number);
    }

    /**
     * Returns these extensions with a boolean.
     *
     * @param key a key such as {@code com.acme.creditHold}
     * @param flag true or false
     * @return the larger extensions
     */
    public Extensions with(FactName<Boolean> key, boolean flag) {
        return withValue(key, flag);
    }

    private Extensions withValue(FactName<?> key, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(key.name(), Objects.requireNonNull(value, "value"));
        return of(more);
    }

    /**
     * Returns these extensions without a key.
     *
     * @param key its key
     * @return the smaller extensions
     */
    public Extensions without(FactName<?> key) {
        if (!values.containsKey(key.name())) {
            return this;
        }
        Map<String, Object> fewer = new TreeMap<>(values);
        fewer.remove(key.name());
        return of(fewer);
    }

    /**
     * Returns these extensions with others.
     *
     * @param others the others; they win if both have a key
     * @return the larger extensions
     */
    public Extensions and(Extensions others) {
        if (values.isEmpty()) {
            return others;
        }
        Map<String, Object> all = new TreeMap<>(values);
        all.putAll(others.values);
        return of(all);
    }

    private static Object normalized(String key, Object value) {
        if (value instanceof BigDecimal number) {
            return Validator.normalized(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(
                "an extension whose key is " + Found.text(key) + " must be a text, a number or a boolean, not of type "
                        + (value == null ? "null" : value.getClass().getSimpleName()));
    }

    /**
     * Reports the problems of keys, values and their number.
     *
     * @param sink receives each problem, with a pointer such as {@code /extensions/key}
     */
    public void problems(Problem.Sink sink) {
        check(new Validator(Objects.requireNonNull(sink, "sink")));
    }

    void check(Validator problems) {
        if (values.isEmpty()) {
            return;
        }
        problems.listSize("/extensions", values.size(), 0, Validator.MAX_EXTENSIONS);
        values.forEach((key, value) -> check(problems, key, value));
    }

    private static void check(Validator problems, String key, Object value) {
        String pointer = "/extensions/" + key.replace("~", "~0").replace("/", "~1");
        if (!Validator.isExtensionKey(key)) {
            problems.add(
                    Problem.Code.EXTENSION,
                    pointer,
                    "a key that is " + Found.text(key),
                    "a key such as `com.acme.creditHold`");
        } else if (value instanceof BigDecimal number && !Validator.isBounded(number)) {
            problems.add(
                    Problem.Code.EXTENSION,
                    pointer,
                    Found.number(number),
                    "a number of at most 15 digits before and 6 after the point");
        } else if (value instanceof String text && text.codePointCount(0, text.length()) > Validator.MAX_TEXT) {
            problems.add(Problem.Code.EXTENSION, pointer, Found.text(text), "at most 1000 characters");
        }
    }

    /** {@return texts, numbers ({@link BigDecimal}) and booleans by key, in the order of their keys} */
    public Map<String, Object> asMap() {
        return observer == null ? values : new Observed(values, observer);
    }

    /** The values, with an observer for every key that is looked up or iterated over. */
    private static final class Observed extends AbstractMap<String, Object> {

        private final Map<String, Object> values;
        private final BiConsumer<FactName<?>, Class<?>> observer;

        Observed(Map<String, Object> values, BiConsumer<FactName<?>, Class<?>> observer) {
            this.values = values;
            this.observer = observer;
        }

        private void observe(@Nullable Object key) {
            if (key instanceof String name && Validator.isExtensionKey(name)) {
                observer.accept(FactName.of(name), Object.class);
            }
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            observe(key);
            return values.get(key);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            observe(key);
            return values.containsKey(key);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            values.keySet().forEach(this::observe);
            return values.entrySet();
        }
    }

    /**
     * Checks if there is no extension.
     *
     * @return true if there is no extension
     */
    @Transient
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Returns a text.
     *
     * @param key the key
     * @return the text, not stated if there is none of this key
     */
    public Fact<String> text(FactName<String> key) {
        return read(key, String.class);
    }

    /**
     * Returns a number.
     *
     * @param key the key
     * @return the number, not stated if there is none of this key
     */
    public Fact<BigDecimal> number(FactName<BigDecimal> key) {
        return read(key, BigDecimal.class);
    }

    /**
     * Returns a boolean.
     *
     * @param key the key
     * @return true or false, not stated if there is none of this key
     */
    public Fact<Boolean> flag(FactName<Boolean> key) {
        return read(key, Boolean.class);
    }

    /**
     * Returns equal extensions that report every key that is read, stated or not. For tests: a rule may read only the facts that
     * its header declares.
     *
     * @param other receives each key and the requested type of value ({@code Object} if {@link #asMap} is read), in the reading
     *     thread
     * @return equal extensions
     */
    public Extensions observedBy(BiConsumer<FactName<?>, Class<?>> other) {
        return new Extensions(values, Objects.requireNonNull(other, "observer"));
    }

    /** The value of any kind. */
    Fact<?> fact(FactName<?> key) {
        if (observer != null) {
            observer.accept(key, Object.class);
        }
        Object value = values.get(key.name());
        return value == null ? Fact.notStated() : Fact.of(value);
    }

    /** These extensions with a value, or without it. */
    Extensions stating(FactName<?> key, Fact<?> fact) {
        return fact.isNotStated() ? without(key) : withValue(key, fact.get());
    }

    private <T> Fact<T> read(FactName<T> key, Class<T> type) {
        if (observer != null) {
            observer.accept(key, type);
        }
        Object value = values.get(key.name());
        return type.isInstance(value) ? Fact.of(type.cast(value)) : Fact.notStated();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extensions that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** The keys, never the values. */
    @Override
    public String toString() {
        return Visible.of("extensions " + values.keySet());
    }
}
