package io.github.csprules.advice;

import io.github.csprules.model.Book;
import io.github.csprules.model.FactRef;
import io.github.csprules.rule.Action;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a partner has done, and still has to do, before it can sell.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Checklist {

    private final PolicyRef policy;
    private final LocalDate asOf;
    private final String partner;
    private final List<Item> items;

    /** The state of an item. */
    public enum State {
        /** The stated facts say or imply that it is done. */
        DONE,
        /** Its step can be taken now, and the policy allows it. */
        NEXT,
        /** Its step cannot be taken yet. */
        BLOCKED,
        /** The stated facts do not decide it. */
        UNKNOWN
    }

    /**
     * One item of a checklist.
     *
     * @param name its name, such as {@code mpn-id}; never renamed
     * @param of the ids of its parties: the partner alone, or the two parties of a relationship, provider or selling partner
     *     first
     * @param state its state
     * @param by who has to act, unless it is done
     * @param rule the rule that demands it, if any
     * @param action the next step towards it; none if it is done, or if there is no step
     * @param after the book after that step; only in the state {@link State#NEXT}
     * @param blockedBy the names of the items for which it waits; none if something else blocks it
     * @param obstacle what else blocks it, if no item does
     * @param missing the facts that would decide it, in the state {@link State#UNKNOWN}; none if no fact of a book does
     * @param citations the clauses on which it rests
     */
    public record Item(
            String name,
            List<String> of,
            State state,
            Optional<Actor> by,
            Optional<RuleId> rule,
            Optional<Action> action,
            Optional<Book> after,
            List<String> blockedBy,
            Optional<Violation> obstacle,
            List<FactRef> missing,
            List<Citation> citations) {

        /**
         * Creates an item.
         *
         * @param name its name
         * @param of the ids of its parties
         * @param state its state
         * @param by who has to act
         * @param rule the rule that demands it
         * @param action the next step towards it
         * @param after the book after that step
         * @param blockedBy the names of the items for which it waits
         * @param obstacle what else blocks it
         * @param missing the facts that would decide it
         * @param citations the clauses on which it rests
         */
        public Item {
            Objects.requireNonNull(name, "name");
            of = List.copyOf(of);
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(after, "after");
            blockedBy = List.copyOf(blockedBy);
            Objects.requireNonNull(obstacle, "obstacle");
            missing = List.copyOf(missing);
            citations = List.copyOf(citations);
        }

        /**
         * Returns the item in words.
         *
         * @param texts the words
         * @param locale the language
         * @return the state to reach
         */
        public String title(Texts texts, Locale locale) {
            return texts.text("item." + name, locale);
        }

        /**
         * Returns in words what to do: the next step, or the obstacle; else the item itself.
         *
         * @param texts the words
         * @param locale the language
         * @return the message
         */
        public String message(Texts texts, Locale locale) {
            return switch (state) {
                case DONE, UNKNOWN -> title(texts, locale);
                case NEXT ->
                    action.map(next -> StepWords.message(next, texts, locale)).orElseThrow();
                case BLOCKED ->
                    obstacle.map(violation -> texts.message(violation, locale)).orElseGet(() -> title(texts, locale));
            };
        }

        /**
         * Returns in words where to take the step.
         *
         * @param texts the words
         * @param locale the language
         * @return the place in Partner Center, if the step is possible now and the documentation names a place
         */
        public Optional<String> where(Texts texts, Locale locale) {
            return state == State.NEXT
                    ? action.flatMap(next -> StepWords.where(next, texts, locale))
                    : Optional.empty();
        }

        /** {@return whether it counts for being ready; an item that no fact of a book decides does not} */
        public boolean counts() {
            return state != State.UNKNOWN || !missing.isEmpty();
        }

        /** The name and the state. */
        @Override
        public String toString() {
            return name + " " + of + " " + state;
        }
    }

    Checklist(PolicyRef policy, LocalDate asOf, String partner, List<Item> items) {
        this.policy = policy;
        this.asOf = asOf;
        this.partner = partner;
        this.items = List.copyOf(items);
    }

    /** {@return the version of the library that created it} */
    public String library() {
        return Verdict.thisLibrary();
    }

    /** {@return the policy} */
    public PolicyRef policy() {
        return policy;
    }

    /** {@return the day} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the id of the partner} */
    public String partner() {
        return partner;
    }

    /** {@return everything that the partner needs, in the order in which it gets ready} */
    public List<Item> items() {
        return items;
    }

    /**
     * Checks if the partner has done everything.
     *
     * @return true if every item that counts is done, false if one is known not to be; none if it depends on an unknown item
     */
    public Optional<Boolean> ready() {
        boolean hangs = false;
        for (Item item : items) {
            if (item.state() == State.NEXT || item.state() == State.BLOCKED) {
                return Optional.of(false);
            }
            hangs |= item.state() == State.UNKNOWN && item.counts();
        }
        return hangs ? Optional.empty() : Optional.of(true);
    }

    /** The partner and the state of each item. */
    @Override
    public String toString() {
        return partner + " on " + asOf + ": " + items;
    }
}
