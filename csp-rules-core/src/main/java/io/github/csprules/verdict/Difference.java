package io.github.csprules.verdict;

import java.beans.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what two verdicts differ: in the outcome, in findings and in consequences.
 * <p>
 * By which policy and version of the library, on which day and for which reference they were given is no difference by itself,
 * nor what a finding cites, which remedies and which error codes it has. This class is immutable and thread-safe.
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
     * A finding of one rule about the same subjects that says something else: another status, reason or argument, or other
     * missing facts.
     *
     * @param left what the left verdict says
     * @param right what the right verdict says
     */
    public record Changed(Finding left, Finding right) {

        /**
         * Creates a change.
         *
         * @param left what the left verdict says
         * @param right what the right verdict says
         */
        public Changed {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        /** {@return the rule that both are of} */
        public RuleId rule() {
            return right.rule();
        }

        /** {@return whom both are about} */
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
     * Compares two verdicts, of one transaction as a rule.
     *
     * @param left the one that is taken as given
     * @param right the one that is held against it
     * @return in what the right one differs
     */
    public static Difference between(Verdict left, Verdict right) {
        return new Difference(Objects.requireNonNull(left, "left"), Objects.requireNonNull(right, "right"));
    }

    private interface Choice {
        boolean takes(Finding finding);
    }

    /** Removes the first finding that is chosen; null if none is. */
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

    /** {@return the findings of which the right verdict says something else, in its order} */
    public List<Changed> changed() {
        return changed;
    }

    /** {@return the consequences of whose code only the right verdict has one, in its order} */
    public List<Consequence> gainedConsequences() {
        return gainedConsequences;
    }

    /** {@return the consequences of whose code only the left verdict has one, in its order} */
    public List<Consequence> lostConsequences() {
        return lostConsequences;
    }

    /**
     * Checks if the verdicts say the same.
     *
     * @return true if outcome, findings and consequences are the same
     */
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

    /** A short answer, without names or tenants. */
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
