package io.github.csprules.model;

import java.beans.Transient;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two parties have with each other in Partner Center on the day that the scenario is about.
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

    /** The id of who stands nearer to Microsoft. */
    final String first() {
        return first;
    }

    /** The id of who stands nearer to the customer, or is the customer. */
    final String second() {
        return second;
    }

    /** What only one relationship of a book has. */
    final String id() {
        return id(first, second);
    }

    /** The ids of two in one text; no id has a slash. */
    static String id(String first, String second) {
        return first + "/" + second;
    }

    @Override
    final FactRef ref(FactName<?> fact) {
        return FactRef.of(this, fact);
    }

    /** {@return how far it has come; a fact that is never none} */
    public Fact<Status> status() {
        return status;
    }

    /**
     * Checks if the two are known to have it now.
     *
     * @return true if it is stated to be active
     */
    @Transient
    public boolean isActive() {
        return status.is(Status.ACTIVE);
    }

    /**
     * Checks if another relationship is of the same type and between the same two: a book has only one of them.
     *
     * @param other the other relationship
     * @return true if only what is stated about it may differ
     */
    public boolean isBetweenTheSameAs(Relationship other) {
        return facts() == other.facts() && first.equals(other.first) && second.equals(other.second);
    }

    /**
     * Returns this relationship with another status.
     *
     * @param reached how far it has come
     * @return the relationship that states it, as knowledge
     */
    public abstract Relationship withStatus(Status reached);

    /**
     * Returns this relationship with facts that it states marked as the host's working assumptions.
     *
     * @param facts their names
     * @return the relationship that assumes them
     * @throws InvalidScenarioException if one is not stated here, with pointers such as {@code /assumed/0}
     */
    public abstract Relationship assuming(FactName<?>... facts);

    final String statusInWords() {
        return status.isStated() ? status.get().name() : "status not stated";
    }

    /** {@return a builder that holds everything stated here} */
    @Override
    public abstract Builder<?, ?> toBuilder();

    /** Equal if everything that is stated is equal. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Relationship that && isBetweenTheSameAs(that) && statesTheSameAs(that);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(first, second);
    }

    /**
     * What the builders of relationships have in common. What is left out is not stated.
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

        /** The relationship that states a status, as knowledge. */
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
         * States how far it has come.
         *
         * @param reached the status on the day that the scenario is about
         * @return this builder
         */
        public B status(Status reached) {
            return state(FactName.STATUS, reached);
        }
    }

    /**
     * How far a relationship has come on the day that the scenario is about.
     */
    public enum Status {
        /** Asked for, not yet accepted. */
        REQUESTED,
        /** Accepted and not removed. */
        ACTIVE,
        /** Ended. */
        REMOVED
    }
}
