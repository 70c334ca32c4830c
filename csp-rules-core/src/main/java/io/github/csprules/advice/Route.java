package io.github.csprules.advice;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Steps in an order after which a denied transaction is no longer denied.
 * <p>
 * Every step was taken and judged: the policy does not deny the transaction that it carries out, and no step can be left out.
 * This class is immutable and thread-safe.
 */
public final class Route {

    private final List<Stage> stages;
    private final Verdict verdict;

    /**
     * One step of a route.
     *
     * @param action who does what
     * @param before the requested transaction before it
     * @param after the requested transaction after it
     * @param cures the violations that it removes; none if it only makes another step possible
     * @param verdict the verdict about the transaction that the step carries out, if any
     * @param citations the clauses of the step; if it names none, those of the violations that it removes
     */
    public record Stage(
            Action action,
            Scenario before,
            Scenario after,
            List<Violation> cures,
            Optional<Verdict> verdict,
            List<Citation> citations) {

        /**
         * Creates a stage.
         *
         * @param action who does what
         * @param before the requested transaction before it
         * @param after the requested transaction after it
         * @param cures the violations that it removes
         * @param verdict the verdict about the transaction that the step carries out
         * @param citations what the step rests on
         */
        public Stage {
            cures = List.copyOf(cures);
            citations = List.copyOf(citations);
        }

        /** {@return the missing facts of the step's own transaction, each once; none if it carries out none} */
        public List<FactRef> missing() {
            return verdict.map(Verdict::missing).orElse(List.of());
        }

        /** {@return the consequences of the step's own transaction, if it is allowed} */
        public List<Consequence> consequences() {
            return verdict.map(Verdict::consequences).orElse(List.of());
        }

        /**
         * Returns the step in words.
         *
         * @param texts the words
         * @param locale the language
         * @return the step; its code if a host's own step has no text
         */
        public String message(Texts texts, Locale locale) {
            return StepWords.message(action, texts, locale);
        }

        /**
         * Returns who acts, in words.
         *
         * @param texts the words, {@linkplain Texts#naming naming} the parties to call them by their names
         * @param locale the language
         * @return the actor, with the party if one of the parties acts
         */
        public String actor(Texts texts, Locale locale) {
            return StepWords.actor(action, texts, locale);
        }

        /**
         * Returns the place in Partner Center in words, as the documentation names it for the party.
         *
         * @param texts the words
         * @param locale the language
         * @return the place, if the documentation names one
         */
        public Optional<String> where(Texts texts, Locale locale) {
            return StepWords.where(action, texts, locale);
        }

        boolean isAllowed() {
            return verdict.isEmpty() || verdict.get().isAllowed();
        }
    }

    Route(List<Stage> stages, Verdict verdict) {
        this.stages = List.copyOf(stages);
        this.verdict = verdict;
    }

    /** {@return the steps in order, at least one} */
    public List<Stage> stages() {
        return stages;
    }

    /** {@return the verdict about the requested transaction at the end; never denied} */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns the outcome of the route.
     *
     * @return allowed if the last verdict and all transactions on the way are; else undetermined: the route works if the answers
     *     about the missing facts are good
     */
    public Outcome outcome() {
        return verdict.isAllowed() && stages.stream().allMatch(Stage::isAllowed)
                ? Outcome.ALLOWED
                : Outcome.UNDETERMINED;
    }

    /** {@return the day of the requested transaction at the end; later than in the scenario if the route waits} */
    public LocalDate asOf() {
        return scenario().asOf();
    }

    /** {@return the requested transaction at the end} */
    public Scenario scenario() {
        return stages.get(stages.size() - 1).after();
    }

    boolean isAtLeastAsGoodAs(Route other) {
        return outcome() == Outcome.ALLOWED || other.outcome() != Outcome.ALLOWED;
    }

    /** Whether it contains all steps of another route. */
    boolean holds(Route other) {
        return other.stages.stream().allMatch(stage -> takes(stage.action()));
    }

    private boolean takes(Action action) {
        return stages.stream().anyMatch(stage -> stage.action().isSameAs(action));
    }

    long count(Step.Tie tie) {
        return stages.stream()
                .filter(stage -> stage.action().step().tie() == tie)
                .count();
    }

    /** The steps. */
    @Override
    public String toString() {
        return outcome() + " by " + stages.stream().map(Stage::action).toList();
    }
}
