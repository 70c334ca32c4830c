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
 * What has to be done, in which order, so that a denied transaction is no longer denied.
 * <p>
 * Every step was taken and judged: what it is in Partner Center is not denied where it is taken, and none can be left out. This
 * class is immutable and thread-safe.
 */
public final class Route {

    private final List<Stage> stages;
    private final Verdict verdict;

    /**
     * One step of a route, as it is taken.
     *
     * @param action who does what
     * @param before the wanted transaction before it
     * @param after the wanted transaction after it
     * @param cures what speaks against the wanted transaction just before it and no longer after it; none if it only makes
     *     another step possible
     * @param verdict how the transaction that the step is itself is judged just before it, if it is one
     * @param citations what the step rests on; where it names nothing itself, what its cures rest on
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
         * @param before the wanted transaction before it
         * @param after the wanted transaction after it
         * @param cures what no longer speaks against the wanted transaction
         * @param verdict how the transaction that the step is itself is judged
         * @param citations what the step rests on
         */
        public Stage {
            cures = List.copyOf(cures);
            citations = List.copyOf(citations);
        }

        /** {@return what the step's own transaction lacks, each fact once; none if it is no transaction} */
        public List<FactRef> missing() {
            return verdict.map(Verdict::missing).orElse(List.of());
        }

        /** {@return what the step's own transaction brings with it, if it is allowed} */
        public List<Consequence> consequences() {
            return verdict.map(Verdict::consequences).orElse(List.of());
        }

        /**
         * Returns what is done, in words.
         *
         * @param texts the words
         * @param locale the language
         * @return what to do; the code if a host's own step has no text
         */
        public String message(Texts texts, Locale locale) {
            return StepWords.message(action, texts, locale);
        }

        /**
         * Returns where it is done, in words: the place in Partner Center that the documentation names for who acts.
         *
         * @param texts the words
         * @param locale the language
         * @return the place, if one is named
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

    /** {@return the steps, in the order in which they are taken, at least one} */
    public List<Stage> stages() {
        return stages;
    }

    /** {@return how the wanted transaction is judged at the end; never denied} */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Returns where the route leads.
     *
     * @return allowed if the last verdict and all transactions on the way are; else undetermined: it holds if the answers to what
     *     is missing are good
     */
    public Outcome outcome() {
        return verdict.isAllowed() && stages.stream().allMatch(Stage::isAllowed)
                ? Outcome.ALLOWED
                : Outcome.UNDETERMINED;
    }

    /** {@return the day of the wanted transaction at the end: later than the one that was asked for if the route waits} */
    public LocalDate asOf() {
        return scenario().asOf();
    }

    /** {@return the wanted transaction as it stands at the end} */
    public Scenario scenario() {
        return stages.get(stages.size() - 1).after();
    }

    boolean isAtLeastAsGoodAs(Route other) {
        return outcome() == Outcome.ALLOWED || other.outcome() != Outcome.ALLOWED;
    }

    /** Whether it takes all the steps of another one. */
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
