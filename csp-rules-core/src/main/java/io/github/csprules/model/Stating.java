package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An object that states facts about itself, described by its {@link FactTable}, some of them perhaps as assumptions. */
abstract class Stating {

    private final FactTable<Stating, ?> facts;
    private final List<FactName<?>> assumed;
    private final Extensions own;
    private final boolean areFactsSound;

    @SuppressWarnings("unchecked") // the facts are those of this
    Stating(StatingBuilder<?, ?> builder) {
        facts = (FactTable<Stating, ?>) builder.table();
        assumed = builder.assumed();
        own = builder.own();
        areFactsSound = builder.areFactsSound();
    }

    /** {@return the names of the assumed facts, in the given order} */
    public List<FactName<?>> assumed() {
        return assumed;
    }

    /** The assumptions, each once. */
    final List<FactRef> assumedFacts() {
        if (assumed.isEmpty()) {
            return List.of();
        }
        List<FactRef> all = new ArrayList<>(assumed.size());
        for (int i = 0; i < assumed.size(); i++) {
            if (assumed.indexOf(assumed.get(i)) == i) {
                all.add(ref(assumed.get(i)));
            }
        }
        return List.copyOf(all);
    }

    /** The reference to a fact of this object. */
    abstract FactRef ref(FactName<?> fact);

    /**
     * Returns the fact of a name.
     *
     * @param name the name, also a host's own
     * @return the fact; not stated if there is no such fact
     */
    public Fact<?> fact(FactName<?> name) {
        FactTable.Row<Stating, ?, ?> row = facts.find(Objects.requireNonNull(name, "name"));
        return row == null ? own.fact(name) : row.factOf(this);
    }

    /** The host's own facts. */
    final Extensions own() {
        return own;
    }

    /**
     * Checks if this object can state a fact.
     *
     * @param name the name
     * @return false if there is no such fact, or for a part without its whole
     */
    public boolean canState(FactName<?> name) {
        FactTable.Row<Stating, ?, ?> row = facts.find(name);
        return row != null && row.isFact() && row.isPossibleFor(this);
    }

    /** {@return the facts that this object can state} */
    public FactTable<?, ?> facts() {
        return facts;
    }

    /** A builder with the same statements. */
    abstract StatingBuilder<?, ?> toBuilder();

    /** This object with one of its facts stated, in place of the current statement. */
    final Stating with(FactName<?> fact, Fact<?> stated) {
        return toBuilder().statingAny(fact, stated).build();
    }

    /** This object without one of its facts and its parts. */
    final Stating without(FactName<?> fact) {
        return toBuilder().notStating(fact).unchecked();
    }

    /** This object without all that it assumes. */
    final Stating withoutAssumed() {
        Stating known = this;
        for (FactName<?> fact : assumed) {
            known = known.without(fact);
        }
        return known;
    }

    /** Whether the facts were checked when stated, without a problem. */
    final boolean areFactsSound() {
        return areFactsSound;
    }

    void check(Validator validator) {
        if (!areFactsSound) {
            facts.check(this, validator);
        }
        if (!assumed.isEmpty()) { // a host does not assume what it made up itself
            validator.assumed(assumed, facts, fact -> facts.fact(this, fact));
        }
        own.check(validator);
    }

    /** Whether another object has the same type, statements and assumptions. */
    final boolean statesTheSameAs(Stating other) {
        return facts == other.facts
                && assumed.equals(other.assumed)
                && own.equals(other.own)
                && facts.isSame(this, other);
    }
}
