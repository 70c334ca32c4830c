package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.id;
import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.saying;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.UNDETERMINED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.ExampleSale;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The laws of the combiner hold with compositions among the rules: all those of up to three stub rules of every status, nested
 * or not, under every condition and inside and outside of a period.
 */
class CompositionLawsTest {

    private static final Scenario SALE = sale();

    /** A composition and the status that it must have. */
    private record Composed(TransactionRule rule, RuleStatus expected) {

        Verdict verdict() {
            return set(rule).evaluate(SALE);
        }

        @Override
        public String toString() {
            return rule + ", to be " + expected;
        }
    }

    private static final List<Composed> STUBS = stubs();
    private static final List<Composed> OF_ONE = wrapped(STUBS);
    private static final List<Composed> OF_TWO = wrapped(paired(OF_ONE, STUBS));
    private static final List<Composed> OF_THREE = ofThree();
    private static final List<Composed> ALL = concat(List.of(OF_ONE, OF_TWO, OF_THREE));

    // What Kleene's logic makes of it: the least or the greatest of what applies

    private static int truth(RuleStatus status) {
        return switch (status) {
            case VIOLATED -> 0;
            case UNDETERMINED -> 1;
            case SATISFIED -> 2;
            case NOT_APPLICABLE -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static RuleStatus all(RuleStatus one, RuleStatus other) {
        if (one == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return one == NOT_APPLICABLE ? other : one;
        }
        return truth(one) < truth(other) ? one : other;
    }

    private static RuleStatus any(RuleStatus one, RuleStatus other) {
        if (one == NOT_APPLICABLE || other == NOT_APPLICABLE) {
            return one == NOT_APPLICABLE ? other : one;
        }
        return truth(one) > truth(other) ? one : other;
    }

    private static RuleStatus whenNotKnown(RuleStatus rule) {
        return rule == VIOLATED ? UNDETERMINED : rule;
    }

    private static Outcome outcome(RuleStatus only) {
        return switch (only) {
            case SATISFIED -> Outcome.ALLOWED;
            case VIOLATED -> Outcome.DENIED;
            case UNDETERMINED, NOT_APPLICABLE -> Outcome.UNDETERMINED;
        };
    }

    // All compositions of up to three

    private static List<Composed> stubs() {
        List<Composed> all = new ArrayList<>();
        for (RuleStatus status : RuleStatus.values()) {
            all.add(new Composed(saying("stub-" + all.size(), status), status));
        }
        return all;
    }

    /** Each, and each under a condition that holds, does not hold or is not known, and inside and outside of a period. */
    private static List<Composed> wrapped(List<Composed> some) {
        TransactionRule.Condition holds = new TransactionRule.Condition(List.of(), scenario -> Answer.satisfied());
        TransactionRule.Condition doesNot =
                new TransactionRule.Condition(List.of(), scenario -> Answer.notApplicable());
        TransactionRule.Condition isNotKnown = new TransactionRule.Condition(
                List.of(new FactKind(FactKind.Owner.CUSTOMER, Stubs.HOLD)),
                scenario -> Answer.lacking(scenario.customer(), Stubs.HOLD));
        DateRange later = DateRange.startingOn(ExampleSale.DAY.plusDays(1));
        List<Composed> all = new ArrayList<>(some);
        for (Composed one : some) {
            TransactionRule rule = one.rule();
            RuleStatus status = one.expected();
            all.add(new Composed(TransactionRule.when(id("when-it-holds"), holds, rule), status));
            all.add(new Composed(TransactionRule.when(id("when-it-does-not"), doesNot, rule), NOT_APPLICABLE));
            all.add(new Composed(TransactionRule.when(id("when-not-known"), isNotKnown, rule), whenNotKnown(status)));
            all.add(new Composed(
                    TransactionRule.during(id("now"), DateRange.startingOn(ExampleSale.DAY), rule), status));
            if (rule.info().period().equals(DateRange.always())) {
                all.add(new Composed(TransactionRule.during(id("later"), later, rule), NOT_APPLICABLE));
            }
        }
        return all;
    }

    /** All and any of each two; each part under an id of its own, as a composition takes no two of one. */
    private static List<Composed> paired(List<Composed> ones, List<Composed> others) {
        List<Composed> all = new ArrayList<>();
        for (Composed one : ones) {
            for (Composed other : others) {
                TransactionRule left = TransactionRule.allOf(id("left"), one.rule());
                TransactionRule right = TransactionRule.anyOf(id("right"), other.rule());
                all.add(new Composed(
                        TransactionRule.allOf(id("all"), left, right), all(one.expected(), other.expected())));
                all.add(new Composed(
                        TransactionRule.anyOf(id("any"), left, right), any(one.expected(), other.expected())));
            }
        }
        return all;
    }

    private static List<Composed> ofThree() {
        List<Composed> ofTwo = wrapped(paired(STUBS, STUBS));
        List<Composed> all = new ArrayList<>(paired(ofTwo, STUBS));
        all.addAll(paired(STUBS, ofTwo));
        for (List<RuleStatus> three : Stubs.allStatuses(3, 3)) {
            TransactionRule[] parts = saying(three).toArray(TransactionRule[]::new);
            all.add(new Composed(
                    TransactionRule.allOf(id("all"), parts),
                    three.stream().reduce(NOT_APPLICABLE, CompositionLawsTest::all)));
            all.add(new Composed(
                    TransactionRule.anyOf(id("any"), parts),
                    three.stream().reduce(NOT_APPLICABLE, CompositionLawsTest::any)));
        }
        return all;
    }

    private static List<Composed> concat(List<List<Composed>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    @Test
    void a_composition_and_a_set_of_it_alone_come_to_what_kleenes_logic_says() {
        for (Composed composed : ALL) {
            Verdict verdict = composed.verdict();

            assertThat(verdict.status(composed.rule().info().id()))
                    .as("%s", composed)
                    .isEqualTo(composed.expected());
            assertThat(verdict.outcome()).as("%s", composed).isEqualTo(outcome(composed.expected()));
            assertThat(verdict.findings())
                    .as("%s", composed)
                    .allMatch(finding -> finding.status() == composed.expected())
                    .hasSameSizeAs(verdict.findings(composed.rule().info().id()));
            assertThat(verdict.findings().isEmpty())
                    .as("%s", composed)
                    .isEqualTo(composed.expected() != VIOLATED && composed.expected() != UNDETERMINED);
        }
    }

    @Test
    void a_set_of_rules_comes_to_what_all_of_them_come_to() {
        for (List<RuleStatus> statuses : Stubs.allStatuses(1, 3)) {
            TransactionRule[] parts = saying(statuses).toArray(TransactionRule[]::new);
            TransactionRule all = TransactionRule.allOf(id("all"), parts);

            assertThat(set(all).evaluate(SALE).outcome())
                    .as("%s", statuses)
                    .isEqualTo(set(parts).evaluate(SALE).outcome());
        }
    }

    @Test
    void the_order_of_parts_does_not_matter() {
        for (List<RuleStatus> statuses : Stubs.allStatuses(2, 3)) {
            List<TransactionRule> parts = new ArrayList<>(saying(statuses));
            Verdict all = ofParts(parts, true);
            Verdict any = ofParts(parts, false);
            for (int i = 1; i < parts.size(); i++) {
                Collections.rotate(parts, 1);

                assertSameInAnyOrder(ofParts(parts, true), all);
                assertSameInAnyOrder(ofParts(parts, false), any);
            }
        }
    }

    private static Verdict ofParts(List<TransactionRule> parts, boolean all) {
        TransactionRule[] each = parts.toArray(TransactionRule[]::new);
        return set(all ? TransactionRule.allOf(id("all"), each) : TransactionRule.anyOf(id("any"), each))
                .evaluate(SALE);
    }

    private static void assertSameInAnyOrder(Verdict one, Verdict other) {
        assertThat(one.outcome()).isEqualTo(other.outcome());
        assertThat(one.rules()).isEqualTo(other.rules());
        assertThat(one.findings()).containsExactlyInAnyOrderElementsOf(other.findings());
    }

    @Test
    void one_violation_denies_whatever_is_composed_beside_it() {
        for (Composed composed : ALL) {
            assertThat(set(composed.rule(), saying("beside", VIOLATED))
                            .evaluate(SALE)
                            .outcome())
                    .as("%s", composed)
                    .isEqualTo(Outcome.DENIED);
        }
    }

    @Test
    void adding_a_composition_never_turns_denied_into_allowed_nor_undetermined_into_allowed() {
        for (Composed composed : ALL) {
            for (RuleStatus status : List.of(VIOLATED, UNDETERMINED)) {
                assertThat(set(saying("first", status), composed.rule())
                                .evaluate(SALE)
                                .outcome())
                        .as("%s beside %s", composed, status)
                        .isEqualTo(outcome(all(status, composed.expected())))
                        .isNotEqualTo(Outcome.ALLOWED);
            }
        }
    }

    @Test
    void the_order_of_rules_and_compositions_does_not_matter() {
        for (Composed composed : ALL) {
            for (RuleStatus status : RuleStatus.values()) {
                TransactionRule beside = saying("beside", status);

                assertSameInAnyOrder(
                        set(beside, composed.rule()).evaluate(SALE),
                        set(composed.rule(), beside).evaluate(SALE));
            }
        }
    }

    @Test
    void a_composition_out_of_force_or_under_a_condition_that_does_not_hold_changes_nothing() {
        for (Composed composed : ALL) {
            if (composed.expected() == NOT_APPLICABLE) {
                for (RuleStatus status : RuleStatus.values()) {
                    Verdict alone = set(saying("alone", status)).evaluate(SALE);
                    Verdict beside =
                            set(saying("alone", status), composed.rule()).evaluate(SALE);

                    assertThat(beside.outcome()).as("%s", composed).isEqualTo(alone.outcome());
                    assertThat(beside.findings())
                            .as("%s", composed)
                            .extracting(Finding::toString)
                            .isEqualTo(alone.findings().stream()
                                    .map(Finding::toString)
                                    .toList());
                }
            }
        }
    }

    @Test
    void every_status_occurs_among_those_of_one_two_and_three() {
        for (List<Composed> some : List.of(OF_ONE, OF_TWO, OF_THREE)) {
            assertThat(some.stream().map(Composed::expected).distinct())
                    .containsExactlyInAnyOrder(SATISFIED, VIOLATED, UNDETERMINED, NOT_APPLICABLE);
        }
        // Of one: each as it is, under three conditions, now and later. Of three: nested on either side, or flat.
        assertThat(OF_ONE).hasSize(4 * 6);
        assertThat(OF_THREE).hasSize(2 * (2 * wrapped(paired(STUBS, STUBS)).size() * 4) + 2 * 4 * 4 * 4);
    }
}
