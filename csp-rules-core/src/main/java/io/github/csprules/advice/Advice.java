package io.github.csprules.advice;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactRef;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.beans.Transient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What to do about a verdict: routes by which a denied transaction becomes allowed, questions whose answers are missing, and
 * what cannot be helped.
 * <p>
 * An allowed transaction has none of these. This class is immutable and thread-safe.
 */
public final class Advice {

    private final Verdict verdict;
    private final List<Route> routes;
    private final boolean isComplete;
    private final List<Incurable> incurable;
    private final List<Question> questions;

    /**
     * Something that speaks against the transaction and that no step helps against.
     *
     * @param finding what speaks against it
     * @param need what would be needed
     */
    public record Incurable(Violation finding, Reason.Need need) {

        /**
         * Creates something incurable.
         *
         * @param finding what speaks against the transaction
         * @param need what would be needed
         */
        public Incurable {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(need, "need");
        }

        /**
         * Returns what would be needed, in words.
         *
         * @param texts the words
         * @param locale the language
         * @return what would be needed
         */
        public String message(Texts texts, Locale locale) {
            return texts.text("needs." + need, locale);
        }
    }

    /**
     * A fact that the verdict lacks.
     *
     * @param fact the fact
     * @param decides whether some answer alone leads to another outcome that is not undetermined
     * @param answers the answers that can be tried out; none where values cannot be listed
     */
    public record Question(FactRef fact, boolean decides, List<Answer> answers) {

        /**
         * Creates a question.
         *
         * @param fact the fact
         * @param decides whether some answer alone decides
         * @param answers the answers that can be tried out
         */
        public Question {
            Objects.requireNonNull(fact, "fact");
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to a question.
     *
     * @param value what would be stated: a value, or that there is none
     * @param outcome what the verdict would say, if nothing else were new
     */
    public record Answer(Fact<?> value, Outcome outcome) {

        /**
         * Creates an answer.
         *
         * @param value what would be stated
         * @param outcome what the verdict would say
         */
        public Answer {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    Advice(
            Verdict verdict,
            List<Route> routes,
            boolean isComplete,
            List<Incurable> incurable,
            List<Question> questions) {
        this.verdict = verdict;
        this.routes = List.copyOf(routes);
        this.isComplete = isComplete;
        this.incurable = List.copyOf(incurable);
        this.questions = List.copyOf(questions);
    }

    /** {@return the verdict that it is about} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return what can be done, best first, at most 20; none unless the verdict is a denial} */
    public List<Route> routes() {
        return routes;
    }

    /** {@return whether there are no other routes than these; false where the search was cut short} */
    @Transient
    public boolean isComplete() {
        return isComplete;
    }

    /** {@return what no step helps against; none where there is a route} */
    public List<Incurable> incurable() {
        return incurable;
    }

    /** {@return the facts that the verdict lacks, those first that decide by themselves} */
    public List<Question> questions() {
        return questions;
    }

    /** The outcome, and how many routes there are. */
    @Override
    public String toString() {
        return verdict.outcome() + ", " + routes.size() + (isComplete ? "" : " or more") + " routes, "
                + questions.size() + " questions";
    }
}
