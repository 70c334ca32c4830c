package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Something that states facts about itself, which its {@link FactTable} describes, and perhaps only assumes some of them. */
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

    /** {@return the names of the facts stated here that the host only assumes, in the order in which they were given} */
    public List<FactName<?>> assumed() {
        return assumed;
    }

    /** What is assumed here, each fact once. */
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

    /** A fact of this among all facts of a scenario. */
    abstract FactRef ref(FactName<?> fact);

    /**
     * Returns the fact of a name.
     *
     * @param name the name, also one of the host's own
     * @return the fact; not stated also where there is no such fact
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
     * Checks if the fact of a name can be stated here.
     *
     * @param name the name
     * @return false where there is no such fact, and of a part where there is no whole
     */
    public boolean canState(FactName<?> name) {
        FactTable.Row<Stating, ?, ?> row = facts.find(name);
        return row != null && row.isFact() && row.isPossibleFor(this);
    }

    /** {@return the facts that can be stated here} */
    public FactTable<?, ?> facts() {
        return facts;
    }

    /** A builder that holds everything stated here. */
    abstract StatingBuilder<?, ?> toBuilder();

    /** This with one of its facts stated, whatever is stated of it now. */
    final Stating with(FactName<?> fact, Fact<?> stated) {
        return toBuilder().statingAny(fact, stated).build();
    }

    /** This as if it did not state one of its facts, nor the parts of it. */
    final Stating without(FactName<?> fact) {
        return toBuilder().notStating(fact).unchecked();
    }

    /** Whether the facts have been looked at when they were stated, and nothing is wrong with them. */
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

    /** Whether another is of the same kind, states the same and assumes the same. */
    final boolean statesTheSameAs(Stating other) {
        return facts == other.facts
                && assumed.equals(other.assumed)
                && own.equals(other.own)
                && facts.isSame(this, other);
    }
}
