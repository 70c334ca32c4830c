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
 * The answer to a scenario: whether the transaction is allowed, with every violation and every missing fact.
 * <p>
 * A verdict is data. It holds ids and codes, no names and no texts; {@link Report} and {@link Texts} put it into words. This
 * class is immutable and thread-safe.
 */
public final class Verdict {

    private final PolicyRef policy;
    private final @Nullable String reference;
    private final LocalDate asOf;
    private final TransactionType transaction;
    private final Outcome outcome;
    private final Details details;
    private final Besides besides;

    /**
     * The answers of a verdict rule by rule, computed by the engine on demand; hosts use the {@link Verdict}.
     * <p>
     * Implementations are immutable and thread-safe.
     */
    public interface Details {

        /** {@return the statuses of all rules of the policy by id, in catalogue order} */
        Map<RuleId, RuleStatus> rules();

        /**
         * Returns the status of a rule.
         *
         * @param rule the rule
         * @return the status, {@link RuleStatus#NOT_APPLICABLE} if the policy has no such rule
         */
        default RuleStatus status(RuleId rule) {
            return rules().getOrDefault(rule, RuleStatus.NOT_APPLICABLE);
        }

        /** {@return the violations and open questions, in catalogue order, then in the order of the subjects} */
        List<Finding> findings();

        /**
         * Returns known details, such as those of a verdict read from JSON.
         *
         * @param rules the statuses of all rules by id, in catalogue order
         * @param findings the findings, in catalogue order
         * @return the details
         */
        static Details of(Map<RuleId, RuleStatus> rules, List<Finding> findings) {
            return new KnownDetails(rules, findings);
        }
    }

    private Verdict(
            PolicyRef policy,
            @Nullable String reference,
            LocalDate asOf,
            TransactionType transaction,
            Outcome outcome,
            Details details,
            Besides besides) {
        this.policy = Objects.requireNonNull(policy, "policy");
        this.reference = reference;
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.transaction = Objects.requireNonNull(transaction, "transaction");
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.details = Objects.requireNonNull(details, "details");
        this.besides = besides;
    }

    /**
     * Returns a verdict that tells nothing besides what rules say, as most do, without a builder; for engines.
     *
     * @param policy the policy that it is given under
     * @param reference the host's own key, null if there is none
     * @param asOf the day that it is about
     * @param transaction what it judges
     * @param outcome what it says
     * @param details what it says rule by rule
     * @return the verdict
     */
    public static Verdict of(
            PolicyRef policy,
            @Nullable String reference,
            LocalDate asOf,
            TransactionType transaction,
            Outcome outcome,
            Details details) {
        return new Verdict(policy, reference, asOf, transaction, outcome, details, Besides.NOTHING);
    }

    /**
     * Starts a verdict, for engines and readers; hosts get verdicts from a rule set.
     *
     * @param policy the policy that judged
     * @param asOf the day of the transaction
     * @param transaction the type of the transaction
     * @param outcome the outcome
     * @param details the answers rule by rule
     * @return the builder
     */
    public static Builder builder(
            PolicyRef policy, LocalDate asOf, TransactionType transaction, Outcome outcome, Details details) {
        return new Builder(policy, asOf, transaction, outcome, details);
    }

    /** {@return the version of this library, which its verdicts carry} */
    public static String thisLibrary() {
        return Library.VERSION;
    }

    /** {@return the version of the library that gave the verdict} */
    public String library() {
        return besides.library();
    }

    /** {@return the policy that judged} */
    public PolicyRef policy() {
        return policy;
    }

