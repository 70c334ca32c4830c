package io.github.csprules.verdict;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.TransactionType;
import java.beans.Transient;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a scenario: whether the transaction is allowed, and everything that speaks against it or is missing.
 * <p>
 * A verdict is data. It holds ids and codes, no names and no texts; {@link Texts} puts it into words. This class is
 * immutable and thread-safe.
 */
public final class Verdict {

    private final String library;
    private final PolicyRef policy;
    private final @Nullable String reference;
    private final LocalDate asOf;
    private final TransactionType transaction;
    private final Outcome outcome;
    private final Details details;
    private final Besides besides;

    /**
     * What a verdict says rule by rule. The engine makes it when it is asked for; hosts ask the {@link Verdict}.
     * <p>
     * Implementations are immutable and thread-safe.
     */
    public interface Details {

        /** {@return the statuses of all rules of the policy by id, in catalogue order} */
        Map<RuleId, RuleStatus> rules();

        /**
         * Returns what one rule says.
         *
         * @param rule the rule
         * @return its status, {@link RuleStatus#NOT_APPLICABLE} if the policy has no such rule
         */
        default RuleStatus status(RuleId rule) {
            return rules().getOrDefault(rule, RuleStatus.NOT_APPLICABLE);
        }

        /** {@return what rules have against the transaction or cannot decide, in catalogue order, then in that of the subjects} */
        List<Finding> findings();

        /**
         * Returns details that are known already, such as those of a verdict that was read.
         *
         * @param rules the statuses of all rules by id, in catalogue order
         * @param findings the findings, in catalogue order
         * @return the details
         */
        static Details of(Map<RuleId, RuleStatus> rules, List<Finding> findings) {
            return new KnownDetails(rules, findings);
        }
    }

    private Verdict(Builder builder) {
        library = builder.library;
        policy = builder.policy;
        reference = builder.reference;
        asOf = builder.asOf;
        transaction = builder.transaction;
        outcome = builder.outcome;
        details = builder.details;
        besides =
                Besides.of(builder.assumptions, builder.consequences, builder.laterChanges, builder.restsOnAssumptions);
    }

    /**
     * Starts a verdict, for engines and readers; hosts get theirs from a rule set.
     *
     * @param policy the policy that it is given under
     * @param asOf the day that it is about
     * @param transaction what it judges
     * @param outcome what it says
     * @param details what it says rule by rule
     * @return the builder
     */
    public static Builder builder(
            PolicyRef policy, LocalDate asOf, TransactionType transaction, Outcome outcome, Details details) {
        return new Builder(policy, asOf, transaction, outcome, details);
    }

    /** {@return which version of the library this is, the one that verdicts bear which are given here} */
    public static String thisLibrary() {
        return Library.VERSION;
    }

    /** {@return which version of the library gave the verdict} */
    public String library() {
        return library;
    }

    /** {@return the policy that the verdict was given under} */
    public PolicyRef policy() {
        return policy;
    }

