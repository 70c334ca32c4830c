package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open question: a rule cannot decide about a subject because facts are missing.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Gap implements Finding {

    private final RuleId rule;
    private final List<String> subjects;
    private final List<FactRef> missing;
    private final List<Citation> citations;

    /**
     * Creates a gap.
     *
     * @param rule the rule
     * @param subjects the subjects, at least one
     * @param missing the facts that are not stated and could change the answer, at least one
     * @param citations the decisive clauses
     * @throws IllegalArgumentException if there is no subject or no missing fact
     */
    public Gap(RuleId rule, List<String> subjects, List<FactRef> missing, List<Citation> citations) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.subjects = List.copyOf(subjects);
        this.missing = List.copyOf(missing);
        this.citations = List.copyOf(citations);
        if (this.subjects.isEmpty() || this.missing.isEmpty()) {
            throw new IllegalArgumentException("a gap of `" + rule + "` is about nobody, or nothing is missing");
        }
    }

    @Override
    public RuleId rule() {
        return rule;
    }

    @Override
    public List<String> subjects() {
        return subjects;
    }

    /**
     * {@return the missing facts that could change the answer: those of the subjects, then of the transaction, the scenario, a
     * relationship}
     */
    public List<FactRef> missing() {
        return missing;
    }

    @Override
    public List<Citation> citations() {
        return citations;
    }

    @Override
    public RuleStatus status() {
        return RuleStatus.UNDETERMINED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Gap that
                && rule.equals(that.rule)
                && subjects.equals(that.subjects)
                && missing.equals(that.missing)
                && citations.equals(that.citations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, subjects, missing);
    }

    @Override
    public String toString() {
        return Problem.visible(rule + " " + subjects + " lacks " + missing);
    }
}
