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
 * Compares two rule sets: two policies, two editions, one edition on two days, or a policy with and without a host's own rules.
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
     * Returns the comparisons of two rule sets, each scenario on its own day.
     *
     * @param left the rules to compare with
     * @param right the other rules, perhaps the same on another day
     * @return their comparisons
     */
    public static Comparisons of(RuleSet left, RuleSet right) {
        return new Comparisons(
                Objects.requireNonNull(left, "left"), Objects.requireNonNull(right, "right"), null, null);
    }

    /**
     * Returns these comparisons with a fixed day for the left rules.
     *
     * @param day a calendar day in UTC of the years 1 to 9999
     * @return the comparisons on that day
     */
    public Comparisons leftOn(LocalDate day) {
        return new Comparisons(left, right, Objects.requireNonNull(day, "day"), rightDay);
    }

    /**
     * Returns these comparisons with a fixed day for the right rules.
     *
     * @param day a calendar day in UTC of the years 1 to 9999
     * @return the comparisons on that day
     */
    public Comparisons rightOn(LocalDate day) {
        return new Comparisons(left, right, leftDay, Objects.requireNonNull(day, "day"));
    }

    /** {@return the left rules and their day} */
    public Comparison.Side left() {
        return new Comparison.Side(left.policy(), Optional.ofNullable(leftDay));
    }

    /** {@return the right rules and their day} */
    public Comparison.Side right() {
        return new Comparison.Side(right.policy(), Optional.ofNullable(rightDay));
    }

    /**
     * Compares the verdicts about a scenario.
     *
     * @param scenario the scenario
     * @return the difference
     * @throws io.github.csprules.rule.RuleFailedException if a rule throws or breaks its contract
     */
    public Difference of(Scenario scenario) {
        Objects.requireNonNull(scenario, "scenario");
        return Difference.between(
                left.evaluate(leftDay == null ? scenario : scenario.on(leftDay)),
                right.evaluate(rightDay == null ? scenario : scenario.on(rightDay)));
    }

    /**
     * Compares the verdicts about many scenarios, one after the other, in constant memory. The id of an example is the reference
     * of its scenario, else its number, from 1.
     *
     * @param scenarios the scenarios, read once and in order; the caller closes the stream
     * @return the comparison
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

    /** {@return an empty count of differences, for callers that read scenarios one by one or have their own ids} */
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
     * Counts differences one by one.
     * <p>
     * It holds counts and a few examples, so its size does not grow. It is for one thread at a time.
     */
    public static final class Tally {

        private final Counts counts;

        private Tally(Comparisons comparisons) {
            counts = new Counts(comparisons);
        }

        /**
         * Counts the difference of a scenario.
         *
         * @param id the id of the scenario
         * @param difference the result of {@link Comparisons#of(Scenario)}
         */
        public void add(String id, Difference difference) {
            counts.add(Objects.requireNonNull(id, "id"), Objects.requireNonNull(difference, "difference"));
        }

        /** Counts an invalid scenario. */
        public void addInvalid() {
            counts.addInvalid();
        }

        /** {@return the counts so far} */
        public Comparison comparison() {
            return counts.comparison();
        }
    }
}
