package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that things of one kind state about themselves, each described once, in the order of the format.
 * <p>
 * Whatever goes through facts goes through the rows of a table: reading and writing, checking, comparing, withdrawing,
 * marking assumptions, and trying out what rules make of them.
 *
 * @param <O> whose facts these are, such as {@link Partner}
 * @param <B> its builder
 */
public final class FactTable<O, B> {

    private final List<Row<O, B, ?>> rows;
    private final List<FactName<?>> names;
    /** The rows whose facts a builder keeps one by one; the others are parts of something. */
    private final Row<O, B, ?>[] slots;

    private final FactName<?>[] slotNames;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of rows of this table
    private FactTable(List<Row<O, B, ?>> rows) {
        this.rows = rows;
        names = rows.stream().filter(Row::isFact).<FactName<?>>map(Row::name).toList();
        slots = rows.stream().filter(row -> row.isKept).toArray(Row[]::new);
        slotNames = rows.stream().filter(row -> row.isKept).map(Row::name).toArray(FactName<?>[]::new);
    }

    /** Starts a table; each row is one line. */
    static <O, B> Rows<O, B> of() {
        return new Rows<>();
    }

    /** {@return the rows in the order of the format, each followed by those of its parts} */
    public List<Row<O, B, ?>> rows() {
        return rows;
    }

    /** {@return the names of the facts in the order of the format, of a whole, then of its parts} */
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

    /**
     * Returns the rows of the parts of a fact.
     *
     * @param whole the row of the fact
     * @return the rows of its parts, in the order of the format; none if it has no parts
     */
    public List<Row<O, B, ?>> partsOf(Row<O, B, ?> whole) {
        return rows.stream().filter(row -> row.name.isPartOf(whole.name)).toList();
    }

