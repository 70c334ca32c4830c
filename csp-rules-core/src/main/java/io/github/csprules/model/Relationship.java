package io.github.csprules.model;

import java.beans.Transient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of two parties in Partner Center on the day of the scenario.
 * <p>
 * Relationships are immutable and thread-safe.
 */
public abstract sealed class Relationship extends Stating permits Partnership, ResellerRelationship {

    private final String first;
    private final String second;
    private final Fact<Status> status;

    Relationship(Builder<?, ?> builder) {
        super(builder);
        first = builder.first;
        second = builder.second;
        status = builder.fact(FactName.STATUS);
    }

    /** The id of the party nearer to Microsoft. */
    final String first() {
        return first;
    }

    /** The id of the party nearer to the customer, or the customer. */
    final String second() {
        return second;
    }

    /** The key that only one relationship of a book has. */
    final String id() {
        return id(first, second);
    }

    /** The two ids in one text; no id contains a slash. */
    static String id(String first, String second) {
        return first + "/" + second;
    }

    @Override
    final FactRef ref(FactName<?> fact) {
        return FactRef.of(this, fact);
    }

    /** {@return the status; never none} */
    public Fact<Status> status() {
        return status;
    }

    /**
     * Checks if it is known to be active.
     *
     * @return true if the stated status is active
     */
    @Transient
    public boolean isActive() {
        return status.is(Status.ACTIVE);
    }

    /**
     * Checks if another relationship has the same type and parties: a book has only one of them.
     *
     * @param other the other relationship
     * @return true if at most the stated facts differ
     */
    public boolean isBetweenTheSameAs(Relationship other) {
        return facts() == other.facts() && first.equals(other.first) && second.equals(other.second);
    }

    /**
     * Returns this relationship with another status.
     *
     * @param reached the status
     * @return the changed relationship, with the status as knowledge
     */
    public abstract Relationship withStatus(Status reached);

    /**
     * Returns this relationship with some stated facts marked as working assumptions.
     *
     * @param facts their names
     * @return the changed relationship
     * @throws InvalidScenarioException if a fact is not stated, with pointers such as {@code /assumed/0}
     */
    public abstract Relationship assuming(FactName<?>... facts);

    final String statusInWords() {
        return status.isStated() ? status.get().name() : "status not stated";
    }

    /** {@return a builder with the same statements} */
    @Override
    public abstract Builder<?, ?> toBuilder();

    /** Equal if all statements are equal. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Relationship that && isBetweenTheSameAs(that) && statesTheSameAs(that);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(first, second);
    }

    /**
     * The common part of the builders of relationships. A fact that is left out is not stated.
     *
     * @param <T> the relationship that is built
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<T extends Relationship, B extends Builder<T, B>>
            extends StatingBuilder<T, B> permits Partnership.Builder, ResellerRelationship.Builder {

        private String first;
        private String second;

        Builder(FactTable<T, B> facts, String first, String second) {
            super(facts);
            this.first = first;
            this.second = second;
        }

        Builder(FactTable<T, B> facts, T relationship) {
            super(facts, relationship);
            Relationship its = relationship;
            first = its.first;
            second = its.second;
        }

        final B first(String id) {
            first = id;
            return self();
        }

        final B second(String id) {
            second = id;
            return self();
        }

        @Override
        final boolean takesExtensions() {
            return false;
        }

        /** The relationship with a status, as knowledge. */
        final T withStatus(Status reached) {
            return notStating(FactName.STATUS).status(reached).unchecked();
        }

        /** The relationship with these assumptions too, each once. */
        final T markedWith(FactName<?>... facts) {
            Validator validator = new Validator();
            T built = unchecked();
            validator.assumed(List.of(facts), built.facts(), built::fact);
            validator.throwIfAny();
            return assumingToo(facts).unchecked();
        }

        /**
         * States the status.
         *
         * @param reached the status on the day of the scenario
         * @return this builder
         */
        public B status(Status reached) {
            return state(FactName.STATUS, reached);
        }
    }

    /** The status of a relationship on the day of the scenario. */
    public enum Status {
        /** Requested, not yet accepted. */
        REQUESTED,
        /** Accepted and not removed. */
        ACTIVE,
        /** Ended. */
        REMOVED
    }
}
