package io.github.csprules.model;

import java.util.List;
import java.util.Objects;

/** Something that states facts about itself, which its {@link FactTable} describes, and perhaps only assumes some of them. */
abstract class Stating {

    private final FactTable<Stating, ?> facts;
    private final List<FactName<?>> assumed;

    @SuppressWarnings("unchecked") // the facts are those of this
    Stating(StatingBuilder<?, ?> builder) {
        facts = (FactTable<Stating, ?>) builder.table();
        assumed = List.copyOf(builder.assumed());
    }

    /** {@return the names of the facts stated here that the host only assumes, in the order in which they were given} */
    public List<FactName<?>> assumed() {
        return assumed;
    }

    /**
     * Returns the fact of a name.
     *
     * @param name the name, also one of the host's own
     * @return the fact; not stated also where there is no such fact
     */
    public Fact<?> fact(FactName<?> name) {
        boolean isOwn = facts.find(Objects.requireNonNull(name, "name")) == null;
        return isOwn ? ownFact(name) : facts.fact(this, name);
    }

    /** A fact that the table does not know. */
    Fact<?> ownFact(FactName<?> name) {
        return Fact.notStated();
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

    /** This as if it did not state one of its facts, nor the parts of it. */
    final Stating without(FactName<?> fact) {
        return toBuilder().notStating(fact).unchecked();
    }

    void check(Validator validator) {
        facts.check(this, validator);
        validator.assumed(
                assumed, facts, fact -> facts.fact(this, fact)); // a host does not assume what it made up itself
    }

    /** Whether another is of the same kind, states the same and assumes the same. */
    final boolean statesTheSameAs(Stating other) {
        return facts == other.facts && assumed.equals(other.assumed) && facts.isSame(this, other);
    }
}
