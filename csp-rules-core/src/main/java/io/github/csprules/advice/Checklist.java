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
 * What a partner has done, and has still to do, before it can sell.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Checklist {

    private final PolicyRef policy;
    private final LocalDate asOf;
    private final String partner;
    private final List<Item> items;

    /** How far an item is. */
    public enum State {
        /** What is stated says or implies that it is done. */
        DONE,
        /** Its step can be taken now, and the policy allows it. */
        NEXT,
        /** Its step cannot be taken yet. */
        BLOCKED,
        /** What is stated does not tell. */
        UNKNOWN
    }

    /**
     * One thing to get done.
     *
     * @param name what it is, such as {@code mpn-id}; never renamed
     * @param of whom it is about, by id: the partner alone, or the two of a partnership or reseller relationship, the provider or
     *     the selling partner first
     * @param state how far it is
     * @param by who has to act, unless it is done
     * @param rule the rule that asks for it; none if nothing in a verdict does
     * @param action the step that comes next for it; none if it is done, or if there is none
     * @param after what is known once that step is taken; only if the state is {@link State#NEXT}
     * @param blockedBy the names of the items that it waits for; none if it is blocked by something that is no item here
     * @param obstacle what stands in its way, if it is blocked by something that is no item here
     * @param missing the facts that would tell, if the state is {@link State#UNKNOWN}; none if no fact of a book does
     * @param citations what it rests on
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
         * @param name what it is
         * @param of whom it is about
         * @param state how far it is
         * @param by who has to act
         * @param rule the rule that asks for it
         * @param action the step that comes next for it
         * @param after what is known once that step is taken
         * @param blockedBy the names of the items that it waits for
         * @param obstacle what else stands in its way
         * @param missing the facts that would tell
         * @param citations what it rests on
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
         * Returns what it is, in words.
         *
         * @param texts the words
         * @param locale the language
         * @return what is to be so once it is done
         */
        public String title(Texts texts, Locale locale) {
            return texts.text("item." + name, locale);
        }

        /**
         * Returns what to do about it, in words: the step that is next, or what stands in its way; else what it is.
         *
         * @param texts the words
         * @param locale the language
         * @return what to say about it
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
         * Returns where the step is taken, in words.
         *
         * @param texts the words
         * @param locale the language
         * @return the place in Partner Center, if it can be taken now and the documentation names one
         */
        public Optional<String> where(Texts texts, Locale locale) {
            return state == State.NEXT
                    ? action.flatMap(next -> StepWords.where(next, texts, locale))
                    : Optional.empty();
        }

        /** {@return whether it matters for being ready: what no fact of a book tells does not} */
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

    /** {@return which version of the library made it} */
    public String library() {
        return Verdict.thisLibrary();
    }

    /** {@return which policy it follows} */
    public PolicyRef policy() {
        return policy;
    }

    /** {@return the day that it is about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the id of the partner that it is about} */
    public String partner() {
        return partner;
    }

    /** {@return all that the partner needs, in the order in which it gets ready} */
    public List<Item> items() {
        return items;
    }

    /**
     * Returns whether the partner has done everything.
     *
     * @return true if all that counts is done, false if something is known not to be; none where it hangs on what is unknown
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

    /** The partner, and how far each item is. */
    @Override
    public String toString() {
        return partner + " on " + asOf + ": " + items;
    }
}
