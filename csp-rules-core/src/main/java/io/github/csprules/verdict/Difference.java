package io.github.csprules.verdict;

import java.beans.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two verdicts: outcome, findings and consequences.
 * <p>
 * Policy, library version, day and reference alone make no difference; neither do the citations, remedies and error codes of a
 * finding. This class is immutable and thread-safe.
 */
public final class Difference {

    private final Outcome left;
    private final Outcome right;
    private final List<Finding> gained;
    private final List<Finding> lost;
    private final List<Changed> changed;
    private final List<Consequence> gainedConsequences;
    private final List<Consequence> lostConsequences;

    /**
     * Two findings of one rule about the same subjects with a different status, reason, argument or missing fact.
     *
     * @param left the finding of the left verdict
     * @param right the finding of the right verdict
     */
    public record Changed(Finding left, Finding right) {

        /**
         * Creates a change.
         *
         * @param left the finding of the left verdict
         * @param right the finding of the right verdict
         */
        public Changed {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        /** {@return the rule of both findings} */
        public RuleId rule() {
            return right.rule();
        }

        /** {@return the subjects of both findings} */
        public List<String> subjects() {
            return right.subjects();
        }
    }

    private Difference(Verdict left, Verdict right) {
        this.left = left.outcome();
        this.right = right.outcome();
        List<Finding> onlyLeft = new ArrayList<>(left.findings());
        List<Finding> onlyRight = new ArrayList<>();
        for (Finding finding : right.findings()) {
            if (take(onlyLeft, one -> saysTheSame(one, finding)) == null) {
                onlyRight.add(finding);
            }
        }
        List<Finding> isNew = new ArrayList<>();
        List<Changed> isOther = new ArrayList<>();
        for (Finding finding : onlyRight) {
            Finding before = take(onlyLeft, one -> isAboutTheSame(one, finding));
            if (before == null) {
                isNew.add(finding);
            } else {
                isOther.add(new Changed(before, finding));
            }
        }
        gained = List.copyOf(isNew);
        lost = List.copyOf(onlyLeft);
        changed = List.copyOf(isOther);
        gainedConsequences = without(right.consequences(), left.consequences());
        lostConsequences = without(left.consequences(), right.consequences());
    }

    /**
     * Compares two verdicts, usually about the same transaction.
     *
     * @param left the verdict to compare with
     * @param right the other verdict
     * @return the differences, as seen from the left verdict
     */
    public static Difference between(Verdict left, Verdict right) {
        return new Difference(Objects.requireNonNull(left, "left"), Objects.requireNonNull(right, "right"));
    }

    private interface Choice {
        boolean takes(Finding finding);
    }

    /** Removes and returns the first matching finding, or null. */
    private static @Nullable Finding take(List<Finding> findings, Choice choice) {
        for (int i = 0; i < findings.size(); i++) {
            if (choice.takes(findings.get(i))) {
                return findings.remove(i);
            }
        }
        return null;
    }

    private static boolean isAboutTheSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.subjects().equals(other.subjects());
    }

    private static boolean saysTheSame(Finding one, Finding other) {
        if (!isAboutTheSame(one, other)) {
            return false;
        }
        if (one instanceof Violation violation) {
            return other instanceof Violation that
                    && violation.reason().equals(that.reason())
                    && violation.arguments().equals(that.arguments());
        }
        return one instanceof Gap gap
                && other instanceof Gap that
                && gap.missing().equals(that.missing());
    }

    private static List<Consequence> without(List<Consequence> some, List<Consequence> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(other -> other.code().equals(one.code())))
                .toList();
    }

    /** {@return the outcome of the left verdict} */
    public Outcome left() {
        return left;
    }

    /** {@return the outcome of the right verdict} */
    public Outcome right() {
        return right;
    }

    /** {@return the findings that only the right verdict has, in its order} */
    public List<Finding> gained() {
        return gained;
    }

    /** {@return the findings that only the left verdict has, in its order} */
    public List<Finding> lost() {
        return lost;
    }

    /** {@return the findings that the right verdict has in a different form, in its order} */
    public List<Changed> changed() {
        return changed;
    }

    /** {@return the consequences whose code only the right verdict has, in its order} */
    public List<Consequence> gainedConsequences() {
        return gainedConsequences;
    }

    /** {@return the consequences whose code only the left verdict has, in its order} */
    public List<Consequence> lostConsequences() {
        return lostConsequences;
    }

    /** {@return whether outcome, findings and consequences are the same} */
    @Transient
    public boolean isNone() {
        return left == right
                && gained.isEmpty()
                && lost.isEmpty()
                && changed.isEmpty()
                && gainedConsequences.isEmpty()
                && lostConsequences.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Difference that
                && left == that.left
                && right == that.right
                && gained.equals(that.gained)
                && lost.equals(that.lost)
                && changed.equals(that.changed)
                && gainedConsequences.equals(that.gainedConsequences)
                && lostConsequences.equals(that.lostConsequences);
    }

    @Override
    public int hashCode() {
        return Objects.hash(left, right, gained, lost, changed);
    }

    /** A short answer without names or tenants. */
    @Override
    public String toString() {
        if (isNone()) {
            return "no difference: " + left;
        }
        String outcomes = left == right ? left.toString() : left + " became " + right;
        return Stream.of(
                        Stream.of(outcomes),
                        gained.stream().map(finding -> "gained " + finding),
                        lost.stream().map(finding -> "lost " + finding),
                        changed.stream().map(change -> change.left() + " became " + change.right()),
                        gainedConsequences.stream().map(consequence -> "gained " + consequence.code()),
                        lostConsequences.stream().map(consequence -> "lost " + consequence.code()))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }
}
