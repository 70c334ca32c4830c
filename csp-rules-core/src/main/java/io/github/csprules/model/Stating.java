package io.github.csprules.model;

import java.util.List;

/** Something that states facts about itself, which its {@link FactTable} describes, and perhaps only assumes some of them. */
abstract class Stating {

    private final List<FactName<?>> assumed;

    Stating(StatingBuilder<?, ?> builder) {
        assumed = List.copyOf(builder.assumed());
    }

    /** {@return the names of the facts stated here that the host only assumes, in the order in which they were given} */
    public List<FactName<?>> assumed() {
        return assumed;
    }

    /**
     * Returns the fact of a name.
     *
     * @param name the name
     * @return the fact; not stated also where there is no such fact
     */
    public Fact<?> fact(FactName<?> name) {
        return table().fact(this, name);
    }

    /**
     * Checks if the fact of a name can be stated here.
     *
     * @param name the name
     * @return false where there is no such fact, and of a part where there is no whole
     */
    public boolean canState(FactName<?> name) {
        FactTable.Row<Stating, ?, ?> row = table().find(name);
        return row != null && row.isFact() && row.isPossibleFor(this);
    }

    /** {@return the facts that can be stated here} */
    public abstract FactTable<?, ?> facts();

    /** A builder that holds everything stated here. */
    abstract StatingBuilder<?, ?> toBuilder();

    @SuppressWarnings("unchecked") // the facts are those of this
    final FactTable<Stating, ?> table() {
        return (FactTable<Stating, ?>) facts();
    }

    /** This as if it did not state one of its facts, nor the parts of it. */
    final Stating without(FactName<?> fact) {
        return toBuilder().notStating(fact).unchecked();
    }

    void check(Validator validator) {
        table().check(this, validator);
        validator.assumed(assumed, facts(), this::fact);
    }

    /** Whether another is of the same kind, states the same and assumes the same. */
    final boolean statesTheSameAs(Stating other) {
        return facts() == other.facts() && assumed.equals(other.assumed) && table().isSame(this, other);
    }
}
