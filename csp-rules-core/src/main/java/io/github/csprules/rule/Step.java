package io.github.csprules.rule;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to cure violations: a header that is data, and one question: which actions are open now?
 * <p>
 * Steps belong to a policy, like rules. A step invents no party, reads only stated facts and states only its own. Its effect on a
 * scenario is a function, so routes can be searched and checked. This class is immutable and thread-safe.
 */
public final class Step {

    /** What a step changes. This decides the order of steps in a route. */
    public enum Phase {
        /** The parties of the requested transaction; at most once in a route. */
        PARTNERS,
        /** The tenant of the customer; at most once in a route. */
        CUSTOMER,
        /** Facts in the book: somebody acts, independent of the transaction. */
        WORLD,
        /** Details of the requested transaction. */
        TRANSACTION,
        /** The day of the requested transaction. */
        DAY
    }

    /** The effect of a step on relationships. */
    public enum Tie {
        /** Nothing. */
        UNCHANGED,
        /** It starts a partnership or a reseller relationship. */
        BEGUN,
        /** It ends one. */
        ENDED
    }

    /** Finds the open actions. */
    @FunctionalInterface
    public interface Question {

        /**
         * {@return the open actions, in any order}
         *
         * @param step the step, which creates actions
         * @param rules the rules that judge the route
         * @param scenario the requested transaction in its current state
         * @param violations the violations that the step can cure, of the requested transaction or of the transaction of a later
         *     step; at least one
         */
        List<Action> open(Step step, RuleSet rules, Scenario scenario, List<Violation> violations);
    }

    private final String code;
    private final Phase phase;
    private final Tie tie;
    private final Set<Actor> actors;
    private final @Nullable TransactionType transaction;
    private final Against against;
    private final Set<String> remedies;
    private final DeclaredArguments arguments;
    private final Sources sources;
    private final Question question;

    private Step(Builder builder, Question question) {
        code = builder.code;
        phase = builder.phase;
        tie = builder.tie;
        actors = builder.actors;
        transaction = builder.transaction;
        against = builder.against;
        remedies = builder.remedies;
        arguments = builder.arguments;
        sources = builder.sources;
        this.question = Objects.requireNonNull(question, "question");
    }

    /**
     * {@return the builder of a step}
     *
     * @param code the code of the step, in kebab case; never renamed
     * @param phase what it changes
     * @throws IllegalArgumentException if the code is not in kebab case
     */
    public static Builder step(String code, Phase phase) {
        return new Builder(code, phase);
    }

    /** {@return the code of the step} */
    public String code() {
        return code;
    }

    /** {@return what it changes} */
    public Phase phase() {
        return phase;
    }

    /** {@return its effect on relationships} */
    public Tie tie() {
        return tie;
    }

    /** {@return who acts; empty if that depends on the action} */
    public Set<Actor> actors() {
        return actors;
    }

    /** {@return the type of transaction that it carries out in Partner Center, if any} */
    public Optional<TransactionType> transaction() {
        return Optional.ofNullable(transaction);
    }

    /** {@return the codes of the remedies that it carries out} */
    public Set<String> remedies() {
        return remedies;
    }

    /** {@return the types of its arguments by name, in order} */
    public Map<String, ArgumentType> arguments() {
        return arguments.types();
    }

    /** {@return the clauses, ranges of clauses and pages that it names} */
    public List<String> clauses() {
        return sources.names();
    }

    Sources sources() {
        return sources;
    }

    /**
     * {@return whether the step can cure a violation: it names the rule and the reason, or all reasons}
     *
     * @param violation the violation
     */
    public boolean isFor(Violation violation) {
        return isFor(violation.rule().value(), violation.reason());
    }

    /**
     * {@return whether the step can cure violations with a reason: it names the rule and the reason, or all reasons}
     *
     * @param rule the id of the rule
     * @param reason the name of the reason
     */
    public boolean isFor(String rule, String reason) {
        return against.includes(rule, reason);
    }

    /**
     * {@return the open actions, each once; none if the step cures none of the violations}
     *
     * @param rules the rules that judge the route
     * @param scenario the requested transaction in its current state
     * @param violations violations of the requested transaction, or of the transaction of a later step
     */
    public List<Action> open(RuleSet rules, Scenario scenario, List<Violation> violations) {
        List<Violation> its = against.among(violations);
        return its.isEmpty()
                ? List.of()
                : Action.withOthers(question.open(this, rules, scenario, its), rules, scenario);
    }

    /**
     * {@return the builder of an action of this step by the host or Microsoft}
     *
     * @param by who acts
     * @param values the values of the arguments, in order
     */
    public Action.Builder action(Actor by, Object... values) {
        return action(by, null, values);
    }

    /**
     * {@return the builder of an action of this step}
     *
     * @param partner the partner that acts, as its declared type
     * @param values the values of the arguments, in order
     */
    public Action.Builder action(Partner partner, Object... values) {
        return action(Actor.of(partner.type()), partner.id(), values);
    }

