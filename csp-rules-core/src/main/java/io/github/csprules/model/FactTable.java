package io.github.csprules.model;

import java.beans.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one kind of object, each described once, in the order of the format.
 * <p>
 * Everything that handles facts loops over the rows of a table: reading and writing, checking, comparing, withdrawing, marking
 * assumptions, and tests of rules.
 *
 * @param <O> the owner of the facts, such as {@link Partner}
 * @param <B> its builder
 */
public final class FactTable<O, B> {

    private final List<Row<O, B, ?>> rows;
    private final List<FactName<?>> names;
    /** The rows that a builder stores, each at its slot; the other rows are parts. */
    private final Row<O, B, ?>[] kept;
    /** The rows by the ordinals of their names. */
    private final @Nullable Row<O, B, ?>[] byOrdinal;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of rows of this table
    private FactTable(List<Row<O, B, ?>> rows) {
        this.rows = rows;
        names = rows.stream().filter(Row::isFact).<FactName<?>>map(Row::name).toList();
        kept = rows.stream().filter(row -> row.slot >= 0).toArray(Row[]::new);
        byOrdinal = new Row[FactName.count()];
        rows.forEach(row -> byOrdinal[row.name.ordinal()] = row);
    }

    /** Starts a table; each row is one line. */
    static <O, B> Rows<O, B> of() {
        return new Rows<>();
    }

    /** {@return the rows in the order of the format, each followed by its parts} */
    public List<Row<O, B, ?>> rows() {
        return rows;
    }

    /** {@return the names of the facts in the order of the format, each followed by its parts} */
    public List<FactName<?>> names() {
        return names;
    }

    /**
     * Returns the row of a fact.
     *
     * @param name the name of the fact
     * @return the row, if there is such a fact
     */
    public Optional<Row<O, B, ?>> row(FactName<?> name) {
        return Optional.ofNullable(find(name));
    }

    @SuppressWarnings("unchecked") // a row has the type of its name
    <T> @Nullable Row<O, B, T> find(FactName<T> name) {
        return name.ordinal() < 0 ? null : (Row<O, B, T>) byOrdinal[name.ordinal()];
    }

    /** The row of a known fact. */
    <T> Row<O, B, T> require(FactName<T> name) {
        Row<O, B, T> row = find(name);
        if (row == null) {
            throw noSuchFact(name);
        }
        return row;
    }

    static IllegalArgumentException noSuchFact(FactName<?> name) {
        return new IllegalArgumentException("there is no fact " + Found.text(name.name()) + " here");
    }

    /** The fact of this name; not stated if there is no such fact. */
    Fact<?> fact(O owner, FactName<?> name) {
        Row<O, B, ?> row = find(name);
        return row == null ? Fact.notStated() : row.factOf(owner);
    }

    /** The number of facts that a builder stores. */
    int slots() {
        return kept.length;
    }

    /** The row of a slot. */
    Row<O, B, ?> slot(int slot) {
        return kept[slot];
    }

    boolean isSame(O one, O other) {
        for (Row<O, B, ?> row : kept) {
            if (!row.of(one).equals(row.of(other))) {
                return false;
            }
        }
        return true;
    }

    void check(O owner, Validator validator) {
        for (Row<O, B, ?> row : kept) {
            row.checkOf(owner, validator);
        }
    }

    static boolean hasValue(Fact<?> fact) {
        return fact.isStated() && !fact.isNone();
    }

    /** The names of the facts. */
    @Override
    public String toString() {
        return names.toString();
    }

    /** Builds a table. Parts of a fact follow it automatically. */
    static final class Rows<O, B> {

        private final List<Row<O, B, ?>> rows = new ArrayList<>();
        private int slots;

        /** Adds a fact with its accessor. */
        <T> Rows<O, B> fact(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, true, false, reading);
        }

