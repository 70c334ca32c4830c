package io.github.csprules.rule;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done about violations: a header that is data, and one question: which actions are open now?
 * <p>
 * A step is content of a policy, as a rule is: it invents no party, reads no fact that is not stated and writes none. What it
 * makes of a scenario is a function, so that routes can be searched and checked. This class is immutable and thread-safe.
 */
public final class Step {

    /** What a step changes, which is the order of steps in a route. */
    public enum Phase {
        /** Who takes part in the transaction that is wanted; at most once in a route. */
        PARTNERS,
        /** Which tenant the customer buys into; at most once in a route. */
        CUSTOMER,
        /** What the book says of the parties: somebody acts, whatever is wanted. */
        WORLD,
        /** How the wanted transaction is carried out. */
        TRANSACTION,
        /** The day of it. */
        DAY
    }

    /** What a step does to what two parties have with each other. */
    public enum Tie {
        /** Nothing. */
        UNCHANGED,
        /** They begin a partnership or a reseller relationship. */
        BEGUN,
        /** They end one. */
        ENDED
    }

    /** Tells which actions are open. */
    @FunctionalInterface
    public interface Question {

        /**
         * {@return what can be done: actions, in any order}
         *
         * @param step the step that asks, which makes actions
         * @param rules the rules by which routes are judged
         * @param scenario the wanted transaction, as things stand
         * @param violations those for which the step is: of the wanted transaction, or of one that a later step is; at least one
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
     * @param code what is done, in kebab case; never renamed
     * @param phase what it changes
     * @throws IllegalArgumentException if the code is not in kebab case
     */
    public static Builder step(String code, Phase phase) {
        return new Builder(code, phase);
    }

    /** {@return what is done} */
    public String code() {
        return code;
    }

    /** {@return what it changes} */
    public Phase phase() {
        return phase;
    }

    /** {@return what it does to what two parties have with each other} */
    public Tie tie() {
        return tie;
    }

    /** {@return who takes it; empty if only its actions say so} */
    public Set<Actor> actors() {
        return actors;
    }

    /** {@return the type of transaction that it is in Partner Center, if it is one} */
    public Optional<TransactionType> transaction() {
        return Optional.ofNullable(transaction);
    }

    /** {@return the codes of the remedies that it carries out} */
    public Set<String> remedies() {
        return remedies;
    }

    /** {@return what it is about: the types of its arguments by name, in order} */
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
     * {@return whether it is for a violation: it names the rule and, unless it is for all of them, the reason}
     *
     * @param violation the violation
     */
    public boolean isFor(Violation violation) {
        return isFor(violation.rule().value(), violation.reason());
    }

    /**
     * {@return whether it is for a reason of a rule: it names the rule and, unless it is for all of them, the reason}
     *
     * @param rule the id of the rule
     * @param reason the name of the reason
     */
    public boolean isFor(String rule, String reason) {
        return against.includes(rule, reason);
    }

    /**
     * {@return the actions that are open, each once; none if the step is for none of the violations}
     *
     * @param rules the rules by which routes are judged
     * @param scenario the wanted transaction, as things stand
     * @param violations violations of the wanted transaction, or of one that a later step is
     */
    public List<Action> open(RuleSet rules, Scenario scenario, List<Violation> violations) {
        List<Violation> its = violations.stream().filter(this::isFor).toList();
        return its.isEmpty()
                ? List.of()
                : Action.withOthers(question.open(this, rules, scenario, its), rules, scenario);
    }

    /**
     * {@return the builder of an action of this step that the host or Microsoft takes}
     *
     * @param by who acts
     * @param values what it is about: the values of the arguments, in order
     */
    public Action.Builder action(Actor by, Object... values) {
        return action(by, null, values);
    }

    /**
     * {@return the builder of an action of this step}
     *
     * @param partner who acts, as what it is declared
     * @param values what it is about: the values of the arguments, in order
     */
    public Action.Builder action(Partner partner, Object... values) {
        return action(Actor.of(partner.type()), partner.id(), values);
    }

