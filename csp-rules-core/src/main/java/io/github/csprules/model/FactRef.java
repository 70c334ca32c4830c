package io.github.csprules.model;

import java.beans.Transient;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one fact of one object in a scenario, such as a missing or an assumed fact.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class FactRef implements Comparable<FactRef> {

    /** The value of {@link #of()} for a fact of the transaction. */
    public static final String TRANSACTION = "transaction";

    /** The value of {@link #of()} for a fact of the scenario. */
    public static final String SCENARIO = "scenario";

    /** The list of all relationships. */
    public static final FactRef RELATIONSHIPS = new FactRef(SCENARIO, null, FactName.RELATIONSHIPS);

    /** Orders facts by their owner. */
    static final Comparator<FactRef> BY_OWNER = Comparator.<FactRef, String>comparing(fact -> fact.first)
            .thenComparing(fact -> fact.second, Comparator.nullsFirst(Comparator.naturalOrder()));

    private static final Comparator<FactRef> ORDER = BY_OWNER.thenComparing(fact -> fact.fact.name());

    private final String first;
    private final @Nullable String second;
    private final FactName<?> fact;

    private FactRef(String first, @Nullable String second, FactName<?> fact) {
        this.first = first;
        this.second = second;
        this.fact = Objects.requireNonNull(fact, "fact");
    }

    /**
     * Returns the reference to a fact of an owner named as in JSON.
     *
     * @param of the id of a partner or a customer, {@value #TRANSACTION}, {@value #SCENARIO}, or the two ids of a relationship
     *     separated by a slash, as {@link #of()} returns it
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef of(String of, FactName<?> fact) {
        int slash = Objects.requireNonNull(of, "of").indexOf('/');
        return slash < 0
                ? new FactRef(of, null, fact)
                : new FactRef(of.substring(0, slash), of.substring(slash + 1), fact);
    }

    /**
     * Returns the reference to a fact of a partner or a customer.
     *
     * @param party the partner or customer
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef of(Party party, FactName<?> fact) {
        return new FactRef(party.id(), null, fact);
    }

    /** The reference to a fact of the scenario as a whole. */
    static FactRef ofScenario(FactName<?> fact) {
        return new FactRef(SCENARIO, null, fact);
    }

    /**
     * Returns the reference to a fact of a relationship.
     *
     * @param relationship the relationship
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef of(Relationship relationship, FactName<?> fact) {
        return new FactRef(relationship.first(), relationship.second(), fact);
    }

    /**
     * Returns the reference to a fact of the transaction.
     *
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef ofTransaction(FactName<?> fact) {
        return new FactRef(TRANSACTION, null, fact);
    }

    /**
     * Returns the reference to a fact of a relationship.
     *
     * @param first the id of the partner, or of the provider in a partnership
     * @param second the id of the customer, or of the reseller in a partnership
     * @param fact the name of the fact
     * @return the reference
     */
    public static FactRef ofRelationship(String first, String second, FactName<?> fact) {
        return new FactRef(Objects.requireNonNull(first, "first"), Objects.requireNonNull(second, "second"), fact);
    }

    /** {@return the owner, as in JSON: an id, {@code transaction}, {@code scenario}, or two ids separated by a slash} */
    public String of() {
        return second == null ? first : Relationship.id(first, second);
    }

    /** {@return the name of the fact} */
    public FactName<?> fact() {
        return fact;
    }

    /** {@return whether it is a fact of the transaction} */
    @Transient
    public boolean isOfTransaction() {
        return second == null && first.equals(TRANSACTION);
    }

    /** {@return whether it is a fact of the scenario} */
    @Transient
    public boolean isOfScenario() {
        return second == null && first.equals(SCENARIO);
    }

    /** {@return whether it is a fact of a relationship} */
    @Transient
    public boolean isOfRelationship() {
        return second != null;
    }

    /** {@return the ids of the parties: one for a party, two for a relationship, else none} */
    public List<String> ids() {
        if (second != null) {
            return List.of(first, second);
        }
        return isOfTransaction() || isOfScenario() ? List.of() : List.of(first);
    }

    /** By owner, then by name, so that sets stay fast even if all hash codes of ids are equal. */
    @Override
    public int compareTo(FactRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactRef that
                && first.equals(that.first)
                && Objects.equals(second, that.second)
                && fact.equals(that.fact);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second, fact);
    }

    /** The name of the fact and its owner; ids are the host's own. */
    @Override
    public String toString() {
        return Visible.of(of()) + " " + fact;
    }
}