        /** Adds a fact that can also be stated as none. */
        <T> Rows<O, B> factOrNone(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, true, true, reading);
        }

        /** Adds a property that may be stated but is never missing and never assumed. */
        <T> Rows<O, B> unasked(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, false, false, reading);
        }

        /** Adds a fact that its builder stores elsewhere. */
        <T> Rows<O, B> fact(
                FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading, BiConsumer<B, Fact<T>> stating) {
            return add(new Row<>(name, form, null, -1, true, false, reading, stating));
        }

        private <T> Rows<O, B> kept(
                FactName<T> name, FactForm<T> form, boolean isFact, boolean allowsNone, Function<O, Fact<T>> reading) {
            BiConsumer<B, Fact<T>> stating = (builder, fact) -> ((StatingBuilder<?, ?>) builder).put(name, fact);
            return add(new Row<>(name, form, null, slots++, isFact, allowsNone, reading, stating));
        }

        private Rows<O, B> add(Row<O, B, ?> row) {
            rows.add(row);
            rows.addAll(row.parts);
            return this;
        }

        FactTable<O, B> table() {
            return new FactTable<>(List.copyOf(rows));
        }
    }

    /**
     * One fact: its name, the form of its values, and how to read and state it.
     *
     * @param <O> the owner of the fact
     * @param <B> its builder
     * @param <T> the type of the fact's value
     */
    public static final class Row<O, B, T> {

        private final FactName<T> name;
        private final FactForm<T> form;
        private final @Nullable Row<O, B, ?> whole;
        /** The slot in a builder, or -1. */
        final int slot;

        private final boolean isFact;
        private final boolean allowsNone;
        private final Function<O, Fact<T>> reading;
        private final BiConsumer<B, Fact<T>> stating;
        private final String property;
        private final String pointer;
        private final List<Row<O, B, ?>> parts;

        private Row(
                FactName<T> name,
                FactForm<T> form,
                @Nullable Row<O, B, ?> whole,
                int slot,
                boolean isFact,
                boolean allowsNone,
                Function<O, Fact<T>> reading,
                BiConsumer<B, Fact<T>> stating) {
            this.name = name;
            this.form = form;
            this.whole = whole;
            this.slot = slot;
            this.isFact = isFact;
            this.allowsNone = allowsNone;
            this.reading = reading;
            this.stating = stating;
            property = name.property();
            pointer = "/" + name.name().replace('.', '/');
            parts = form.parts().stream().<Row<O, B, ?>>map(this::ofPart).toList();
        }

        /** {@return the name of the fact} */
        public FactName<T> name() {
            return name;
        }

        /** {@return the form of the values} */
        public FactForm<T> form() {
            return form;
        }

        /** {@return whether this is a fact; false for a property that is never missing and never assumed} */
        @Transient
        public boolean isFact() {
            return isFact;
        }

        /** {@return whether it can be stated as none} */
        public boolean allowsNone() {
            return allowsNone;
        }

        /** {@return the rows of its parts, in the order of the format; none if it has no parts} */
        public List<Row<O, B, ?>> parts() {
            return parts;
        }

        /** {@return whether this is a part: its name is the name of the whole, a dot and a property} */
        @Transient
        public boolean isPart() {
            return name.name().indexOf('.') >= 0;
        }

        /** {@return the name as a property of its owner or its whole} */
        public String property() {
            return property;
        }

        /**
         * Checks if an object can state the fact.
         *
         * @param owner the object
         * @return false for a part without its whole
         */
        public boolean isPossibleFor(O owner) {
            return whole == null || hasValue(whole.of(owner));
        }

        /**
         * Returns the fact that an object states.
         *
         * @param owner the object
         * @return the fact; not stated for a part without its whole
         */
        public Fact<T> of(O owner) {
            return reading.apply(owner);
        }

        /** The fact that an object states, unless it is no fact. */
        Fact<?> factOf(O owner) {
            return isFact ? of(owner) : Fact.notStated();
        }

        /**
         * States the fact, or withdraws it.
         *
         * @param builder the builder of the object; a part without its whole changes nothing
         * @param fact a value, none or not stated
         * @throws IllegalArgumentException if it cannot be stated as none
         * @throws InvalidScenarioException if it is a part that its whole does not accept
         */
        public void state(B builder, Fact<T> fact) {
            if (fact.isNone() && !allowsNone) {
                throw new IllegalArgumentException("`" + name + "` cannot be stated as none");
            }
            stating.accept(builder, fact);
        }

        /** States a fact if it belongs to this row. */
        @SuppressWarnings("unchecked") // its value has been looked at
        void stateAny(B builder, Fact<?> fact) {
            if (hasValue(fact) && !form.accepts(fact.get())) {
                throw new IllegalArgumentException("`" + name + "` has no such values");
            }
            state(builder, (Fact<T>) fact);
        }

        private void checkOf(O owner, Validator validator) {
            Fact<T> fact = of(owner);
            if (hasValue(fact)) {
                check(fact.get(), validator);
            }
        }

        void check(T value, Validator validator) {
            form.check(validator, pointer, value);
        }

        /** A stored fact, marked as assumed if it is. */
        Fact<T> marked(Fact<T> kept, List<FactName<?>> assumed) {
            Fact<T> stated = kept;
            if (!form.parts().isEmpty() && hasValue(kept)) {
                stated = Fact.of(form.marked(kept.get(), assumed));
            }
            return stated.assumed(isFact && assumed.contains(name));
        }

        /** A fact of this row without marks, as a builder stores it. */
        @SuppressWarnings("unchecked") // it is one of this row
        Fact<T> unmarked(Fact<?> fact) {
            return marked((Fact<T>) fact, List.of());
        }

        private <P> Row<O, B, P> ofPart(FactPart<T, P> part) {
            return new Row<>(
                    part.name(),
                    part.form(),
                    this,
                    -1,
                    true,
                    part.allowsNone(),
                    owner -> {
                        Fact<T> stated = of(owner);
                        return hasValue(stated) ? part.reading().apply(stated.get()) : Fact.notStated();
                    },
                    (builder, fact) -> {
                        Fact<T> stated = ((StatingBuilder<?, ?>) builder).kept(name);
                        if (hasValue(stated)) {
                            state(builder, Fact.of(part.in(stated.get(), fact)));
                        }
                    });
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }
}
