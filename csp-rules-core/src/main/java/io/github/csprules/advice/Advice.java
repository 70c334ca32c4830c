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
import java.util.Map;
import java.util.Objects;

/**
 * What to do about a verdict: routes after which a denied transaction is allowed, questions about missing facts, and findings
 * that no step cures.
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
     * A finding that no step cures.
     *
     * @param finding the finding
     * @param need what is needed
     */
    public record Incurable(Violation finding, Reason.Need need) {

        /**
         * Creates an incurable finding.
         *
         * @param finding the finding
         * @param need what is needed
         */
        public Incurable {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(need, "need");
        }

        /**
         * Returns the need in words.
         *
         * @param texts the words
         * @param locale the language
         * @return the need
         */
        public String message(Texts texts, Locale locale) {
            return texts.text("needs." + need, locale);
        }
    }

    /**
     * A fact that the verdict lacks.
     *
     * @param fact the fact
     * @param decides whether an answer alone leads to another outcome than undetermined
     * @param answers the possible answers; none if values cannot be listed
     */
    public record Question(FactRef fact, boolean decides, List<Answer> answers) {

        /**
         * Creates a question.
         *
         * @param fact the fact
         * @param decides whether an answer alone decides
         * @param answers the possible answers
         */
        public Question {
            Objects.requireNonNull(fact, "fact");
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to a question.
     *
     * @param value the stated fact: a value, or that there is none
     * @param outcome the outcome with this answer and no other change
     */
    public record Answer(Fact<?> value, Outcome outcome) {

        /**
         * Creates an answer.
         *
         * @param value the stated fact
         * @param outcome the outcome with this answer
         */
        public Answer {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(outcome, "outcome");
        }

        /**
         * Returns the answer and its outcome in words.
         *
         * @param texts the words
         * @param locale the language
         * @return the answer
         */
        public String message(Texts texts, Locale locale) {
            return texts.text(
                    "advice.answer",
                    Map.of("answer", value(texts, locale), "outcome", texts.label(outcome, locale)),
                    locale);
        }

        private String value(Texts texts, Locale locale) {
            if (value.isNone() || value.get() instanceof List<?>) {
                return texts.text("advice.none", locale);
            }
            if (value.get() instanceof Boolean flag) {
                return texts.text(flag ? "advice.yes" : "advice.no", locale);
            }
            return value.get() instanceof Enum<?> constant
                    ? texts.label(constant, locale)
                    : value.get().toString();
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

    /** {@return the verdict} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return the routes, best first, at most 20; none unless the verdict is a denial} */
    public List<Route> routes() {
        return routes;
    }

    /** {@return whether these are all routes; false if the search was cut short} */
    @Transient
    public boolean isComplete() {
        return isComplete;
    }

    /** {@return the findings that no step cures; none if there is a route} */
    public List<Incurable> incurable() {
        return incurable;
    }

    /** {@return the missing facts, first those whose answers decide alone} */
    public List<Question> questions() {
        return questions;
    }

    /** The outcome and the number of routes. */
    @Override
    public String toString() {
        return verdict.outcome() + ", " + routes.size() + (isComplete ? "" : " or more") + " routes, "
                + questions.size() + " questions";
    }
}
