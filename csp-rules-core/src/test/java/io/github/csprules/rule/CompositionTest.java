package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.allStatuses;
import static io.github.csprules.rule.Stubs.id;
import static io.github.csprules.rule.Stubs.neverAsked;
import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.saying;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.rule.Stubs.wrong;
import static io.github.csprules.rule.TransactionRule.allOf;
import static io.github.csprules.rule.TransactionRule.anyOf;
import static io.github.csprules.rule.TransactionRule.during;
import static io.github.csprules.rule.TransactionRule.when;
import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.UNDETERMINED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionTest {

    private static final RuleId COMPOSED = id("composed");
    private static final FactName<Boolean> HOLD = FactName.of("com.acme.creditHold");
    private static final FactName<Boolean> VIP = FactName.of("com.acme.vip");

    // All and any

    @ParameterizedTest
    @CsvSource({
        "SATISFIED,      SATISFIED,      SATISFIED,      SATISFIED",
        "SATISFIED,      VIOLATED,       VIOLATED,       SATISFIED",
        "SATISFIED,      UNDETERMINED,   UNDETERMINED,   SATISFIED",
        "SATISFIED,      NOT_APPLICABLE, SATISFIED,      SATISFIED",
        "VIOLATED,       SATISFIED,      VIOLATED,       SATISFIED",
        "VIOLATED,       VIOLATED,       VIOLATED,       VIOLATED",
        "VIOLATED,       UNDETERMINED,   VIOLATED,       UNDETERMINED",
        "VIOLATED,       NOT_APPLICABLE, VIOLATED,       VIOLATED",
        "UNDETERMINED,   SATISFIED,      UNDETERMINED,   SATISFIED",
        "UNDETERMINED,   VIOLATED,       VIOLATED,       UNDETERMINED",
        "UNDETERMINED,   UNDETERMINED,   UNDETERMINED,   UNDETERMINED",
        "UNDETERMINED,   NOT_APPLICABLE, UNDETERMINED,   UNDETERMINED",
        "NOT_APPLICABLE, SATISFIED,      SATISFIED,      SATISFIED",
        "NOT_APPLICABLE, VIOLATED,       VIOLATED,       VIOLATED",
        "NOT_APPLICABLE, UNDETERMINED,   UNDETERMINED,   UNDETERMINED",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void two_parts_combine_by_kleenes_logic(RuleStatus one, RuleStatus other, RuleStatus all, RuleStatus any) {
        TransactionRule[] parts = parts(List.of(one, other));

        assertThat(status(allOf(COMPOSED, parts))).isEqualTo(all);
        assertThat(status(anyOf(COMPOSED, parts))).isEqualTo(any);
    }

    static Stream<List<RuleStatus>> upToThreeParts() {
        return allStatuses(1, 3).stream();
    }

    @ParameterizedTest
    @MethodSource("upToThreeParts")
    void all_reports_the_violated_parts_else_the_undetermined_ones(List<RuleStatus> statuses) {
        Verdict verdict = set(allOf(COMPOSED, parts(statuses))).evaluate(sale());

        assertThat(verdict.status(COMPOSED))
                .isEqualTo(firstIn(statuses, VIOLATED, UNDETERMINED, SATISFIED, NOT_APPLICABLE));
        assertReports(verdict, statuses);
    }

    @ParameterizedTest
    @MethodSource("upToThreeParts")
    void any_reports_the_undetermined_parts_else_the_violated_ones(List<RuleStatus> statuses) {
        Verdict verdict = set(anyOf(COMPOSED, parts(statuses))).evaluate(sale());

        assertThat(verdict.status(COMPOSED))
                .isEqualTo(firstIn(statuses, SATISFIED, UNDETERMINED, VIOLATED, NOT_APPLICABLE));
        assertReports(verdict, statuses);
    }

    /** The findings are those of the parts that have the composition's status, in the order of the parts. */
    private static void assertReports(Verdict verdict, List<RuleStatus> statuses) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) == verdict.status(COMPOSED)) {
                if (statuses.get(i) == VIOLATED) {
                    expected.add("composed.rule-" + i + ".wrong [distri]");
                } else if (statuses.get(i) == UNDETERMINED) {
                    expected.add("composed [distri] lacks [scenario relationships]");
                }
            }
        }
        assertThat(verdict.findings()).extracting(Finding::toString).containsExactlyElementsOf(expected);
        assertThat(verdict.findings()).extracting(Finding::rule).allMatch(COMPOSED::equals);
    }

    private static RuleStatus firstIn(List<RuleStatus> statuses, RuleStatus... order) {
        return Stream.of(order).filter(statuses::contains).findFirst().orElseThrow();
    }

    @Test
    void a_part_outside_its_period_or_types_is_neutral() {
        TransactionRule later = neverAsked(RuleInfo.rule("later")
                .on(TransactionType.SALE)
                .inForce(DateRange.startingOn(ExampleSale.DAY.plusDays(1)))
                .reasons(wrong())
                .build());
        TransactionRule other = neverAsked(RuleInfo.rule("other")
                .on(TransactionType.ENROLLMENT)
                .reasons(wrong())
                .build());

        for (RuleStatus status : RuleStatus.values()) {
            assertThat(status(allOf(COMPOSED, later, saying("part", status), other)))
                    .isEqualTo(status);
            assertThat(status(anyOf(COMPOSED, later, saying("part", status), other)))
                    .isEqualTo(status);
        }
        assertThat(status(allOf(COMPOSED, later, other))).isEqualTo(NOT_APPLICABLE);
        assertThat(status(anyOf(COMPOSED, later, other))).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void a_header_is_made_of_those_of_the_parts() {
        Reason low = Reason.reason("low")
                .argument("limit", ArgumentType.NUMBER)
                .decidedBy("S0-189")
                .remedy("raise", Actor.HOST)
                .errorCodes("42")
                .build();
        Reason high = Reason.reason("low").decidedBy("S0-188").build();
        TransactionRule one = TransactionRule.of(
                RuleInfo.rule("one")
                        .on(TransactionType.SALE)
                        .since(2020, 2, 1)
                        .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
                        .reasons(low)
                        .alsoCites("S0-188", "S0-189")
                        .errorCodes("43")
                        .build(),
                scenario -> Answer.violated(low, scenario.partner(), 7));
        TransactionRule other = TransactionRule.of(
                RuleInfo.rule("other")
                        .on(TransactionType.ENROLLMENT)
                        .inForce(new DateRange(LocalDate.of(2020, 10, 1), LocalDate.of(2021, 1, 1)))
                        .reads(FactKind.Owner.PARTNER, FactName.MPN_ID, FactName.AGREEMENTS)
                        .reasons(high)
                        .alsoCites("S0-188")
                        .reading("It is read in this way.")
                        .build(),
                scenario -> Answer.satisfied());

        RuleInfo info = allOf(COMPOSED, one, other).info();

        assertThat(info.id()).isEqualTo(COMPOSED);
        assertThat(allOf(COMPOSED, one, other)).hasToString("composed");
        assertThat(info.types()).containsExactly(TransactionType.SALE, TransactionType.ENROLLMENT);
        assertThat(info.period()).isEqualTo(DateRange.startingOn(LocalDate.of(2020, 2, 1)));
        assertThat(info.reads())
                .containsExactly(
                        new FactKind(FactKind.Owner.PARTNER, FactName.MPN_ID),
                        new FactKind(FactKind.Owner.PARTNER, FactName.AGREEMENTS));
        assertThat(info.reasons()).extracting(Reason::name).containsExactly("one.low", "other.low");
        assertThat(info.clauses()).containsExactly("S0-189", "S0-188");
        assertThat(info.readings()).containsExactly("It is read in this way.");

        Violation violation =
                set(allOf(COMPOSED, one, other)).evaluate(sale()).violations().get(0);
        assertThat(violation.rule()).isEqualTo(COMPOSED);
        assertThat(violation.reason()).isEqualTo("one.low");
        assertThat(violation.arguments()).containsOnlyKeys("limit");
        assertThat(violation.remedies()).isEqualTo(low.remedies());
        assertThat(violation.citations()).extracting(Citation::toString).containsExactly("S0-189");
        assertThat(violation.partnerCenterErrors()).containsExactly("42", "43");
    }

    @Test
    void compositions_nest() {
        TransactionRule inner = anyOf(id("inner"), saying("a", VIOLATED), saying("b", VIOLATED));
        TransactionRule outer = allOf(COMPOSED, inner, saying("c", VIOLATED), saying("d", SATISFIED));

        Verdict verdict = set(outer).evaluate(sale());

        assertThat(verdict.violations())
                .extracting(Violation::reason)
                .containsExactly("inner.a.wrong", "inner.b.wrong", "c.wrong");
        assertThat(verdict.findings()).extracting(Finding::rule).containsOnly(COMPOSED);
    }

    @Test
    void rules_of_the_policy_compose() {
        RuleSet either = CspPolicy.standard()
                .without(CspRules.NO_SELF_SALE)
                .plus(anyOf(
                        COMPOSED,
                        CspPolicy.standard().versions(CspRules.NO_SELF_SALE).get(0),
                        saying("permitted-by-contract", VIOLATED)));

        assertThat(either.evaluate(sale()).status(COMPOSED)).isEqualTo(SATISFIED);
        assertThat(either.evaluate(sale()).isAllowed()).isTrue();
    }

    @Test
    void nothing_is_composed_of_nothing_or_of_one_rule_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> allOf(COMPOSED)).withMessageContaining("composed");
        assertThatIllegalArgumentException().isThrownBy(() -> anyOf(COMPOSED)).withMessageContaining("composed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allOf(COMPOSED, saying("part", SATISFIED), saying("part", VIOLATED)))
                .withMessageContaining("part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyOf(COMPOSED, saying("part", SATISFIED), saying("part", VIOLATED)));
    }

    // When

    @ParameterizedTest
    @EnumSource
    void a_rule_applies_where_the_condition_holds(RuleStatus status) {
        TransactionRule.Condition holds = new TransactionRule.Condition(List.of(), scenario -> Answer.satisfied());

        Verdict verdict = set(when(COMPOSED, holds, saying("rule-0", status))).evaluate(sale());

        assertThat(verdict.status(COMPOSED)).isEqualTo(status);
        assertReports(verdict, List.of(status));
    }

    @Test
    void a_rule_is_not_asked_where_the_condition_does_not_hold() {
        TransactionRule.Condition doesNot =
                new TransactionRule.Condition(List.of(), scenario -> Answer.notApplicable());
        TransactionRule rule = neverAsked(
                RuleInfo.rule("rule").on(TransactionType.SALE).reasons(wrong()).build());

        assertThat(status(when(COMPOSED, doesNot, rule))).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, SATISFIED, ''",
        "NOT_APPLICABLE, NOT_APPLICABLE, ''",
        "VIOLATED, UNDETERMINED, 'fabrikam com.acme.vip'",
        "UNDETERMINED, UNDETERMINED, 'fabrikam com.acme.vip, scenario relationships'"
    })
    void a_condition_that_is_not_known_matters_only_if_the_rule_is_not_satisfied(
            RuleStatus rule, RuleStatus expected, String missing) {
        Verdict verdict = set(when(COMPOSED, isVip(), saying("rule", rule))).evaluate(sale());

        assertThat(verdict.status(COMPOSED)).isEqualTo(expected);
        assertThat(verdict.violations()).isEmpty();
        assertThat(String.join(
                        ", ", verdict.missing().stream().map(FactRef::toString).toList()))
                .isEqualTo(missing);
    }

    @Test
    void a_condition_reads_facts_of_its_own() {
        assertThat(when(COMPOSED, isVip(), saying("rule", SATISFIED)).info().reads())
                .contains(new FactKind(FactKind.Owner.CUSTOMER, VIP));
    }

    @Test
    void a_condition_is_never_violated() {
        TransactionRule.Condition bad =
                new TransactionRule.Condition(List.of(), scenario -> Answer.violated(wrong(), scenario.partner()));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> status(when(COMPOSED, bad, saying("rule", SATISFIED))))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("composed"));
    }

    @Test
    void a_conditional_rule_keeps_its_types_and_period() {
        TransactionRule dated = neverAsked(RuleInfo.rule("rule")
                .on(TransactionType.SALE)
                .inForce(DateRange.startingOn(ExampleSale.DAY.plusDays(1)))
                .reasons(wrong())
                .build());
        TransactionRule.Condition holds = new TransactionRule.Condition(List.of(), scenario -> Answer.satisfied());

        assertThat(when(COMPOSED, holds, dated).info().period())
                .isEqualTo(dated.info().period());
        assertThat(status(when(COMPOSED, holds, dated))).isEqualTo(NOT_APPLICABLE);
    }

    private static TransactionRule.Condition isVip() {
        return new TransactionRule.Condition(List.of(new FactKind(FactKind.Owner.CUSTOMER, VIP)), scenario -> {
            var vip = scenario.customer().extensions().flag(VIP);
            if (vip.isNotStated()) {
                return Answer.lacking(scenario.customer(), VIP);
            }
            return vip.get() ? Answer.satisfied() : Answer.notApplicable();
        });
    }

    // During

    @ParameterizedTest
    @CsvSource({
        "2021-06-20, NOT_APPLICABLE",
        "2021-06-21, VIOLATED",
        "2021-06-22, VIOLATED",
        "2021-06-23, NOT_APPLICABLE"
    })
    void a_rule_applies_for_some_time(LocalDate asOf, RuleStatus expected) {
        DateRange twoDays = new DateRange(LocalDate.of(2021, 6, 21), LocalDate.of(2021, 6, 23));
        TransactionRule rule = during(COMPOSED, twoDays, saying("rule", VIOLATED));

        assertThat(set(rule).evaluate(ExampleSale.on(asOf)).status(COMPOSED)).isEqualTo(expected);
    }

    @Test
    void a_rule_applies_only_while_it_is_in_force_itself() {
        DateRange year = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1));
        TransactionRule agreement =
                CspPolicy.standard().versions(CspRules.PARTNER_AGREEMENT_SIGNED).get(0);

        assertThat(during(COMPOSED, year, agreement).info().period())
                .isEqualTo(new DateRange(LocalDate.of(2020, 2, 1), LocalDate.of(2021, 1, 1)));
    }

    @Test
    void a_rule_that_would_never_be_in_force_is_refused() {
        TransactionRule agreement =
                CspPolicy.standard().versions(CspRules.PARTNER_AGREEMENT_SIGNED).get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> during(COMPOSED, DateRange.endingBefore(LocalDate.of(2020, 2, 1)), agreement))
                .withMessageContaining("composed");
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_for_some_time_says_what_the_rule_says(RuleStatus status) {
        Verdict verdict = set(during(COMPOSED, DateRange.always(), saying("rule-0", status)))
                .evaluate(sale());

        assertThat(verdict.status(COMPOSED)).isEqualTo(status);
        assertReports(verdict, List.of(status));
    }

    // A host's own rule

    @ParameterizedTest
    @CsvSource({", UNDETERMINED", "true, VIOLATED", "false, SATISFIED"})
    void a_hosts_rule_is_a_lambda_that_reads_an_extension(Boolean hold, RuleStatus expected) {
        Reason onHold =
                Reason.reason("onHold").remedy("settle-account", Actor.CUSTOMER).build();
        TransactionRule noCreditHold = TransactionRule.of(
                RuleInfo.rule("no-credit-hold")
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.CUSTOMER, HOLD)
                        .reasons(onHold)
                        .build(),
                scenario -> {
                    var stated = scenario.customer().extensions().flag(HOLD);
                    if (stated.isNotStated()) {
                        return Answer.lacking(scenario.customer(), HOLD);
                    }
                    return stated.get() ? Answer.violated(onHold, scenario.customer()) : Answer.satisfied();
                });
        Extensions extensions = hold == null ? Extensions.none() : Extensions.of(Map.of(HOLD.name(), hold));
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider(),
                        ExampleSale.reseller(),
                        ExampleSale.customer().extensions(extensions)),
                ExampleSale.sale().build());

        Verdict verdict = CspPolicy.standard().plus(noCreditHold).evaluate(scenario);

        assertThat(verdict.status(id("no-credit-hold"))).isEqualTo(expected);
        if (expected == UNDETERMINED) {
            assertThat(verdict.findings())
                    .map(finding -> ((Gap) finding).missing())
                    .containsExactly(List.of(FactRef.of("fabrikam", HOLD)));
        }
        assertThat(noCreditHold).hasToString("no-credit-hold");
    }

    private static TransactionRule[] parts(List<RuleStatus> statuses) {
        return saying(statuses).toArray(TransactionRule[]::new);
    }

    private static RuleStatus status(TransactionRule rule) {
        return set(rule).evaluate(sale()).status(rule.info().id());
    }
}
