package io.github.csprules.testkit.assertions;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a verdict.
 * <p>
 * A failure shows what was expected, what comes nearest to it, and everything that the verdict says, with the clauses it rests
 * on. Lists are compared whatever the order of their elements.
 */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

    VerdictAssert(@Nullable Verdict actual) {
        super(actual, VerdictAssert.class);
    }

    /**
     * Verifies that the transaction is allowed.
     *
     * @return this
     */
    public VerdictAssert isAllowed() {
        return hasOutcome(Outcome.ALLOWED);
    }

    /**
     * Verifies that the transaction is allowed and that the verdict rests on no assumption.
     *
     * @return this
     */
    public VerdictAssert isUnconditional() {
        if (!verdict().isUnconditional()) {
            throw failed("ALLOWED, resting on no assumption", List.of());
        }
        return this;
    }

    /**
     * Verifies that the transaction is denied.
     *
     * @return this, for {@link #by(RuleId)} or {@link #onlyBy(RuleId...)}
     */
    public VerdictAssert isDenied() {
        return hasOutcome(Outcome.DENIED);
    }

    /**
     * Verifies that it cannot be decided whether the transaction is allowed.
     *
     * @return this, for {@link #lacking(String, FactName)} or {@link #lacksExactly(FactRef...)}
     */
    public VerdictAssert isUndetermined() {
        return hasOutcome(Outcome.UNDETERMINED);
    }

    private VerdictAssert hasOutcome(Outcome expected) {
        if (verdict().outcome() != expected) {
            throw failed(expected.name(), List.of());
        }
        return this;
    }

    /**
     * Verifies that a rule is violated.
     *
     * @param rule the rule's id
     * @return the violations of the rule, to ask more of them
     */
    public ViolationAssert by(String rule) {
        return by(RuleId.of(rule));
    }

    /**
     * Verifies that a rule is violated.
     *
     * @param rule the rule
     * @return the violations of the rule, to ask more of them
     */
    public ViolationAssert by(RuleId rule) {
        Objects.requireNonNull(rule, "rule");
        List<Violation> violations = verdict().violations().stream()
                .filter(violation -> violation.rule().equals(rule))
                .toList();
        String expected = "a violation of " + rule;
        if (violations.isEmpty()) {
            throw failed(expected, notViolated(rule));
        }
        return new ViolationAssert(this, expected, rule, violations);
    }

    /**
     * Verifies that exactly these rules are violated.
     *
     * @param rules the rules' ids
     * @return this
     */
    public VerdictAssert onlyBy(String... rules) {
        return onlyBy(Arrays.stream(rules).map(RuleId::of).toArray(RuleId[]::new));
    }

    /**
     * Verifies that exactly these rules are violated.
     *
     * @param rules the rules
     * @return this
     */
    public VerdictAssert onlyBy(RuleId... rules) {
        List<RuleId> expected = List.of(rules);
        List<RuleId> violated =
                verdict().violations().stream().map(Violation::rule).distinct().toList();
        List<String> notes = Stream.concat(
                        without(expected, violated).map(this::instead),
                        without(violated, expected).map(rule -> "found: " + rule + " is VIOLATED too"))
                .toList();
        if (!notes.isEmpty()) {
            throw failed("violations of exactly " + expected, notes);
        }
        return this;
    }

    /**
     * Verifies what a rule says. A rule that the verdict's policy does not have says nothing.
     *
     * @param rule the rule's id
     * @param status what it says
     * @return this
     */
    public VerdictAssert hasStatus(String rule, RuleStatus status) {
        return hasStatus(RuleId.of(rule), status);
    }

    /**
     * Verifies what a rule says. A rule that the verdict's policy does not have says nothing.
     *
     * @param rule the rule
     * @param status what it says
     * @return this
     */
    public VerdictAssert hasStatus(RuleId rule, RuleStatus status) {
        Objects.requireNonNull(status, "status");
        if (!Nearest.isKnown(rule, verdict()) || verdict().status(rule) != status) {
            throw failed(rule + " is " + status, List.of(instead(rule)));
        }
        return this;
    }

    /**
     * Verifies that no rule has anything against the transaction or lacks a fact.
     *
     * @return this
     */
    public VerdictAssert hasNoFindings() {
        if (!verdict().findings().isEmpty()) {
            throw failed("no findings", List.of());
        }
        return this;
    }

    /**
     * Verifies that a fact is missing.
     *
     * @param of the id of a partner or a customer, {@code transaction}, {@code scenario}, or {@code partner/customer}
     * @param fact the name of the fact
     * @return this
     */
    public VerdictAssert lacking(String of, String fact) {
        return lacking(of, FactName.of(fact));
    }

    /**
     * Verifies that a fact is missing.
     *
     * @param of the id of a partner or a customer, {@code transaction}, {@code scenario}, or {@code partner/customer}
     * @param fact the name of the fact
     * @return this
     */
    public VerdictAssert lacking(String of, FactName<?> fact) {
        return hasFact("missing: ", FactRef.of(of, fact), verdict().missing());
    }

    /**
     * Verifies that exactly these facts are missing.
     *
     * @param facts the facts; none if nothing is missing
     * @return this
     */
    public VerdictAssert lacksExactly(FactRef... facts) {
        return hasExactly("missing", List.of(facts), verdict().missing());
    }

    /**
     * Verifies that the verdict rests on an assumption.
     *
     * @param of the id of a partner or a customer, {@code transaction}, {@code scenario}, or {@code partner/customer}
     * @param fact the name of the assumed fact
     * @return this
     */
    public VerdictAssert restsOn(String of, String fact) {
        return restsOn(of, FactName.of(fact));
    }

    /**
     * Verifies that the verdict rests on an assumption.
     *
     * @param of the id of a partner or a customer, {@code transaction}, {@code scenario}, or {@code partner/customer}
     * @param fact the name of the assumed fact
     * @return this
     */
    public VerdictAssert restsOn(String of, FactName<?> fact) {
        return hasFact("assumption: ", FactRef.of(of, fact), verdict().assumptions());
    }

    /**
     * Verifies that the verdict stands without any of the host's assumptions, whatever its outcome.
     *
     * @return this
     */
    public VerdictAssert restsOnNoAssumption() {
        if (!verdict().assumptions().isEmpty()) {
            throw failed("no assumptions", List.of());
        }
        return this;
    }

    /**
     * Verifies that the transaction brings exactly this with it.
     *
     * @param codes the codes of the consequences; none if it brings nothing
     * @return this
     */
    public VerdictAssert hasConsequences(String... codes) {
        return hasExactly(
                "consequences",
                List.of(codes),
                verdict().consequences().stream().map(Consequence::code).toList());
    }

    /**
     * Verifies that the day lies before what the edition of the policy knows.
     *
     * @return this
     */
    public VerdictAssert isBeforeKnownPolicy() {
        if (!verdict().isBeforeKnownPolicy()) {
            throw failed("a day before " + verdict().policy().knownFrom(), List.of());
        }
        return this;
    }

    /**
     * Verifies that the day does not lie before what the edition of the policy knows.
     *
     * @return this
     */
    public VerdictAssert isNotBeforeKnownPolicy() {
        if (verdict().isBeforeKnownPolicy()) {
            throw failed("a day from " + verdict().policy().knownFrom() + " on", List.of());
        }
        return this;
    }

    /**
     * Verifies that the day lies beyond what the edition of the policy knows.
     *
     * @return this
     */
    public VerdictAssert isBeyondKnownPolicy() {
        if (!verdict().isBeyondKnownPolicy()) {
            throw failed("a day after " + verdict().policy().knownThrough(), List.of());
        }
        return this;
    }

    /**
     * Verifies that the day does not lie beyond what the edition of the policy knows.
     *
     * @return this
     */
    public VerdictAssert isNotBeyondKnownPolicy() {
        if (verdict().isBeyondKnownPolicy()) {
            throw failed("a day up to " + verdict().policy().knownThrough(), List.of());
        }
        return this;
    }

    private VerdictAssert hasFact(String what, FactRef expected, List<FactRef> facts) {
        if (!facts.contains(expected)) {
            throw failed(
                    what + expected,
                    Nearest.fact(expected, facts).stream()
                            .map(fact -> "nearest: " + fact)
                            .toList());
        }
        return this;
    }

    private <T> VerdictAssert hasExactly(String what, List<T> expected, List<T> found) {
        List<String> notes = Stream.concat(
                        without(expected, found).map(each -> "not there: " + each),
                        without(found, expected).map(each -> "there too: " + each))
                .toList();
        if (!notes.isEmpty()) {
            throw failed(what + " exactly " + expected, notes);
        }
        return this;
    }

    private static <T> Stream<T> without(List<T> all, Collection<T> others) {
        return all.stream().filter(each -> !others.contains(each));
    }

    private List<String> notViolated(RuleId rule) {
        List<Finding> gaps = verdict().findings(rule);
        return gaps.isEmpty()
                ? List.of(instead(rule))
                : gaps.stream().map(gap -> "nearest: " + VerdictText.brief(gap)).toList();
    }

    /** What a rule says that does not say what was expected. */
    private String instead(RuleId rule) {
        return Nearest.isKnown(rule, verdict())
                ? "found: " + rule + " is " + verdict().status(rule)
                : Nearest.rule(rule, verdict());
    }

    Verdict verdict() {
        isNotNull();
        return actual;
    }

    /** A failure of an assertion, under the description that the test gave it. */
    AssertionError failed(String expected, List<String> notes) {
        return failure("%s", VerdictText.failure(expected, notes, verdict()));
    }
}
