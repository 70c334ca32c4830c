package io.github.csprules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The form of the values of a fact: how to check, read, write and enumerate them.
 *
 * @param <T> the type of the values
 */
public final class FactForm<T> {

    static final FactForm<String> ID = of(Kind.ID, String.class);
    static final FactForm<String> TEXT = of(Kind.TEXT, String.class);
    static final FactForm<String> COUNTRY = of(Kind.COUNTRY, String.class);
    static final FactForm<LocalDate> DATE = of(Kind.DATE, LocalDate.class);
    static final FactForm<Boolean> FLAG = of(Kind.FLAG, Boolean.class);
    static final FactForm<BigDecimal> AMOUNT = of(Kind.AMOUNT, BigDecimal.class);
    static final FactForm<Integer> COUNT = of(Kind.COUNT, Integer.class);
    static final FactForm<List<String>> IDS = listOf(Kind.IDS, String.class);
    static final FactForm<List<Agreement>> AGREEMENTS = listOf(Kind.AGREEMENTS, Agreement.class);
    static final FactForm<List<Relationship>> RELATIONSHIPS = listOf(Kind.RELATIONSHIPS, Relationship.class);

    /** The kinds of values. */
    public enum Kind {
        /** A text that is neither blank nor padded. */
        ID,
        /** A text. */
        TEXT,
        /** The code of a country. */
        COUNTRY,
        /** A date. */
        DATE,
        /** True or false. */
        FLAG,
        /** One of the {@linkplain #constants constants}. */
        CONSTANT,
        /** A number from 0. */
        AMOUNT,
        /** A whole number from 0. */
        COUNT,
        /** A list of {@link #ID}. */
        IDS,
        /** A list of some of the {@linkplain #constants constants}. */
        CONSTANTS,
        /** A list of agreements. */
        AGREEMENTS,
        /** A list of relationships. */
        RELATIONSHIPS,
        /** An object whose parts are facts too, with rows of their own. */
        OBJECT
    }

    private final Kind kind;
    /** The type of the values or of their elements. */
    private final Class<?> type;

    private final boolean isList;
    private final List<? extends Enum<?>> constants;
    private final List<FactPart<T, ?>> parts;
    private final boolean isKeptAsItIs;

    private FactForm(
            Kind kind, Class<?> type, boolean isList, List<? extends Enum<?>> constants, List<FactPart<T, ?>> parts) {
        this.kind = kind;
        this.type = type;
        this.isList = isList;
        this.constants = constants;
        this.parts = parts;
        isKeptAsItIs = !isList && kind != Kind.AMOUNT && kind != Kind.OBJECT;
    }

    private static <T> FactForm<T> of(Kind kind, Class<T> type) {
        return new FactForm<>(kind, type, false, List.of(), List.of());
    }

    private static <E> FactForm<List<E>> listOf(Kind kind, Class<E> type) {
        return new FactForm<>(kind, type, true, List.of(), List.of());
    }

    static <E extends Enum<E>> FactForm<E> oneOf(Class<E> type) {
        return new FactForm<>(Kind.CONSTANT, type, false, List.of(type.getEnumConstants()), List.of());
    }

    static <E extends Enum<E>> FactForm<List<E>> someOf(Class<E> type) {
        return new FactForm<>(Kind.CONSTANTS, type, true, List.of(type.getEnumConstants()), List.of());
    }

    static <T> FactForm<T> ofParts(Class<T> type, List<FactPart<T, ?>> parts) {
        return new FactForm<>(Kind.OBJECT, type, false, List.of(), List.copyOf(parts));
    }

    /** {@return the kind of value} */
    public Kind kind() {
        return kind;
    }

    /** {@return the constants that a value can be or list; none for other kinds} */
    public List<? extends Enum<?>> constants() {
        return constants;
    }

    List<FactPart<T, ?>> parts() {
        return parts;
    }

    /** Whether an object has the type of the values; it may still be invalid. */
    boolean accepts(Object value) {
        return isList
                ? value instanceof List<?> all && all.stream().allMatch(type::isInstance)
                : type.isInstance(value);
    }

    /** The value to store: lists are copied, equal numbers have one form, nothing is marked. */
    @SuppressWarnings("unchecked") // what is made of a value is of its type
    T kept(T value) {
        if (isKeptAsItIs) {
            return value;
        }
        if (isList) {
            return (T) List.copyOf((List<?>) value);
        }
        return kind == Kind.AMOUNT ? (T) Validator.normalized((BigDecimal) value) : marked(value, List.of());
    }

    /** Reports the problems of a value. Parts of objects were checked on creation. */
    void check(Validator validator, String pointer, T value) {
        switch (kind) {
            case ID -> validator.id(pointer, (String) value);
            case TEXT -> validator.text(pointer, (String) value);
            case COUNTRY -> validator.country(pointer, (String) value);
            case DATE -> validator.date(pointer, (LocalDate) value);
            case AMOUNT -> validator.amount(pointer, (BigDecimal) value);
            case COUNT -> validator.count(pointer, (Integer) value);
            case IDS -> validator.ids(pointer, (List<?>) value);
            case CONSTANTS, AGREEMENTS -> validator.listSize(pointer, ((List<?>) value).size(), 0, Validator.MAX_LIST);
            case FLAG, CONSTANT, OBJECT, RELATIONSHIPS -> {}
        }
    }

    /** The value, each of whose parts is an assumption if its name is among these, else knowledge. */
    T marked(T value, List<FactName<?>> assumed) {
        T marked = value;
        for (int i = 0; i < parts.size(); i++) {
            marked = parts.get(i).marked(marked, assumed);
        }
        return marked;
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
