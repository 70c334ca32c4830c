package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentValue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody can do: a step with who takes it and what it is about, and what the scenario is after it.
 * <p>
 * Two actions are the same if they are of one step, of one party and about the same: what they are about is the values of the
 * arguments that the step declares. This class is immutable and thread-safe.
 */
public final class Action {

    private final Step step;
    private final Actor by;
    private final @Nullable String party;
    private final Map<String, ArgumentValue> arguments;
    private final @Nullable Transaction transaction;
    private final UnaryOperator<Scenario> effect;
    private final @Nullable Supplier<String> order;

    private Action(Builder builder, UnaryOperator<Scenario> effect) {
        step = builder.step;
        by = builder.by;
        party = builder.party;
        arguments = builder.arguments;
        transaction = builder.transaction;
        order = builder.order;
        this.effect = Objects.requireNonNull(effect, "effect");
    }

    /** {@return the step that it takes} */
    public Step step() {
        return step;
    }

    /** {@return who acts} */
    public Actor by() {
        return by;
    }

    /** {@return the id of the partner or customer who acts; none where the host or Microsoft does} */
    public Optional<String> party() {
        return Optional.ofNullable(party);
    }

    /** {@return what it is about: the values of the step's arguments by name, in order} */
    public Map<String, ArgumentValue> arguments() {
        return arguments;
    }

    /** {@return the transaction that it is in Partner Center, if it is one} */
    public Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    /**
     * Returns what is so after it.
     *
     * @param scenario what is so before it
     * @return the changed scenario
     */
    public Scenario apply(Scenario scenario) {
        return effect.apply(scenario);
    }

    /** {@return what orders actions of one step and one party: a text that sorts as the change that they make} */
    public String order() {
        return order == null ? arguments.values().toString() : order.get();
    }

    /**
     * Checks if another action is the same, whatever it was found for.
     *
     * @param other the other action
     * @return true if step, party and what they are about are the same
     */
    public boolean isSameAs(Action other) {
        return step == other.step && Objects.equals(party, other.party) && arguments.equals(other.arguments);
    }

    /** The code of the step, and who takes it. */
    @Override
    public String toString() {
        return step + (party == null ? "" : " " + party) + (arguments.isEmpty() ? "" : " " + arguments.values());
    }

    /** Builds an {@link Action}. */
    public static final class Builder {

        private final Step step;
        private final Actor by;
        private final @Nullable String party;
        private final Map<String, ArgumentValue> arguments;
        private @Nullable Transaction transaction;
        private @Nullable Supplier<String> order;

        Builder(Step step, Actor by, @Nullable String party, Map<String, ArgumentValue> arguments) {
            this.step = step;
            this.by = Objects.requireNonNull(by, "by");
            this.party = party;
            this.arguments = arguments;
        }

        /**
         * Sets what it is in Partner Center. It is taken only where this is not denied before it.
         *
         * @param its the transaction
         * @return this builder
         * @throws IllegalArgumentException if the step does not name its type
         */
        public Builder as(Transaction its) {
            if (step.transaction().filter(its.type()::equals).isEmpty()) {
                throw new IllegalArgumentException("step `" + step + "` names no transaction " + its.type());
            }
            transaction = its;
            return this;
        }

        /**
         * Sets how it stands among actions of the same step and party; by what they are about unless it is set.
         *
         * @param text tells a text that sorts as the change that it makes to the scenario's document
         * @return this builder
         */
        public Builder orderedBy(Supplier<String> text) {
            order = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Builds the action.
         *
         * @param effect what it makes of a scenario; a function without state
         * @return the action
         */
        public Action leadingTo(UnaryOperator<Scenario> effect) {
            return new Action(this, effect);
        }
    }
}
