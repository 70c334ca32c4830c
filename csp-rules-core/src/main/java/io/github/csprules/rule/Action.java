package io.github.csprules.rule;

import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step that a party can take now: the step, the party, its arguments, and its effect on the scenario.
 * <p>
 * Two actions are the same if step, party and arguments are equal. This class is immutable and thread-safe.
 */
public final class Action {

    private final Step step;
    private final Actor by;
    private final @Nullable String party;
    private final Map<String, ArgumentValue> arguments;
    private final @Nullable Transaction transaction;
    private final UnaryOperator<Scenario> effect;
    private final @Nullable Supplier<String> order;
    private final @Nullable Action otherwise;
    private final @Nullable Judged judged;

    /**
     * The verdict about its transaction when it was opened.
     *
     * @param rules the rules
     * @param scenario the scenario at that point
     * @param verdict the verdict
     */
    private record Judged(RuleSet rules, Scenario scenario, Verdict verdict) {}

    private Action(Builder builder, UnaryOperator<Scenario> effect) {
        step = builder.step;
        by = builder.by;
        party = builder.party;
        arguments = builder.arguments;
        transaction = builder.transaction;
        order = builder.order;
        otherwise = builder.otherwise;
        judged = null;
        this.effect = Objects.requireNonNull(effect, "effect");
    }

    private Action(Action action, Judged judged) {
        step = action.step;
        by = action.by;
        party = action.party;
        arguments = action.arguments;
        transaction = action.transaction;
        order = action.order;
        effect = action.effect;
        otherwise = null;
        this.judged = judged;
    }

    /** {@return the step} */
    public Step step() {
        return step;
    }

    /** {@return who acts} */
    public Actor by() {
        return by;
    }

    /** {@return the id of the partner or customer that acts; none if the host or Microsoft acts} */
    public Optional<String> party() {
        return Optional.ofNullable(party);
    }

    /** {@return the values of the step's arguments by name, in order} */
    public Map<String, ArgumentValue> arguments() {
        return arguments;
    }

    /** {@return the transaction that it carries out in Partner Center, if any} */
    public Optional<Transaction> transaction() {
        return Optional.ofNullable(transaction);
    }

    /**
     * Judges the transaction that it carries out in Partner Center.
     *
     * @param rules the rules that judge
     * @param scenario the current scenario
     * @return the verdict; none if it carries out no transaction, or one that names a party not declared yet
     */
    @SuppressWarnings("ReferenceEquality") // the very scenario: comparing its book would cost more than judging again
    public Optional<Verdict> own(RuleSet rules, Scenario scenario) {
        if (transaction == null) {
            return Optional.empty();
        }
        if (judged != null && judged.rules == rules && judged.scenario == scenario) {
            return Optional.of(judged.verdict);
        }
        try {
            return Optional.of(rules.consider(scenario.with(transaction)));
        } catch (InvalidScenarioException e) { // it names who is only declared by a step before it
            return Optional.empty();
        }
    }

    /** Each action, or its alternative if its transaction is denied. */
    static List<Action> withOthers(List<Action> actions, RuleSet rules, Scenario scenario) {
        List<Action> all = new ArrayList<>(actions.size());
        for (Action action : actions) {
            all.add(action.or(rules, scenario));
        }
        return Collections.unmodifiableList(all);
    }

    private Action or(RuleSet rules, Scenario scenario) {
        if (otherwise == null) {
            return this;
        }
        Optional<Verdict> own = own(rules, scenario);
        if (own.isEmpty()) {
            return this;
        }
        return own.get().outcome() == Outcome.DENIED
                ? otherwise
                : new Action(this, new Judged(rules, scenario, own.get()));
    }

    /**
     * Returns the scenario after the action.
     *
     * @param scenario the scenario before it
     * @return the changed scenario
     */
    public Scenario apply(Scenario scenario) {
        return effect.apply(scenario);
    }

    /** {@return a text that orders actions of one step and party by their change of the scenario} */
    public String order() {
        return order == null ? arguments.values().toString() : order.get();
    }

    /**
     * Checks if another action is the same.
     *
     * @param other the other action
     * @return true if step, party and arguments are equal
     */
    public boolean isSameAs(Action other) {
        return step == other.step && Objects.equals(party, other.party) && arguments.equals(other.arguments);
    }

    /** {@return a value that is equal for the same actions, and only for them} */
    public Object key() {
        return List.of(step, party(), arguments);
    }

    /** The code of the step, and the party. */
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
        private @Nullable Action otherwise;

        Builder(Step step, Actor by, @Nullable String party, Map<String, ArgumentValue> arguments) {
            this.step = step;
            this.by = Objects.requireNonNull(by, "by");
            this.party = party;
            this.arguments = arguments;
        }

        /**
         * Sets the transaction that it carries out in Partner Center. A route takes the action only if the policy does not deny
         * this transaction.
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
         * Sets the alternative if its transaction is denied.
         *
         * @param other the other action
         * @return this builder
         */
        public Builder otherwise(Action other) {
            otherwise = Objects.requireNonNull(other, "otherwise");
            return this;
        }

        /**
         * Sets the order among actions of the same step and party; the default is by their arguments.
         *
         * @param text returns a text that sorts like the change of the scenario's document
         * @return this builder
         */
        public Builder orderedBy(Supplier<String> text) {
            order = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Builds the action.
         *
         * @param effect the change of a scenario; a function without state
         * @return the action
         */
        public Action leadingTo(UnaryOperator<Scenario> effect) {
            return new Action(this, effect);
        }
    }
}
