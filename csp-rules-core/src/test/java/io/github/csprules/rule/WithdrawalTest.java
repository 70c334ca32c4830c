package io.github.csprules.rule;

import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.UNDETERMINED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.ExampleSale;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a verdict rests on: each assumed fact is withdrawn alone, and all are together. */
class WithdrawalTest {

    private static final Reason WRONG = Stubs.wrong();
    private static final TransactionRule ALWAYS = Stubs.saying("always", SATISFIED);

    /** A sale whose provider assumes facts. */
    private static Scenario assuming(FactName<?>... facts) {
        Partner.Builder provider = ExampleSale.provider().assuming(facts);
        return Scenario.builder(
                        ExampleSale.DAY,
                        ExampleSale.bookOf(provider, ExampleSale.reseller(), ExampleSale.customer()),
                        ExampleSale.sale().build())
                .reference("order-17")
                .build();
    }

    /** A rule that is satisfied while the provider's MPN ID is stated, and otherwise says this. */
    private static TransactionRule withoutMpnId(RuleStatus otherwise) {
        return Stubs.on(
                "needs-mpn-id",
                WRONG,
                scenario ->
                        Stubs.answer(scenario.partner().mpnId().isStated() ? SATISFIED : otherwise, WRONG, scenario));
    }

    private static List<String> assumptions(Verdict verdict) {
        return verdict.assumptions().stream().map(FactRef::toString).toList();
    }

    @Test
    void a_fact_is_an_assumption_of_the_verdict_if_a_rule_would_say_something_else() {
        Scenario scenario = assuming(FactName.MPN_ID);
        record Row(RuleStatus otherwise, boolean isAssumption, boolean isUnconditional) {}
        for (Row row : List.of(
                new Row(SATISFIED, false, true),
                new Row(NOT_APPLICABLE, true, true),
                new Row(VIOLATED, true, false),
                new Row(UNDETERMINED, true, false))) {
            Verdict verdict = Stubs.set(ALWAYS, withoutMpnId(row.otherwise)).evaluate(scenario);
            assertThat(verdict.isAllowed()).isTrue();
            assertThat(assumptions(verdict)).as(row.toString()).hasSize(row.isAssumption ? 1 : 0);
            assertThat(verdict.isUnconditional()).as(row.toString()).isEqualTo(row.isUnconditional);
            assertThat(verdict.reference()).contains("order-17");
        }
    }

    @Test
    void a_verdict_is_conditional_where_only_all_assumptions_together_matter() {
        TransactionRule eitherOne = Stubs.on(
                "needs-either",
                WRONG,
                scenario -> Stubs.answer(
                        scenario.partner().mpnId().isStated()
                                        || scenario.partner().affiliates().isStated()
                                ? SATISFIED
                                : VIOLATED,
                        WRONG,
                        scenario));
        Verdict verdict = Stubs.set(eitherOne).evaluate(assuming(FactName.MPN_ID, FactName.AFFILIATES));
        assertThat(verdict.isAllowed()).isTrue();
        assertThat(assumptions(verdict)).isEmpty();
        assertThat(verdict.isUnconditional()).isFalse();
    }

    @Test
    void what_no_rule_reads_is_no_assumption_and_no_condition() {
        Verdict verdict = Stubs.set(ALWAYS).evaluate(assuming(FactName.ONBOARDED_ON));
        assertThat(assumptions(verdict)).isEmpty();
        assertThat(verdict.isUnconditional()).isTrue();
    }

    @Test
    void a_fact_is_an_assumption_if_other_consequences_would_follow() {
        ConsequenceRule ofStated = consequence(true);
        ConsequenceRule ofNotStated = consequence(false);
        Scenario scenario = assuming(FactName.ONBOARDED_ON);
        for (ConsequenceRule rule : List.of(ofStated, ofNotStated)) {
            Verdict verdict = Stubs.set(ALWAYS).plusConsequences(rule).evaluate(scenario);
            assertThat(assumptions(verdict)).hasSize(1);
            assertThat(verdict.isUnconditional()).isTrue();
        }
        ConsequenceRule always = reading().always();
        Verdict verdict = Stubs.set(ALWAYS).plusConsequences(always).evaluate(scenario);
        assertThat(verdict.consequences()).hasSize(1);
        assertThat(assumptions(verdict)).isEmpty();
        assertThat(verdict.reference()).contains("order-17");
    }

    private static ConsequenceRule.Builder reading() {
        return ConsequenceRule.consequence("own-terms", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.PARTNER, FactName.ONBOARDED_ON);
    }

    private static ConsequenceRule consequence(boolean isStated) {
        return reading().when(scenario -> scenario.partner().onboardedOn().isStated() == isStated);
    }

    // what a finding shows

    @Test
    void a_remedy_of_the_subject_is_shown_as_its_declared_type() {
        Reason reason = Reason.reason("late")
                .remedy("wait", Actor.HOST)
                .remedyBySubject("sign")
                .build();
        Verdict verdict = Stubs.set(Stubs.rule("own", reason, VIOLATED)).evaluate(ExampleSale.scenario());
        assertThat(ExampleSale.scenario().partner().type()).isEqualTo(PartnerType.INDIRECT_PROVIDER);
        assertThat(verdict.violations().get(0).remedies())
                .containsExactly(
                        new Remedy("wait", Actor.HOST), new Remedy("sign", Actor.of(PartnerType.INDIRECT_PROVIDER)));
    }

    @Test
    void each_of_several_answers_has_a_declared_reason() {
        Reason undeclared = Reason.reason("undeclared").build();
        TransactionRule rule = Stubs.on(
                "own",
                WRONG,
                scenario -> Answer.violated(WRONG, scenario.partner())
                        .and(Answer.violated(undeclared, scenario.partner())));
        assertThatThrownBy(() -> Stubs.set(rule).evaluate(ExampleSale.scenario()))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("undeclared");
    }
}
