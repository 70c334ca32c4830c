package io.github.csprules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks one rule, as the engine does it: for its types and in its period only.
 * <p>
 * Each assertion is about the whole verdict of the rule, its status and all its findings.
 */
final class RuleTester {

    private static final PolicyRef POLICY =
            PolicyRef.of("one rule", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));

    private final RuleSet ruleSet;

    private RuleTester(List<TransactionRule> versions) {
        ruleSet = RuleSet.of(POLICY, CspPolicy.extended().documentation(), versions, List.of());
    }

    /** Tests a rule, with all its versions. */
    static RuleTester of(TransactionRule... versions) {
        return new RuleTester(List.of(versions));
    }

    Result on(ScenarioFixture scenario) {
        return on(scenario.build());
    }

    Result on(Scenario scenario) {
        return new Result(ruleSet, ruleSet.evaluate(scenario));
    }

    /** What the rule says. */
    static final class Result {

        private final RuleSet ruleSet;
        private final RuleId id;
        private final Verdict verdict;

        private Result(RuleSet ruleSet, Verdict verdict) {
            this.ruleSet = ruleSet;
            this.id = ruleSet.ids().iterator().next();
            this.verdict = verdict;
        }

        void isSatisfied() {
            is(RuleStatus.SATISFIED);
        }

        void isNotApplicable() {
            is(RuleStatus.NOT_APPLICABLE);
        }

        /** There is one finding, a violation for this reason. */
        ViolationResult isViolated(String reason) {
            is(RuleStatus.VIOLATED);
            assertThat(verdict.findings()).as("findings").hasSize(1);
            Violation violation = (Violation) verdict.findings().get(0);
            assertThat(violation.reason()).as("reason").isEqualTo(reason);
            return new ViolationResult(violation);
        }

        /** There is one finding, a gap. */
        GapResult isUndetermined() {
            is(RuleStatus.UNDETERMINED);
            assertThat(verdict.findings()).as("findings").hasSize(1);
            return new GapResult((Gap) verdict.findings().get(0));
        }

        /**
         * These are all findings, in this order, and the status follows from them.
         *
         * @param expected each as {@code reason [subjects]} or {@code [subjects] lacks [facts]}
         */
        void findings(String... expected) {
            assertThat(verdict.findings()).extracting(Result::text).containsExactly(expected);
            is(verdict.violations().isEmpty() ? RuleStatus.UNDETERMINED : RuleStatus.VIOLATED);
        }

        /** The status is this, and outcome and findings are of its kind. For tables; else the other methods say more. */
        void is(RuleStatus expected) {
            assertThat(verdict.rules()).containsExactly(Map.entry(id, expected));
            assertThat(verdict.outcome()).as("outcome of %s", verdict).isEqualTo(outcomeOf(expected));
            boolean isSettled = expected == RuleStatus.SATISFIED || expected == RuleStatus.NOT_APPLICABLE;
            assertThat(verdict.findings().isEmpty()).as("no finding").isEqualTo(isSettled);
            assertThat(verdict.findings()).allSatisfy(this::isDeclared);
        }

        /** The rule cites and reads no more than its header says. */
        private void isDeclared(Finding finding) {
            assertThat(finding.rule()).isEqualTo(id);
            RuleInfo info = ruleSet.versions(id).stream()
                    .map(TransactionRule::info)
                    .filter(version -> version.appliesTo(verdict.transaction(), verdict.asOf()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ruleSet.citations(info)).containsAll(finding.citations());
            if (finding instanceof Gap gap) {
                assertThat(info.reads())
                        .extracting(FactKind::name)
                        .containsAll(gap.missing().stream().map(FactRef::fact).toList());
            }
        }

        /** The outcome of a set of this one rule. */
        private static Outcome outcomeOf(RuleStatus status) {
            return switch (status) {
                case SATISFIED -> Outcome.ALLOWED;
                case VIOLATED -> Outcome.DENIED;
                case UNDETERMINED, NOT_APPLICABLE -> Outcome.UNDETERMINED;
            };
        }

        private static String text(Finding finding) {
            return finding instanceof Violation violation
                    ? violation.reason() + " " + violation.subjects()
                    : finding.subjects() + " lacks " + ((Gap) finding).missing();
        }
    }

    /** A violation. Lists and arguments are compared whole, in order. */
    static final class ViolationResult {

        private final Violation violation;

        private ViolationResult(Violation violation) {
            this.violation = violation;
        }

        ViolationResult about(String... subjects) {
            assertThat(violation.subjects()).as("subjects").containsExactly(subjects);
            return this;
        }

        ViolationResult withoutArguments() {
            assertThat(violation.arguments()).as("arguments").isEmpty();
            return this;
        }

        ViolationResult with(String name, Object value) {
            return with(Map.of(name, value), List.of(name));
        }

        ViolationResult with(String name, Object value, String otherName, Object otherValue) {
            return with(Map.of(name, value, otherName, otherValue), List.of(name, otherName));
        }

        ViolationResult with(
                String name, Object value, String otherName, Object otherValue, String third, Object thirdValue) {
            return with(Map.of(name, value, otherName, otherValue, third, thirdValue), List.of(name, otherName, third));
        }

        private ViolationResult with(Map<String, Object> values, List<String> names) {
            Map<String, ArgumentValue> expected = new LinkedHashMap<>();
            names.forEach(name -> expected.put(name, argument(values.get(name))));
            assertThat(violation.arguments()).as("arguments").containsExactlyEntriesOf(expected);
            return this;
        }

        private static ArgumentValue argument(Object value) {
            return value instanceof List<?> several
                    ? ArgumentValue.of(several.stream().map(Object::toString).toList())
                    : ArgumentValue.of(value.toString());
        }

        /** The decisive clauses, or pages where whole pages are cited. */
        ViolationResult citing(String... clauses) {
            assertThat(violation.citations())
                    .as("citations")
                    .extracting(Citation::toString)
                    .containsExactly(clauses);
            return this;
        }

        /** The error codes of the Partner Center API. */
        ViolationResult errors(String... codes) {
            assertThat(violation.partnerCenterErrors()).as("error codes").containsExactly(codes);
            return this;
        }

        ViolationResult remedies(String... codes) {
            assertThat(violation.remedies())
                    .as("remedies")
                    .extracting(Remedy::code)
                    .containsExactly(codes);
            return this;
        }

        /** Who can do what the remedies say, in their order. */
        ViolationResult by(Actor... actors) {
            assertThat(violation.remedies())
                    .as("who acts")
                    .extracting(Remedy::by)
                    .containsExactly(actors);
            return this;
        }
    }

    /** A gap. */
    static final class GapResult {

        private final Gap gap;

        private GapResult(Gap gap) {
            this.gap = gap;
        }

        GapResult about(String... subjects) {
            assertThat(gap.subjects()).as("subjects").containsExactly(subjects);
            return this;
        }

        /** All missing facts, in order, each as whose it is and its name: {@code "shop agreements"}. */
        GapResult lacking(String... facts) {
            assertThat(gap.missing())
                    .as("missing")
                    .extracting(FactRef::toString)
                    .containsExactly(facts);
            return this;
        }

        /** The decisive clauses, or pages where whole pages are cited. */
        GapResult citing(String... clauses) {
            assertThat(gap.citations())
                    .as("citations")
                    .extracting(Citation::toString)
                    .containsExactly(clauses);
            return this;
        }
    }
}
