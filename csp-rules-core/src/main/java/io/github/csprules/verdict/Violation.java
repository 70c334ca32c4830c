package io.github.csprules.verdict;

import io.github.csprules.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A violation of a rule by a subject, with the reason and the remedies.
 * <p>
 * This class is immutable and thread-safe.
 */
public final class Violation implements Finding {

    private final RuleId rule;
    private final String reason;
    private final List<String> subjects;
    private final Map<String, ArgumentValue> arguments;
    private final List<Remedy> remedies;
    private final List<Citation> citations;
    private final List<String> partnerCenterErrors;

    private Violation(Builder builder) {
        rule = builder.rule;
        reason = builder.reason;
        subjects = builder.subjects;
        arguments = ArgumentValue.inOrder(builder.arguments);
        remedies = builder.remedies;
        citations = builder.citations;
        partnerCenterErrors = builder.partnerCenterErrors;
    }

    /**
     * Starts a violation.
     *
     * @param rule the rule
     * @param reason the name of one of the rule's reasons
     * @param subjects the subjects, at least one
     * @return the builder
     * @throws IllegalArgumentException if there is no subject
     */
    public static Builder builder(RuleId rule, String reason, List<String> subjects) {
        return new Builder(rule, reason, subjects);
    }

    @Override
    public RuleId rule() {
        return rule;
    }

    /** {@return the name of one of the rule's reasons, such as {@code otherRegion}; never renamed} */
    public String reason() {
        return reason;
    }

    @Override
    public List<String> subjects() {
        return subjects;
    }

    /** {@return the arguments of the reason by name, in its order} */
    public Map<String, ArgumentValue> arguments() {
        return arguments;
    }

    /** {@return the remedies, best first} */
    public List<Remedy> remedies() {
        return remedies;
    }

    @Override
    public List<Citation> citations() {
        return citations;
    }

    /** {@return the error codes that the Partner Center API would have returned; empty if it does not check this} */
    public List<String> partnerCenterErrors() {
        return partnerCenterErrors;
    }

    @Override
    public RuleStatus status() {
        return RuleStatus.VIOLATED;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation that
                && rule.equals(that.rule)
                && reason.equals(that.reason)
                && subjects.equals(that.subjects)
                && arguments.equals(that.arguments)
                && remedies.equals(that.remedies)
                && citations.equals(that.citations)
                && partnerCenterErrors.equals(that.partnerCenterErrors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, reason, subjects);
    }

    @Override
    public String toString() {
        return Problem.visible(rule + "." + reason + " " + subjects);
    }

    /** Builds a {@link Violation}. */
    public static final class Builder {

        private final RuleId rule;
        private final String reason;
        private final List<String> subjects;
        private Map<String, ArgumentValue> arguments = Map.of();
        private List<Remedy> remedies = List.of();
        private List<Citation> citations = List.of();
        private List<String> partnerCenterErrors = List.of();

        private Builder(RuleId rule, String reason, List<String> subjects) {
            this.rule = Objects.requireNonNull(rule, "rule");
            this.reason = Objects.requireNonNull(reason, "reason");
            this.subjects = List.copyOf(subjects);
            if (this.subjects.isEmpty()) {
                throw new IllegalArgumentException("a violation of `" + rule + "` is about nobody");
            }
        }

        /**
         * Sets the arguments of the reason.
         *
         * @param all the arguments by name, in the order of the reason
         * @return this builder
         */
        public Builder arguments(Map<String, ArgumentValue> all) {
            arguments = Objects.requireNonNull(all, "arguments");
            return this;
        }

        /**
         * Sets the remedies.
         *
         * @param all the remedies, best first
         * @return this builder
         */
        public Builder remedies(List<Remedy> all) {
            remedies = List.copyOf(all);
            return this;
        }

        /**
         * Sets the citations.
         *
         * @param all the decisive clauses
         * @return this builder
         */
        public Builder citations(List<Citation> all) {
            citations = List.copyOf(all);
            return this;
        }

        /**
         * Sets the error codes of the Partner Center API.
         *
         * @param all the codes
         * @return this builder
         */
        public Builder partnerCenterErrors(List<String> all) {
            partnerCenterErrors = List.copyOf(all);
            return this;
        }

        /**
         * Builds the violation.
         *
         * @return the violation
         */
        public Violation build() {
            return new Violation(this);
        }
    }
}