    /** {@return the host's own key of the scenario, if it had one} */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** {@return the day that the verdict is about, a calendar day in UTC} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Checks if the day lies before what the policy's edition knows. The outcome stands, by the rules in force on that day; the
     * program may have been another one.
     *
     * @return true if the day is before {@link PolicyRef#knownFrom}
     */
    @Transient
    public boolean isBeforeKnownPolicy() {
        return asOf.isBefore(policy.knownFrom());
    }

    /**
     * Checks if the day lies beyond what the policy's edition knows. The outcome stands; the program may have changed.
     *
     * @return true if the day is after {@link PolicyRef#knownThrough}
     */
    @Transient
    public boolean isBeyondKnownPolicy() {
        return asOf.isAfter(policy.knownThrough());
    }

    /**
     * Returns what is known to have changed since, on a day beyond what the policy's edition knows. None of it counts in the
     * outcome.
     *
     * @return the changes that concern the transaction, in order; empty on days that the edition knows
     */
    public List<LaterChange> laterChanges() {
        return besides.laterChanges();
    }

    /** {@return the type of the transaction that was judged} */
    public TransactionType transaction() {
        return transaction;
    }

    /** {@return the answer: allowed, denied or undetermined} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the transaction is allowed: the outcome is {@link Outcome#ALLOWED}} */
    @Transient
    public boolean isAllowed() {
        return outcome == Outcome.ALLOWED;
    }

    /**
     * Checks if the transaction is allowed and there is nothing more to look at.
     *
     * @return true if it is allowed, on a day that the edition knows, and would be allowed still if nothing that the host only
     *     assumes were stated
     */
    @Transient
    public boolean isUnconditional() {
        return isAllowed() && !besides.restsOnAssumptions() && !isBeforeKnownPolicy() && !isBeyondKnownPolicy();
    }

    /**
     * Returns everything that speaks against the transaction or cannot be decided.
     *
     * @return the findings, in catalogue order, then in the order of the rule's subjects
     */
    public List<Finding> findings() {
        return details.findings();
    }

    /**
     * Returns what one rule has found.
     *
     * @param rule the rule
     * @return its findings, in the order of its subjects
     */
    public List<Finding> findings(RuleId rule) {
        return Selected.of(rule, findings());
    }

    /**
     * Returns what speaks against the transaction.
     *
     * @return the violations, in the order of the findings
     */
    public List<Violation> violations() {
        return Selected.violations(findings());
    }

    /**
     * Returns the facts that are missing to decide everything.
     *
     * @return each fact once, in the order of the findings
     */
    public List<FactRef> missing() {
        return Selected.missing(findings());
    }

    /**
     * Returns what each rule says.
     *
     * @return the statuses of all rules of the policy by id, in catalogue order
     */
    public Map<RuleId, RuleStatus> rules() {
        return details.rules();
    }

    /**
     * Returns what one rule says.
     *
     * @param rule the rule
     * @return its status, {@link RuleStatus#NOT_APPLICABLE} if the policy has no such rule
     */
    public RuleStatus status(RuleId rule) {
        return details.status(Objects.requireNonNull(rule, "rule"));
    }

    /**
     * Returns the host's assumptions that the verdict rests on: without each of them a rule would say something else, or the
     * transaction, allowed still, would bring something else with it.
     *
     * @return the assumed facts, as they stand in the scenario
     */
    public List<FactRef> assumptions() {
        return besides.assumptions();
    }

    /**
     * Returns what the transaction brings with it.
     *
     * @return the consequences; empty unless the transaction is allowed
     */
    public List<Consequence> consequences() {
        return besides.consequences();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Verdict that
                        && outcome == that.outcome
                        && transaction == that.transaction
                        && asOf.equals(that.asOf)
                        && Objects.equals(reference, that.reference)
                        && library.equals(that.library)
                        && policy.equals(that.policy)
                        && assumptions().equals(that.assumptions())
                        && consequences().equals(that.consequences())
                        && laterChanges().equals(that.laterChanges())
                        && isUnconditional() == that.isUnconditional()
                        && List.copyOf(rules().entrySet())
                                .equals(List.copyOf(that.rules().entrySet()))
                        && findings().equals(that.findings()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcome, transaction, asOf, reference);
    }

    /** A short answer, without names or tenants. */
    @Override
    public String toString() {
        String answer = outcome + " " + transaction + " on " + asOf;
        String because = findings().stream().map(Finding::toString).collect(Collectors.joining("; "));
        return because.isEmpty() ? answer : answer + ": " + because;
    }

    /** Builds a {@link Verdict}. */
    public static final class Builder {

        private final PolicyRef policy;
        private final LocalDate asOf;
        private final TransactionType transaction;
        private final Outcome outcome;
        private final Details details;
        private String library = Library.VERSION;
        private @Nullable String reference;
        private List<FactRef> assumptions = List.of();
        private List<Consequence> consequences = List.of();
        private List<LaterChange> laterChanges = List.of();
        private boolean restsOnAssumptions;

        private Builder(
                PolicyRef policy, LocalDate asOf, TransactionType transaction, Outcome outcome, Details details) {
            this.policy = Objects.requireNonNull(policy, "policy");
            this.asOf = Objects.requireNonNull(asOf, "asOf");
            this.transaction = Objects.requireNonNull(transaction, "transaction");
            this.outcome = Objects.requireNonNull(outcome, "outcome");
            this.details = Objects.requireNonNull(details, "details");
        }

        /**
         * Sets which version of the library gave the verdict; this one unless it is set.
         *
         * @param version the version
         * @return this builder
         */
        public Builder library(String version) {
            library = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Sets the host's own key of the scenario; none unless it is set.
         *
         * @param key the key
         * @return this builder
         */
        public Builder reference(String key) {
            reference = Objects.requireNonNull(key, "reference");
            return this;
        }

        /**
         * Sets the assumptions that the verdict rests on.
         *
         * @param all the assumed facts
         * @return this builder
         */
        public Builder assumptions(List<FactRef> all) {
            assumptions = List.copyOf(all);
            return this;
        }

        /**
         * Sets what the transaction brings with it.
         *
         * @param all the consequences
         * @return this builder
         */
        public Builder consequences(List<Consequence> all) {
            consequences = List.copyOf(all);
            return this;
        }

        /**
         * Sets what is known to have changed since.
         *
         * @param all the changes
         * @return this builder
         */
        public Builder laterChanges(List<LaterChange> all) {
            laterChanges = List.copyOf(all);
            return this;
        }

        /**
         * Sets whether the outcome would not be allowed if nothing that the host only assumes were stated; it would unless this
         * is set.
         *
         * @param rests true if it would not
         * @return this builder
         */
        public Builder restsOnAssumptions(boolean rests) {
            restsOnAssumptions = rests;
            return this;
        }

        /**
         * Builds the verdict.
         *
         * @return the verdict
         */
        public Verdict build() {
            return new Verdict(this);
        }
    }
}
