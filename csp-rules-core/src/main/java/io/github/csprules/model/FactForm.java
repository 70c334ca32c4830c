package io.github.csprules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What values of a fact look like: how they are checked, and all that reading, writing and trying them out has to know.
 *
 * @param <T> the type of the values
 */
public final class FactForm<T> {

    private static final Set<Kind> AS_THEY_ARE =
            EnumSet.of(Kind.ID, Kind.TEXT, Kind.COUNTRY, Kind.DATE, Kind.FLAG, Kind.CONSTANT, Kind.COUNT);

    static final FactForm<String> ID = new FactForm<>(Kind.ID);
    static final FactForm<String> TEXT = new FactForm<>(Kind.TEXT);
    static final FactForm<String> COUNTRY = new FactForm<>(Kind.COUNTRY);
    static final FactForm<LocalDate> DATE = new FactForm<>(Kind.DATE);
    static final FactForm<Boolean> FLAG = new FactForm<>(Kind.FLAG);
    static final FactForm<BigDecimal> AMOUNT = new FactForm<>(Kind.AMOUNT);
    static final FactForm<Integer> COUNT = new FactForm<>(Kind.COUNT);
    static final FactForm<List<String>> IDS = new FactForm<>(Kind.IDS);
    static final FactForm<List<Agreement>> AGREEMENTS = new FactForm<>(Kind.AGREEMENTS);
    static final FactForm<List<Relationship>> RELATIONSHIPS = new FactForm<>(Kind.RELATIONSHIPS);

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
    private final List<? extends Enum<?>> constants;
    private final List<FactPart<T, ?>> parts;
    private final boolean isKeptAsItIs;

    private FactForm(Kind kind) {
        this(kind, List.of(), List.of());
    }

    private FactForm(Kind kind, List<? extends Enum<?>> constants, List<FactPart<T, ?>> parts) {
        this.kind = kind;
        this.constants = constants;
        this.parts = parts;
        isKeptAsItIs = AS_THEY_ARE.contains(kind);
    }

    static <E extends Enum<E>> FactForm<E> oneOf(Class<E> type) {
        return new FactForm<>(Kind.CONSTANT, List.of(type.getEnumConstants()), List.of());
    }

    static <E extends Enum<E>> FactForm<List<E>> someOf(Class<E> type) {
        return new FactForm<>(Kind.CONSTANTS, List.of(type.getEnumConstants()), List.of());
    }

    static <T> FactForm<T> ofParts(List<FactPart<T, ?>> parts) {
        return new FactForm<>(Kind.OBJECT, List.of(), List.copyOf(parts));
    }

    /** {@return the kind of value} */
    public Kind kind() {
        return kind;
    }

    /** {@return the constants that a value is or lists; none for other kinds} */
    public List<? extends Enum<?>> constants() {
        return constants;
    }

    List<FactPart<T, ?>> parts() {
        return parts;
    }

    /** The value as it is kept: lists are copied, and equal numbers have one form. */
    T kept(T value) {
        return isKeptAsItIs ? value : normalized(value);
    }

    @SuppressWarnings("unchecked") // what is made of a value is of its type
    private T normalized(T value) {
        return switch (kind) {
            case AMOUNT -> (T) Validator.normalized((BigDecimal) value);
            case OBJECT -> marked(value, List.of());
            case IDS, CONSTANTS, AGREEMENTS, RELATIONSHIPS -> (T) List.copyOf((List<?>) value);
            default -> value;
        };
    }

    /** Reports what is wrong with a value. Parts of objects have been checked where they were made. */
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