    /**
     * {@return the builder of an action of this step}
     *
     * @param customer who acts
     * @param values what it is about: the values of the arguments, in order
     */
    public Action.Builder action(Customer customer, Object... values) {
        return action(Actor.CUSTOMER, customer.id(), values);
    }

    private Action.Builder action(Actor by, @Nullable String party, Object... values) {
        if (!actors.isEmpty() && actors.stream().noneMatch(actor -> stands(actor, by))) {
            throw new IllegalArgumentException("step `" + code + "` is taken by " + actors + ", not by " + by);
        }
        return new Action.Builder(this, by, party, arguments.named(arguments.checked("step `" + code + "`", values)));
    }

    /** Whether one can act where another is named: a partner in the place of any other, whatever it is declared as. */
    private static boolean stands(Actor named, Actor acting) {
        return named == acting || (isPartner(named) && isPartner(acting));
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
         * Sets what it does to what two parties have with each other; nothing unless it is set.
         *
         * @param what what it does
         * @return this builder
         */
        public Builder tie(Tie what) {
            tie = Objects.requireNonNull(what, "tie");
            return this;
        }

        /**
         * Names who takes it; actions by anybody else are refused. One partner may stand in the place of another.
         *
         * @param who who takes it
         * @return this builder
         */
        public Builder takenBy(Actor... who) {
            actors = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(who)));
            return this;
        }

        /**
         * Names the transaction that it is in Partner Center; actions that are another one are refused.
         *
         * @param type the type of transaction
         * @return this builder
         */
        public Builder transaction(TransactionType type) {
            transaction = Objects.requireNonNull(type, "transaction");
            return this;
        }

        /**
         * Names violations that it is for.
         *
         * @param rule the id of a rule
         * @param reasons the names of its reasons; all of them if none is named
         * @return this builder
         */
        public Builder against(String rule, String... reasons) {
            against = against.and(rule, reasons);
            return this;
        }

        /**
         * Names violations that it is for, whatever the rule.
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
         * Names something that it is about, and that its text speaks of.
         *
         * @param argument the name in camel case
         * @param type what its values are
         * @return this builder
         * @throws IllegalArgumentException if the name is not in camel case, reserved or there already
         */
        public Builder argument(String argument, ArgumentType type) {
            arguments = arguments.and(argument, type);
            return this;
        }

        /**
         * Cites what it rests on.
         *
         * @param clauses ids such as {@code S0-189}, ranges such as {@code S0-182..187}, or names of pages
         * @return this builder
         */
        public Builder cites(String... clauses) {
            sources = sources.and(clauses);
            return this;
        }

        /**
         * Cites what it rests on, such as a host's own contract.
         *
         * @param citations the citations
         * @return this builder
         */
        public Builder cites(Citation... citations) {
            sources = sources.and(citations);
            return this;
        }

        /**
         * Builds a step of which each violation opens actions by itself.
         *
         * @param each tells them; a function without state
         * @return the step
         */
        public Step openedByEach(Each each) {
            Objects.requireNonNull(each, "each");
            return openedBy((step, rules, scenario, violations) -> {
                List<Action> all = new ArrayList<>(1);
                for (Violation violation : violations) {
                    for (Action action : each.open(step, scenario, violation)) {
                        if (all.stream().noneMatch(action::isSameAs)) {
                            all.add(action);
                        }
                    }
                }
                return all;
            });
        }

        /**
         * Builds a step whose actions violations open together.
         *
         * @param question tells them; a function without state
         * @return the step
         * @throws IllegalArgumentException if it is for no violation
         */
        public Step openedBy(Question question) {
            if (against.isNothing()) {
                throw new IllegalArgumentException("step `" + code + "` is for no violation");
            }
            return new Step(this, question);
        }
    }

    /** Tells which actions one violation opens. */
    @FunctionalInterface
    public interface Each {

        /**
         * {@return what can be done about a violation}
         *
         * @param step the step that asks, which makes actions
         * @param scenario the wanted transaction, as things stand
         * @param violation the violation
         */
        List<Action> open(Step step, Scenario scenario, Violation violation);
    }
}