    /** {@return the host's own key of the scenario, if it had one} */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** {@return the day of the transaction, a calendar day in UTC} */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Checks if the edition does not know the day yet. The outcome follows the rules in force on that day, but the program may
     * have been different.
     *
     * @return true if the day is before {@link PolicyRef#knownFrom}
     */
    @Transient
    public boolean isBeforeKnownPolicy() {
        return asOf.isBefore(policy.knownFrom());
    }

    /**
     * Checks if the edition does not know the day any more. The outcome follows the known rules, but the program may have
     * changed.
     *
     * @return true if the day is after {@link PolicyRef#knownThrough}
     */
    @Transient
    public boolean isBeyondKnownPolicy() {
        return asOf.isAfter(policy.knownThrough());
    }

    /**
     * Returns the known changes after the last day that the edition knows. None of them counts for the outcome.
     *
     * @return the changes that concern the transaction, in order; empty on days that the edition knows
     */
    public List<LaterChange> laterChanges() {
        return besides.laterChanges();
    }

    /** {@return the type of the transaction} */
    public TransactionType transaction() {
        return transaction;
    }

    /** {@return the outcome: allowed, denied or undetermined} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the outcome is {@link Outcome#ALLOWED}} */
    @Transient
    public boolean isAllowed() {
        return outcome == Outcome.ALLOWED;
    }

    /**
     * Checks if the transaction is allowed and nothing more needs checking.
     *
     * @return true if it is allowed, on a day that the edition knows, and still allowed without all assumed facts
     */
    @Transient
    public boolean isUnconditional() {
        return isAllowed() && !besides.restsOnAssumptions() && !isBeforeKnownPolicy() && !isBeyondKnownPolicy();
    }

    /** {@return the findings: violations and open questions, in catalogue order, then in the order of the rule's subjects} */
    public List<Finding> findings() {
        return details.findings();
    }

    /**
     * Returns the findings of a rule.
     *
     * @param rule the rule
     * @return the findings, in the order of the subjects
     */
    public List<Finding> findings(RuleId rule) {
        return Selected.of(rule, findings());
    }

    /** {@return the violations, in the order of the findings} */
    public List<Violation> violations() {
        return Selected.violations(findings());
    }

    /** {@return the missing facts, each once, in the order of the findings} */
    public List<FactRef> missing() {
        return Selected.missing(findings());
    }

    /** {@return the statuses of all rules of the policy by id, in catalogue order} */
    public Map<RuleId, RuleStatus> rules() {
        return details.rules();
    }

    /**
     * Returns the status of a rule.
     *
     * @param rule the rule
     * @return the status, {@link RuleStatus#NOT_APPLICABLE} if the policy has no such rule
     */
    public RuleStatus status(RuleId rule) {
        return details.status(Objects.requireNonNull(rule, "rule"));
    }

    /**
     * Returns the decisive assumptions: without any one of them, a rule would answer differently, or a transaction that is still
     * allowed would have other consequences.
     *
     * @return the assumed facts, in the order of the scenario
     */
    public List<FactRef> assumptions() {
        return besides.assumptions();
    }

    /** {@return the consequences of an allowed transaction; empty for any other} */
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
                        && library().equals(that.library())
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

    /** A short answer without names or tenants. */
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
         * Sets the version of the library that gave the verdict; the default is this version.
         *
         * @param version the version
         * @return this builder
         */
        public Builder library(String version) {
            library = Objects.requireNonNull(version, "version");
            return this;
        }

        /**
         * Sets the host's own key of the scenario; the default is none.
         *
         * @param key the key
         * @return this builder
         */
        public Builder reference(String key) {
            reference = Objects.requireNonNull(key, "reference");
            return this;
        }

        /**
         * Sets the decisive assumptions.
         *
         * @param all the assumed facts
         * @return this builder
         */
        public Builder assumptions(List<FactRef> all) {
            assumptions = List.copyOf(all);
            return this;
        }

        /**
         * Sets the consequences.
         *
         * @param all the consequences
         * @return this builder
         */
        public Builder consequences(List<Consequence> all) {
            consequences = List.copyOf(all);
            return this;
        }

        /**
         * Sets the known later changes.
         *
         * @param all the changes
         * @return this builder
         */
        public Builder laterChanges(List<LaterChange> all) {
            laterChanges = List.copyOf(all);
            return this;
        }

        /**
         * Sets whether the outcome would not be allowed without all assumed facts; the default is that it would.
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
            Besides besides = Besides.of(library, assumptions, consequences, laterChanges, restsOnAssumptions);
            return new Verdict(policy, reference, asOf, transaction, outcome, details, besides);
        }
    }
}