    @Nullable
    Row<O, B, ?> find(FactName<?> name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name.equals(name)) {
                return rows.get(i);
            }
        }
        return null;
    }

    /** The fact of this name: not stated also where there is no such fact. */
    Fact<?> fact(O owner, FactName<?> name) {
        Row<O, B, ?> row = find(name);
        return row == null ? Fact.notStated() : row.factOf(owner);
    }

    int size() {
        return slots.length;
    }

    /** Where a builder keeps the fact of this name. */
    @SuppressWarnings("ReferenceEquality") // mostly one of the constants: found without reading the name
    int slot(FactName<?> name) {
        for (int i = 0; i < slotNames.length; i++) {
            if (slotNames[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < slotNames.length; i++) {
            if (slotNames[i].equals(name)) {
                return i;
            }
        }
        throw noSuchFact(name);
    }

    static IllegalArgumentException noSuchFact(FactName<?> name) {
        return new IllegalArgumentException("there is no fact " + Found.text(name.name()) + " here");
    }

    Row<O, B, ?> slot(int index) {
        return slots[index];
    }

    boolean isSame(O one, O other) {
        for (Row<O, B, ?> row : slots) {
            if (!row.of(one).equals(row.of(other))) {
                return false;
            }
        }
        return true;
    }

    void check(O owner, Validator validator) {
        for (Row<O, B, ?> row : slots) {
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

    /** A table that is being made. Parts of a fact follow it by themselves. */
    static final class Rows<O, B> {

        private final List<Row<O, B, ?>> rows = new ArrayList<>();

        /** A fact that an accessor returns. */
        <T> Rows<O, B> fact(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, reading, true, false);
        }

        /** A fact that can also be stated as none. */
        <T> Rows<O, B> factOrNone(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, reading, true, true);
        }

        /** What may be stated, but nobody asks for it: it is never missing, nor assumed. */
        <T> Rows<O, B> unasked(FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading) {
            return kept(name, form, reading, false, false);
        }

        /** A fact that its builder keeps in a place of its own. */
        <T> Rows<O, B> fact(
                FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading, BiConsumer<B, Fact<T>> stating) {
            return add(new Row<>(name, form, reading, stating, owner -> true, false, true, false));
        }

        private <T> Rows<O, B> kept(
                FactName<T> name, FactForm<T> form, Function<O, Fact<T>> reading, boolean isFact, boolean allowsNone) {
            BiConsumer<B, Fact<T>> stating = (builder, fact) -> ((StatingBuilder<?, ?>) builder).put(name, fact);
            return add(new Row<>(name, form, reading, stating, owner -> true, true, isFact, allowsNone));
        }

        private Rows<O, B> add(Row<O, B, ?> row) {
            rows.add(row);
            row.addPartsTo(rows);
            return this;
        }

        FactTable<O, B> table() {
            return new FactTable<>(List.copyOf(rows));
        }
    }

    /**
     * One fact: its name, what its values look like, and how it is read and stated.
     *
     * @param <O> whose fact it is
     * @param <B> its builder
     * @param <T> the type of the fact's value
     */
    public static final class Row<O, B, T> {

        private final FactName<T> name;
        private final FactForm<T> form;
        private final Function<O, Fact<T>> reading;
        private final BiConsumer<B, Fact<T>> stating;
        private final Predicate<O> isPossible;
        private final boolean isKept;
        private final boolean isFact;
        private final boolean allowsNone;
        private final String pointer;

        private Row(
                FactName<T> name,
                FactForm<T> form,
                Function<O, Fact<T>> reading,
                BiConsumer<B, Fact<T>> stating,
                Predicate<O> isPossible,
                boolean isKept,
                boolean isFact,
                boolean allowsNone) {
            this.name = name;
            this.form = form;
            this.reading = reading;
            this.stating = stating;
            this.isPossible = isPossible;
            this.isKept = isKept;
            this.isFact = isFact;
            this.allowsNone = allowsNone;
            pointer = "/" + name.name().replace('.', '/');
        }

        /** {@return the name of the fact} */
        public FactName<T> name() {
            return name;
        }

        /** {@return what values look like} */
        public FactForm<T> form() {
            return form;
        }

        /** {@return whether this is a fact: false for what may be stated but is never missing, nor assumed} */
        public boolean isFact() {
            return isFact;
        }

        /** {@return whether it can be stated that there is none} */
        public boolean allowsNone() {
            return allowsNone;
        }

        /** {@return whether this is a part, whose name is that of something else, a dot and a property} */
        public boolean isPart() {
            return name.name().indexOf('.') >= 0;
        }

        /** {@return the name as a property of that which the fact is of, or is a part of} */
        public String property() {
            return name.property();
        }

        /**
         * Checks if something can state the fact.
         *
         * @param owner that which the fact is of
         * @return false for a part where there is no whole
         */
        public boolean isPossibleFor(O owner) {
            return isPossible.test(owner);
        }

        /**
         * Returns what something states.
         *
         * @param owner that which the fact is of
         * @return the fact; of a part not stated where there is no whole
         */
        public Fact<T> of(O owner) {
            return reading.apply(owner);
        }

        /** What something states, unless nobody asks for it. */
        Fact<?> factOf(O owner) {
            return isFact ? of(owner) : Fact.notStated();
        }

        /**
         * States the fact, or withdraws it.
         *
         * @param builder the builder of that which the fact is of; where there is no whole, a part changes nothing
         * @param fact a value, none or not stated
         * @throws IllegalArgumentException if it cannot be stated that there is none
         * @throws InvalidScenarioException if it is a part, and what has parts does not accept it
         */
        public void state(B builder, Fact<T> fact) {
            if (fact.isNone() && !allowsNone) {
                throw new IllegalArgumentException("`" + name + "` cannot be stated as none");
            }
            stating.accept(builder, fact);
        }

        private void checkOf(O owner, Validator validator) {
            check(of(owner), validator);
        }

        void check(Fact<T> fact, Validator validator) {
            if (hasValue(fact)) {
                form.check(validator, pointer, fact.get());
            }
        }

        /** A fact as a builder keeps it, marked with what is assumed. */
        Fact<T> marked(Fact<T> kept, List<FactName<?>> assumed) {
            Fact<T> stated = kept;
            if (!form.parts().isEmpty() && hasValue(kept)) {
                stated = Fact.of(form.marked(kept.get(), assumed));
            }
            return stated.assumed(isFact && assumed.contains(name));
        }

        /** What something states, as a builder keeps it: without marks. */
        Fact<T> unmarked(O owner) {
            Fact<T> fact = of(owner);
            return marked(fact, List.of());
        }

        private void addPartsTo(List<Row<O, B, ?>> rows) {
            for (FactPart<T, ?> part : form.parts()) {
                rows.add(ofPart(part));
            }
        }

        private <P> Row<O, B, P> ofPart(FactPart<T, P> part) {
            return new Row<>(
                    part.name(),
                    part.form(),
                    owner -> {
                        Fact<T> whole = of(owner);
                        return hasValue(whole) ? part.reading().apply(whole.get()) : Fact.notStated();
                    },
                    (builder, fact) -> {
                        Fact<T> whole = ((StatingBuilder<?, ?>) builder).kept(name);
                        if (hasValue(whole)) {
                            state(builder, Fact.of(part.in(whole.get(), fact)));
                        }
                    },
                    owner -> hasValue(of(owner)),
                    false,
                    true,
                    part.allowsNone());
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }
}
