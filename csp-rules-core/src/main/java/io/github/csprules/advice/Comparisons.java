package io.github.csprules.advice;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Difference;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds one rule set against another: policy against policy, edition against edition, one edition on two days, or with and
 * without a host's own rules.
 * <pre>{@code
 * Comparisons learned = Comparisons.of(CspPolicy.policy("standard", "2021-06"), CspPolicy.standard());
 * Difference difference = learned.of(scenario);
 * }</pre>
 * This class is immutable and thread-safe.
 */
public final class Comparisons {

    private final RuleSet left;
    private final RuleSet right;
    private final @Nullable LocalDate leftDay;
    private final @Nullable LocalDate rightDay;

    private Comparisons(RuleSet left, RuleSet right, @Nullable LocalDate leftDay, @Nullable LocalDate rightDay) {
        this.left = left;
        this.right = right;
        this.leftDay = leftDay;
        this.rightDay = rightDay;
    }

    /**
     * Returns the comparisons of two rule sets, of each scenario on its own day.
     *
     * @param left the rules that are taken as given
     * @param right the rules that are held against them, perhaps the same on another day
     * @return their comparisons
     */
    public static Comparisons of(RuleSet left, RuleSet right) {
        return new Comparisons(
                Objects.requireNonNull(left, "left"), Objects.requireNonNull(right, "right"), null, null);
    }

    /**
     * Returns these comparisons with the left rules asked about one day, whatever day a scenario asks about itself.
     *
     * @param day a calendar day in UTC of the years 1 to 9999
     * @return the comparisons on that day
     */
    public Comparisons leftOn(LocalDate day) {
        return new Comparisons(left, right, Objects.requireNonNull(day, "day"), rightDay);
    }

    /**
     * Returns these comparisons with the right rules asked about one day, whatever day a scenario asks about itself.
     *
     * @param day a calendar day in UTC of the years 1 to 9999
     * @return the comparisons on that day
     */
    public Comparisons rightOn(LocalDate day) {
        return new Comparisons(left, right, leftDay, Objects.requireNonNull(day, "day"));
    }

    /** {@return the rules that are taken as given, and their day} */
    public Comparison.Side left() {
        return new Comparison.Side(left.policy(), Optional.ofNullable(leftDay));
    }

    /** {@return the rules that are held against them, and their day} */
    public Comparison.Side right() {
        return new Comparison.Side(right.policy(), Optional.ofNullable(rightDay));
    }

    /**
     * Compares what the two say of a scenario.
     *
     * @param scenario the scenario
     * @return in what the right verdict differs
     * @throws io.github.csprules.rule.RuleFailedException if a rule throws or breaks its contract
     */
    public Difference of(Scenario scenario) {
        Objects.requireNonNull(scenario, "scenario");
        return Difference.between(
                left.evaluate(leftDay == null ? scenario : scenario.on(leftDay)),
                right.evaluate(rightDay == null ? scenario : scenario.on(rightDay)));
    }

    /**
     * Compares what the two say of many scenarios, one after the other: what is held in memory does not grow with them. Examples
     * are called by the references of their scenarios, those without one by their number, from 1.
     *
     * @param scenarios the scenarios, which are read once and in their order; closing the stream is up to the caller
     * @return what the two differ in
     * @throws io.github.csprules.rule.RuleFailedException if a rule throws or breaks its contract
     */
    public Comparison over(Stream<Scenario> scenarios) {
        Tally tally = tally();
        long number = 0;
        for (Iterator<Scenario> all = scenarios.iterator(); all.hasNext(); ) {
            Scenario scenario = all.next();
            number++;
            tally.add(scenario.reference().orElse(String.valueOf(number)), of(scenario));
        }
        return tally.comparison();
    }

    /** {@return a count of differences that is still empty, for whoever reads scenarios one by one and has ids of their own} */
    public Tally tally() {
        return new Tally(this);
    }

    RuleSet leftRules() {
        return left;
    }

    RuleSet rightRules() {
        return right;
    }

    /**
     * Counts differences as they come.
     * <p>
     * It holds counts and a few examples, so it does not grow with what is counted. It is for one thread at a time.
     */
    public static final class Tally {

        private final Counts counts;

        private Tally(Comparisons comparisons) {
            counts = new Counts(comparisons);
        }

        /**
         * Counts the difference of a scenario.
         *
         * @param id how the caller calls the scenario
         * @param difference what {@link Comparisons#of(Scenario)} says of it
         */
        public void add(String id, Difference difference) {
            counts.add(Objects.requireNonNull(id, "id"), Objects.requireNonNull(difference, "difference"));
        }

        /** Counts a scenario that cannot be judged, as it is not valid. */
        public void addInvalid() {
            counts.addInvalid();
        }

        /** {@return what was counted so far} */
        public Comparison comparison() {
            return counts.comparison();
        }
    }
}