    /**
     * {@return the builder of an action of this step}
     *
     * @param customer the customer that acts
     * @param values the values of the arguments, in order
     */
    public Action.Builder action(Customer customer, Object... values) {
        return action(Actor.CUSTOMER, customer.id(), values);
    }

    private Action.Builder action(Actor by, @Nullable String party, Object... values) {
        if (!actors.isEmpty() && !stands(by)) {
            throw new IllegalArgumentException("step `" + code + "` is taken by " + actors + ", not by " + by);
        }
        return new Action.Builder(this, by, party, arguments.named(arguments.checked("step", code, values)));
    }

    /** Whether an actor can take the place of one of the step's: any partner can take the place of any other partner. */
    private boolean stands(Actor acting) {
        for (Actor named : actors) {
            if (named == acting || (isPartner(named) && isPartner(acting))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartner(Actor actor) {
        return actor != Actor.CUSTOMER && actor != Actor.MICROSOFT && actor != Actor.HOST;
    }

    @Override
    public String toString() {
        return code;
    }

    /** Builds a {@link Step}. */
    public static final class Builder {

        private final String code;
        private final Phase phase;
        private Tie tie = Tie.UNCHANGED;
        private Set<Actor> actors = Set.of();
        private @Nullable TransactionType transaction;
        private Against against = Against.NOTHING;
        private Set<String> remedies = Set.of();
        private DeclaredArguments arguments = DeclaredArguments.NONE;
        private Sources sources = Sources.NONE;

        private Builder(String code, Phase phase) {
            this.code = Reason.requireKebabCase(Objects.requireNonNull(code, "code"), "a step");
            this.phase = Objects.requireNonNull(phase, "phase");
        }

        /**
         * Sets the effect on relationships; the default is none.
         *
         * @param what the effect
         * @return this builder
         */
        public Builder tie(Tie what) {
            tie = Objects.requireNonNull(what, "tie");
            return this;
        }

        /**
         * Sets who acts; actions of others are refused. One partner may take the place of another.
         *
         * @param who who acts
         * @return this builder
         */
        public Builder takenBy(Actor... who) {
            actors = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(who)));
            return this;
        }

        /**
         * Sets the type of transaction that it carries out in Partner Center; actions with another type are refused.
         *
         * @param type the type of transaction
         * @return this builder
         */
        public Builder transaction(TransactionType type) {
            transaction = Objects.requireNonNull(type, "transaction");
            return this;
        }

        /**
         * Names violations that it can cure.
         *
         * @param rule the id of a rule
         * @param reasons the names of its reasons; none means all
         * @return this builder
         */
        public Builder against(String rule, String... reasons) {
            against = against.and(rule, reasons);
            return this;
        }

        /**
         * Names reasons that it can cure, of any rule.
         *
         * @param reasons the names of reasons
         * @return this builder
         */
        public Builder againstAny(String... reasons) {
            against = against.any(reasons);
            return this;
        }

        /**
         * Names the remedies that it carries out.
         *
         * @param codes their codes
         * @return this builder
         */
        public Builder carriesOut(String... codes) {
            remedies = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(codes)));
            return this;
        }

        /**
         * Names an argument of the step and its text.
         *
         * @param argument the name in camel case
         * @param type the type of its values
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or already used
         */
        public Builder argument(String argument, ArgumentType type) {
            arguments = arguments.and(argument, type);
            return this;
        }

        /**
         * Cites the documentation.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder cites(String... clauses) {
            sources = sources.and(clauses);
            return this;
        }

        /**
         * Cites other texts, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder cites(Citation... citations) {
            sources = sources.and(citations);
            return this;
        }

        /**
         * Builds a step that looks at each violation alone.
         *
         * @param each finds the actions; a function without state
         * @return the step
         */
        public Step openedByEach(Each each) {
            Objects.requireNonNull(each, "each");
            return openedBy((step, rules, scenario, violations) -> {
                Map<Object, Action> all = new LinkedHashMap<>();
                for (Violation violation : violations) {
                    for (Action action : each.open(step, scenario, violation)) {
                        all.putIfAbsent(action.key(), action);
                    }
                }
                return List.copyOf(all.values());
            });
        }

        /**
         * Builds a step that looks at all violations together.
         *
         * @param question finds the actions; a function without state
         * @return the step
         * @throws IllegalArgumentException if it names no violation
         */
        public Step openedBy(Question question) {
            if (against.isNothing()) {
                throw new IllegalArgumentException("step `" + code + "` is for no violation");
            }
            return new Step(this, question);
        }
    }

    /** Finds the open actions for one violation. */
    @FunctionalInterface
    public interface Each {

        /**
         * {@return the open actions for a violation}
         *
         * @param step the step, which creates actions
         * @param scenario the requested transaction in its current state
         * @param violation the violation
         */
        List<Action> open(Step step, Scenario scenario, Violation violation);
    }
}
