package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.allStatuses;
import static io.github.csprules.rule.Stubs.neverAsked;
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
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the answers of rules come to, with up to three stub rules of every status. */
class CombinerTest {

    /** The outcome for each set of statuses that occur among the rules. */
    private static final Map<Set<RuleStatus>, Outcome> OUTCOMES = Map.ofEntries(
            Map.entry(EnumSet.of(SATISFIED), Outcome.ALLOWED),
            Map.entry(EnumSet.of(SATISFIED, NOT_APPLICABLE), Outcome.ALLOWED),
            Map.entry(EnumSet.of(NOT_APPLICABLE), Outcome.UNDETERMINED),
            Map.entry(EnumSet.of(UNDETERMINED), Outcome.UNDETERMINED),
            Map.entry(EnumSet.of(UNDETERMINED, NOT_APPLICABLE), Outcome.UNDETERMINED),
            Map.entry(EnumSet.of(UNDETERMINED, SATISFIED), Outcome.UNDETERMINED),
            Map.entry(EnumSet.of(UNDETERMINED, SATISFIED, NOT_APPLICABLE), Outcome.UNDETERMINED),
            Map.entry(EnumSet.of(VIOLATED), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, NOT_APPLICABLE), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, SATISFIED), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, SATISFIED, NOT_APPLICABLE), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, UNDETERMINED), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, UNDETERMINED, NOT_APPLICABLE), Outcome.DENIED),
            Map.entry(EnumSet.of(VIOLATED, UNDETERMINED, SATISFIED), Outcome.DENIED));

    static Stream<List<RuleStatus>> upToThreeRules() {
        return allStatuses(1, 3).stream();
    }

    @ParameterizedTest
    @MethodSource("upToThreeRules")
    void the_outcome_follows_from_the_statuses(List<RuleStatus> statuses) {
        Verdict verdict = set(saying(statuses)).evaluate(sale());

        assertThat(verdict.outcome()).isEqualTo(OUTCOMES.get(EnumSet.copyOf(statuses)));
        assertThat(verdict.isAllowed()).isEqualTo(verdict.outcome() == Outcome.ALLOWED);
        assertThat(verdict.rules())
                .extracting(rules -> List.copyOf(rules.values()))
                .isEqualTo(statuses);
        assertThat(verdict.findings())
                .extracting(finding -> finding.status())
                .containsExactlyElementsOf(statuses.stream()
                        .filter(status -> status == VIOLATED || status == UNDETERMINED)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("upToThreeRules")
    void one_violation_denies(List<RuleStatus> statuses) {
        RuleSet rules = set(saying(statuses)).plus(saying("last", VIOLATED));

        assertThat(rules.evaluate(sale()).outcome()).isEqualTo(Outcome.DENIED);
    }

    @ParameterizedTest
    @MethodSource("upToThreeRules")
    void adding_a_rule_never_turns_denied_into_allowed(List<RuleStatus> statuses) {
        RuleSet rules = set(saying(statuses));
        if (rules.evaluate(sale()).outcome() == Outcome.DENIED) {
            for (RuleStatus more : RuleStatus.values()) {
                assertThat(rules.plus(saying("more", more)).evaluate(sale()).outcome())
                        .isEqualTo(Outcome.DENIED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("upToThreeRules")
    void order_of_rules_does_not_matter(List<RuleStatus> statuses) {
        Verdict verdict = set(saying(statuses)).evaluate(sale());
        List<TransactionRule> rules = new ArrayList<>(saying(statuses));
        for (int i = 0; i < rules.size(); i++) {
            Collections.rotate(rules, 1);
            Verdict rotated = set(rules).evaluate(sale());

            assertThat(rotated.outcome()).isEqualTo(verdict.outcome());
            assertThat(rotated.findings()).containsExactlyInAnyOrderElementsOf(verdict.findings());
            assertThat(rotated.rules()).isEqualTo(verdict.rules());
        }
    }

    @Test
    void no_applicable_rule_never_allows() {
        for (int count = 1; count <= 3; count++) {
            Verdict verdict =
                    set(saying(Collections.nCopies(count, NOT_APPLICABLE))).evaluate(sale());

            assertThat(verdict.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.missing()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("upToThreeRules")
    void a_rule_out_of_force_changes_nothing(List<RuleStatus> statuses) {
        RuleInfo ended = RuleInfo.rule("ended")
                .on(TransactionType.SALE)
                .reasons(Stubs.wrong())
                .inForce(DateRange.endingBefore(ExampleSale.DAY))
                .build();
        RuleInfo later = RuleInfo.rule("later")
                .on(TransactionType.SALE)
                .reasons(Stubs.wrong())
                .inForce(DateRange.startingOn(ExampleSale.DAY.plusDays(1)))
                .build();
        Verdict verdict = set(saying(statuses)).evaluate(sale());

        Verdict more =
                set(saying(statuses)).plus(neverAsked(ended), neverAsked(later)).evaluate(sale());

        assertThat(more.outcome()).isEqualTo(verdict.outcome());
        assertThat(more.findings()).isEqualTo(verdict.findings());
        assertThat(more.status(ended.id())).isEqualTo(NOT_APPLICABLE);
        assertThat(more.status(later.id())).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void learning_a_fact_no_rule_reads_changes_nothing() {
        TransactionRule onHold = Stubs.on(
                "on-hold",
                Stubs.wrong(),
                scenario -> scenario.customer().extensions().flag(Stubs.HOLD).isNotStated()
                        ? Answer.lacking(scenario.customer(), Stubs.HOLD)
                        : Answer.satisfied());
        RuleSet rules = set(onHold);
        Scenario known = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider(),
                        ExampleSale.reseller(),
                        ExampleSale.customer()
                                .name("Fabrikam")
                                .extensions(Extensions.of(Map.of("com.acme.color", "blue")))),
                ExampleSale.sale().build());

        assertThat(rules.evaluate(known)).isEqualTo(rules.evaluate(sale()));
    }
}
