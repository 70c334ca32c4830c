package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The common part of the builders of objects that state facts.
 *
 * @param <T> the built object
 * @param <B> the builder itself
 */
abstract class StatingBuilder<T extends Stating, B extends StatingBuilder<T, B>> {

    private final FactTable<T, B> table;
    /** The statements, by slot of the table; null means not stated. */
    private final @Nullable Fact<?>[] facts;

    /** Collects problems when facts are stated; while it is empty, nobody has to check them again. */
    private final Validator doubts = new Validator();

    private List<FactName<?>> assumed = List.of();
    /** Whether the facts still have the marks of the object that they were taken from. */
    private boolean isMarked;

    private Extensions own = Extensions.none();

    StatingBuilder(FactTable<T, B> table) {
        this.table = table;
        facts = new Fact<?>[table.slots()];
    }

    StatingBuilder(FactTable<T, B> table, T stating) {
        this(table);
        isMarked = !stating.assumed().isEmpty();
        for (int i = 0; i < facts.length; i++) {
            facts[i] = table.slot(i).of(stating);
        }
        if (!stating.areFactsSound()) {
            table.check(stating, doubts);
        }
        assumed = stating.assumed();
        own = stating.own();
    }

    FactTable<T, B> table() {
        return table;
    }

    List<FactName<?>> assumed() {
        return assumed;
    }

    Extensions own() {
        return own;
    }

    /** States facts for the host's own rules. */
    final B own(Extensions extensions) {
        own = Objects.requireNonNull(extensions, "extensions");
        return self();
    }

    @SuppressWarnings("unchecked") // what a builder has in common is never of another type
    final B self() {
        return (B) this;
    }

    /** Whether the facts have no problem. */
    boolean areFactsSound() {
        return doubts.isEmpty();
    }

    /** Drops the marks before something else is stated or assumed; they are set again when it is built. */
    private void unmark() {
        if (isMarked) {
            isMarked = false;
            for (int i = 0; i < facts.length; i++) {
                Fact<?> fact = facts[i];
                facts[i] = fact == null ? null : table.slot(i).unmarked(fact);
            }
        }
    }

    /** States a value; the exception for null names the property. */
    final <V> B state(FactName<V> name, V value) {
        Objects.requireNonNull(value, name.name());
        unmark();
        FactTable.Row<T, B, V> row = table.require(name);
        V kept = row.form().kept(value);
        facts[row.slot] = Fact.of(kept);
        row.check(kept, doubts);
        return self();
    }

    final B stateNone(FactName<?> name) {
        unmark();
        facts[table.require(name).slot] = Fact.none();
        return self();
    }

    final <V> void put(FactName<V> name, Fact<V> fact) {
        if (FactTable.hasValue(fact)) {
            state(name, fact.get());
        } else {
            unmark();
            facts[table.require(name).slot] = fact.assumed(false);
        }
    }

    /** A fact as stated here, without marks. */
    final <V> Fact<V> kept(FactName<V> name) {
        unmark();
        return stored(name);
    }

    @SuppressWarnings("unchecked") // it was put in under the same name
    private <V> Fact<V> stored(FactName<V> name) {
        Fact<?> fact = facts[table.require(name).slot];
        return fact == null ? Fact.notStated() : (Fact<V>) fact;
    }

    /** A fact for the built object: an assumption if its name is among the assumed names. */
    final <V> Fact<V> fact(FactName<V> name) {
        Fact<V> stored = stored(name);
        return assumed.isEmpty() || isMarked ? stored : table.require(name).marked(stored, assumed);
    }

    /** A fact stored elsewhere, for the built object. */
    final <V> Fact<V> marked(FactName<V> name, Fact<V> stated) {
        return stated.assumed(!assumed.isEmpty() && assumed.contains(name));
    }

    /**
     * Marks facts that are stated here as working assumptions.
     *
     * @param names their names
     * @return this builder
     */
    public B assuming(FactName<?>... names) {
        unmark();
        List<FactName<?>> all = new ArrayList<>(assumed);
        Collections.addAll(all, names);
        assumed = List.copyOf(all);
        return self();
    }

