package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all that states facts have in common.
 *
 * @param <T> what is built
 * @param <B> the builder itself
 */
abstract class StatingBuilder<T extends Stating, B extends StatingBuilder<T, B>> {

    private final FactTable<T, B> table;
    /** What is stated, slot by slot of the table; null is not stated. */
    private final @Nullable Fact<?>[] facts;

    /** Finds what is wrong with facts when they are stated: while it is empty, nobody has to look at them again. */
    private final Validator doubts = new Validator();

    private List<FactName<?>> assumed = List.of();

    private Extensions own = Extensions.none();

    StatingBuilder(FactTable<T, B> table) {
        this.table = table;
        facts = new Fact<?>[table.slots()];
    }

    StatingBuilder(FactTable<T, B> table, T stating) {
        this(table);
        boolean isMarked = !stating.assumed().isEmpty();
        for (int i = 0; i < facts.length; i++) {
            FactTable.Row<T, B, ?> row = table.slot(i);
            facts[i] = isMarked ? row.unmarked(stating) : row.of(stating);
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

    /** States what the host's own rules read. */
    final B own(Extensions extensions) {
        own = Objects.requireNonNull(extensions, "extensions");
        return self();
    }

    @SuppressWarnings("unchecked") // what a builder has in common is never of another type
    final B self() {
        return (B) this;
    }

    /** Whether nothing is wrong with the facts, as they were stated. */
    boolean areFactsSound() {
        return doubts.isEmpty();
    }

    /** States a value, whose property is named if it is null. */
    final <V> B state(FactName<V> name, V value) {
        Objects.requireNonNull(value, name.name());
        FactTable.Row<T, B, V> row = table.require(name);
        V kept = row.form().kept(value);
        facts[row.slot] = Fact.of(kept);
        row.check(kept, doubts);
        return self();
    }

    final B stateNone(FactName<?> name) {
        facts[table.require(name).slot] = Fact.none();
        return self();
    }

    final <V> void put(FactName<V> name, Fact<V> fact) {
        if (FactTable.hasValue(fact)) {
            state(name, fact.get());
        } else {
            facts[table.require(name).slot] = fact.assumed(false);
        }
    }

    /** A fact as it was stated here. */
    @SuppressWarnings("unchecked") // it was put in under the same name
    final <V> Fact<V> kept(FactName<V> name) {
        Fact<?> fact = facts[table.require(name).slot];
        return fact == null ? Fact.notStated() : (Fact<V>) fact;
    }

    /** A fact as it is built: an assumption if its name is among the assumed ones. */
    final <V> Fact<V> fact(FactName<V> name) {
        Fact<V> kept = kept(name);
        return assumed.isEmpty() ? kept : table.require(name).marked(kept, assumed);
    }

    /** A fact that is kept elsewhere, as it is built. */
    final <V> Fact<V> marked(FactName<V> name, Fact<V> stated) {
        return stated.assumed(!assumed.isEmpty() && assumed.contains(name));
    }

    /**
     * Marks facts that are stated here as the host's working assumptions.
     *
     * @param names their names
     * @return this builder
     */
    public B assuming(FactName<?>... names) {
        List<FactName<?>> all = new ArrayList<>(assumed);
        Collections.addAll(all, names);
        assumed = List.copyOf(all);
        return self();
    }

    /**
     * Marks facts that are stated here as assumptions too, each once: what is assumed already keeps its place.
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
     * Marks facts as knowledge that were assumptions so far. What is stated about them stays.
     *
     * @param names their names
     * @return this builder
     */
    public B knowing(FactName<?>... names) {
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
     * @param name the name, also one of the host's own where there are extensions
     * @param fact a value or none, or not stated to withdraw it
     * @return this builder
     * @throws IllegalArgumentException if there is no such fact, or it cannot be stated as none
     */
    public <V> B stating(FactName<V> name, Fact<V> fact) {
        return statingAny(name, fact);
    }

    /** States a fact whose type is not known. */
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
     * Withdraws facts, with the parts that they have: they are not stated, and so not assumed either.
     *
     * @param names their names, also those of the host's own; of what is not stated here nothing changes
     * @return this builder
     */
    public B notStating(FactName<?>... names) {
        for (FactName<?> name : names) {
            assumingOnly(other -> !other.equals(name) && !other.isPartOf(name));
            stating(name, Fact.notStated());
        }
        return self();
    }

    /** Whether there are facts of the host's own here. */
    boolean takesExtensions() {
        return true;
    }

    /** States a fact that the table does not know. */
    private void stateOwn(FactName<?> name, Fact<?> fact) {
        if (takesExtensions() && name.isExtension()) {
            own = own.stating(name, fact);
        } else if (fact.isStated()) {
            throw FactTable.noSuchFact(name);
        }
    }

    /** It, as it is stated so far, whatever is wrong with it. */
    abstract T unchecked();

    private Validator checked(T built) {
        Validator validator = doubts.isEmpty() ? doubts : new Validator();
        built.check(validator);
        return validator;
    }

    /**
     * Tells what is wrong with what is stated so far.
     *
     * @return the problems, with pointers relative to what is built; none if it can be built
     */
    public List<Problem> problems() {
        return checked(unchecked()).toList();
    }

    /**
     * Builds it.
     *
     * @return what is stated so far
     * @throws InvalidScenarioException with every problem, if there is one
     */
    public T build() {
        T built = unchecked();
        checked(built).throwIfAny();
        return built;
    }
}