    /**
     * Marks further facts as working assumptions, each once: existing assumptions keep their place.
     *
     * @param names their names
     * @return this builder
     */
    public B assumingToo(FactName<?>... names) {
        for (FactName<?> name : names) {
            if (!assumed.contains(name)) {
                assuming(name);
            }
        }
        return self();
    }

    /**
     * Marks assumed facts as known. Their values stay.
     *
     * @param names their names
     * @return this builder
     */
    public B knowing(FactName<?>... names) {
        unmark();
        List<FactName<?>> known = List.of(names);
        return assumingOnly(name -> !known.contains(name));
    }

    private B assumingOnly(Predicate<FactName<?>> isAssumedStill) {
        if (!assumed.isEmpty()) {
            List<FactName<?>> all = new ArrayList<>(assumed);
            all.removeIf(isAssumedStill.negate());
            assumed = List.copyOf(all);
        }
        return self();
    }

    /**
     * States a fact by its name.
     *
     * @param <V> the type of its value
     * @param name the name, also a host's own where there are extensions
     * @param fact a value or none; not stated withdraws it
     * @return this builder
     * @throws IllegalArgumentException if there is no such fact, or it cannot be stated as none
     */
    public <V> B stating(FactName<V> name, Fact<V> fact) {
        return statingAny(name, fact);
    }

    /** States a fact of unknown type. */
    final B statingAny(FactName<?> name, Fact<?> fact) {
        FactTable.Row<T, B, ?> row = table.find(name);
        if (row == null) {
            stateOwn(name, fact);
        } else {
            row.stateAny(self(), fact);
        }
        return self();
    }

    /**
     * Withdraws facts and their parts: they are then neither stated nor assumed.
     *
     * @param names their names, also a host's own; a fact that is not stated changes nothing
     * @return this builder
     */
    public B notStating(FactName<?>... names) {
        for (FactName<?> name : names) {
            if (!withdraw(name)) {
                unmark();
                stating(name, Fact.notStated());
            }
            dropAssumed(name);
        }
        return self();
    }

    /** Withdraws a fact that is stored in a slot: its mark goes with it, all others stay. */
    private boolean withdraw(FactName<?> name) {
        FactTable.Row<T, B, ?> row = table.find(name);
        if (row == null || row.slot < 0) {
            return false;
        }
        facts[row.slot] = null;
        return true;
    }

    /** Drops the assumption of a fact and its parts. */
    private void dropAssumed(FactName<?> name) {
        List<FactName<?>> left = List.of();
        for (int i = 0; i < assumed.size(); i++) {
            FactName<?> other = assumed.get(i);
            if (!other.equals(name) && !other.isPartOf(name)) {
                left = left.isEmpty() ? new ArrayList<>(assumed.size()) : left;
                left.add(other);
            }
        }
        assumed = left.size() == assumed.size() ? assumed : List.copyOf(left);
    }

    /** Whether the object has extensions. */
    boolean takesExtensions() {
        return true;
    }

    /** States a fact outside the table. */
    private void stateOwn(FactName<?> name, Fact<?> fact) {
        if (takesExtensions() && name.isExtension()) {
            own = own.stating(name, fact);
        } else if (fact.isStated()) {
            throw FactTable.noSuchFact(name);
        }
    }

    /** The object so far, problems or not. */
    abstract T unchecked();

    private Validator checked(T built) {
        Validator validator = doubts.isEmpty() ? doubts : new Validator();
        built.check(validator);
        return validator;
    }

    /**
     * Lists the problems so far.
     *
     * @return the problems, with pointers relative to the object; none if it can be built
     */
    public List<Problem> problems() {
        return checked(unchecked()).toList();
    }

    /**
     * Builds the object.
     *
     * @return the object
     * @throws InvalidScenarioException with every problem, if there is one
     */
    public T build() {
        T built = unchecked();
        checked(built).throwIfAny();
        return built;
    }
}
