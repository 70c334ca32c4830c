package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.id;
import static io.github.csprules.rule.Stubs.on;
import static io.github.csprules.rule.Stubs.rule;
import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.saying;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.rule.Stubs.wrong;
import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.UNDETERMINED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.logging.CapturedLog;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.event.Level;

/** What rules owe the engine, and what the engine owes those who wrote them. */
class RuleContractTest {

    @Test
    void parts_may_share_a_reason() {
        Reason shared = wrong();
        TransactionRule all =
                TransactionRule.allOf(id("composed"), rule("a", shared, VIOLATED), rule("b", shared, SATISFIED));

        assertThat(set(all).evaluate(sale()).violations())
                .extracting(Violation::reason)
                .containsExactly("a.wrong");
    }

    @Test
    void a_rule_that_throws_when_an_assumption_is_withdrawn_is_named() {
        TransactionRule bad = TransactionRule.of(
                RuleInfo.rule("bad")
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                        .reasons(wrong())
                        .build(),
                scenario -> scenario.customer().organization().get().isEmpty()
                        ? Answer.notApplicable()
                        : Answer.satisfied());
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider(),
                        ExampleSale.reseller(),
                        ExampleSale.customer().assuming(FactName.ORGANIZATION)),
                ExampleSale.sale().build());

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> set(bad).evaluate(scenario))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void one_reason_told_differently_by_what_is_assumed_is_no_other_finding() {
        Reason known = Reason.reason("wrong").remedy("leave-it", Actor.CUSTOMER).build();
        Reason unknown = Reason.reason("wrong").remedy("ask", Actor.HOST).build();
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                        .reasons(known, unknown)
                        .build(),
                scenario -> Answer.violated(
                        scenario.customer().organization().isStated() ? known : unknown, scenario.customer()));
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider(),
                        ExampleSale.reseller(),
                        ExampleSale.customer().assuming(FactName.ORGANIZATION)),
                ExampleSale.sale().build());

        assertThat(set(rule).evaluate(scenario).assumptions()).isEmpty();
    }

    @Test
    void a_rule_is_asked_again_only_without_what_it_reads() {
        List<String> asked = new ArrayList<>();
        TransactionRule rule = on("rule", wrong(), scenario -> {
            asked.add("rule");
            return Answer.satisfied();
        });
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(
                        ExampleSale.provider().assuming(FactName.AFFILIATES, FactName.ENROLLED_ON),
                        ExampleSale.reseller(),
                        ExampleSale.customer().assuming(FactName.ORGANIZATION)),
                ExampleSale.sale().build());

        set(rule).evaluate(scenario);

        assertThat(asked)
                .hasSize(3); // as it stands, without the affiliates that the rule reads, without all assumptions
    }

    @Test
    void a_rule_that_throws_is_told_with_the_kind_of_failure_but_not_its_words() {
        TransactionRule bad = on("bad", wrong(), scenario -> {
            throw new IllegalStateException("secret");
        });

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> set(bad).evaluate(sale()))
                .withMessage("rule `bad` failed with IllegalStateException");
    }

    @Test
    void a_log_line_tells_the_rules_that_are_violated_and_undetermined() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
                .reference("order 4711")
                .build();

        assertThat(CapturedLog.of(
                        Level.DEBUG,
                        () -> set(saying(List.of(SATISFIED, VIOLATED, UNDETERMINED, NOT_APPLICABLE, VIOLATED)))
                                .evaluate(scenario)))
                .containsExactly("DEBUG DENIED SALE on 2021-06-22 reference=order 4711 violated=[rule-1, rule-4] "
                        + "undetermined=[rule-2]");
        assertThat(CapturedLog.of(
                        Level.DEBUG, () -> set(saying(List.of(SATISFIED))).evaluate(sale())))
                .containsExactly("DEBUG ALLOWED SALE on 2021-06-22");
    }

    @Test
    void what_decides_a_reason_is_cited_too() {
        Reason reason =
                Reason.reason("wrong").decidedBy("reg-number-id", "S0-189").build();
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .alsoCites("S0-188..189")
                        .reasons(reason)
                        .build(),
                scenario -> Answer.violated(reason, scenario.customer()));
        RuleSet rules = set(rule);

        assertThat(rule.info().clauses()).containsExactly("reg-number-id", "S0-189", "S0-188..189");
        assertThat(reason.clauses()).containsExactly("reg-number-id", "S0-189");
        assertThat(rules.citations(rule.info()))
                .as("in the order of the pages, whole pages last")
                .extracting(Citation::toString)
                .containsExactly("S0-188", "S0-189", "reg-number-id");
        assertThat(rules.decisive(reason))
                .as("in the order of the header")
                .extracting(Citation::toString)
                .containsExactly("reg-number-id", "S0-189");
        assertThat(rules.evaluate(sale()).violations().get(0).citations()).isEqualTo(rules.decisive(reason));
        assertThat(rule.info()).hasToString("rule");
    }

    @Test
    void a_host_cites_what_it_likes() {
        Citation terms = Citation.of("7.2", "terms", "Late payment", ExampleSale.DAY);
        Citation annex = Citation.of("annex", "Annex", ExampleSale.DAY);
        Reason reason = Reason.reason("late").decidedBy(terms).build();
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .alsoCites(annex)
                        .reasons(reason)
                        .build(),
                scenario -> Answer.violated(reason, scenario.customer()));
        RuleSet rules = RuleSet.of(Stubs.POLICY, List.of(rule), List.of());

        assertThat(rules.citations(rule.info())).containsExactly(terms, annex);
        assertThat(rules.evaluate(sale()).violations().get(0).citations()).containsExactly(terms);
    }

    @Test
    void clauses_in_a_set_that_follows_no_edition_are_refused() {
        Reason reason = Reason.reason("wrong").decidedBy("S0-189").build();
        TransactionRule rule = on("rule", reason, scenario -> Answer.satisfied());
        ConsequenceRule consequence = ConsequenceRule.consequence("call-sales", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .cites("S0-188")
                .always();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(Stubs.POLICY, List.of(rule), List.of()))
                .withMessageContaining("`rule`")
                .withMessageContaining("S0-189");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(Stubs.POLICY, List.of(saying("other", SATISFIED)), List.of(consequence)))
                .withMessageContaining("`call-sales`");
    }

    @Test
    void what_the_documentation_does_not_have_is_left_out() {
        Reason reason = Reason.reason("wrong").decidedBy("S0-1", "S0-189").build();
        TransactionRule rule = on("rule", reason, scenario -> Answer.violated(reason, scenario.customer()));

        assertThat(set(rule).evaluate(sale()).violations().get(0).citations())
                .extracting(Citation::toString)
                .containsExactly("S0-189");
    }

    @Test
    void nothing_is_looked_up_before_somebody_wants_to_know() {
        List<String> asked = new ArrayList<>();
        Reason reason = Reason.reason("wrong").decidedBy("S0-189").build();
        TransactionRule rule = on("rule", reason, scenario -> Answer.violated(reason, scenario.customer()));
        RuleSet rules = RuleSet.of(
                Stubs.POLICY,
                name -> {
                    asked.add(name);
                    return List.of();
                },
                List.of(rule),
                List.of());

        Verdict verdict = rules.evaluate(sale());
        assertThat(verdict.isAllowed()).isFalse();
        assertThat(asked).isEmpty();
        assertThat(verdict.findings()).hasSize(1);
        assertThat(rules.evaluate(sale()).findings()).hasSize(1);
        assertThat(asked).containsExactly("S0-189");
    }

    @Test
    void a_header_names_types_and_reasons_each_reason_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.rule("bad").reasons(wrong()).build())
                .withMessageContaining("`bad`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleInfo.rule("bad").on(TransactionType.SALE).build())
                .withMessageContaining("`bad`");
        Reason one = wrong();
        Reason ofOtherArguments =
                Reason.reason("wrong").argument("by", ArgumentType.TEXT).build();
        for (Reason twice : List.of(one, ofOtherArguments)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleInfo.rule("bad")
                            .on(TransactionType.SALE)
                            .reasons(one, twice)
                            .build())
                    .withMessageContaining("`bad`")
                    .withMessageContaining("`wrong`");
        }
    }

    @Test
    void a_gap_rests_on_what_decides_any_reason_of_the_rule() {
        Reason one = Reason.reason("one").decidedBy("S0-189", "S0-188").build();
        Reason other = Reason.reason("other").decidedBy("S0-188", "S0-187").build();
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                        .reasons(one, other)
                        .alsoCites("S0-182..189")
                        .build(),
                scenario -> Answer.lacking(scenario.customer(), FactName.ORGANIZATION));

        assertThat(set(rule).evaluate(sale()).findings().get(0).citations())
                .extracting(Citation::toString)
                .containsExactly("S0-189", "S0-188", "S0-187");
    }

    @Test
    void a_part_that_answers_with_a_reason_of_another_rule_is_told_as_that() {
        TransactionRule bad = on(
                "bad",
                wrong(),
                scenario -> Answer.violated(Reason.reason("foreign").build(), scenario.customer()));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(
                        () -> set(TransactionRule.allOf(id("composed"), bad)).evaluate(sale()))
                .withMessageContaining("foreign");
    }

    @Test
    void a_log_line_has_no_unicode_line_breaks() {
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
                .reference("order\u0085forged\u2028line")
                .build();

        assertThat(CapturedLog.of(Level.DEBUG, () -> CspPolicy.evaluate(scenario))
                        .get(0))
                .doesNotContainPattern("[\\u0085\\u2028\\u2029]");
    }

    @Test
    void a_rule_that_lacks_a_fact_that_it_does_not_declare_as_read_is_told() {
        TransactionRule bad = TransactionRule.of(
                RuleInfo.rule("bad").on(TransactionType.SALE).reasons(wrong()).build(),
                scenario -> Answer.lacking(scenario.customer(), FactName.ORGANIZATION));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> set(bad).evaluate(sale()))
                .withMessageContaining("`organization`");
    }

    @Test
    void a_part_that_fails_is_named_not_the_composition() {
        TransactionRule bad = on("bad", wrong(), scenario -> {
            throw new IllegalStateException("on purpose");
        });

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(
                        () -> set(TransactionRule.allOf(id("composed"), bad)).evaluate(sale()))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of(ArgumentType.TEXT, List.of("text", "")),
                Arguments.of(ArgumentType.PARTY, List.of("shop")),
                Arguments.of(ArgumentType.COUNTRY, List.of("DE")),
                Arguments.of(ArgumentType.DATE, List.of(ExampleSale.DAY)),
                Arguments.of(ArgumentType.NUMBER, List.of(7, 7L, new BigDecimal("1E+3"))),
                Arguments.of(ArgumentType.of(TransactionType.class), List.of(TransactionType.SALE)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void an_argument_takes_values_of_its_type_and_no_other(ArgumentType type, List<Object> good) {
        Reason one = Reason.reason("wrong").argument("what", type).build();
        Reason several = Reason.reason("wrong").argument("what", type.list()).build();
        Customer customer = sale().customer();

        for (Object value : good) {
            assertThatNoException().isThrownBy(() -> Answer.violated(one, customer, value));
            assertThatNoException().isThrownBy(() -> Answer.violated(several, customer, List.of(value, value)));
            assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(several, customer, value));
        }
        for (Object value : List.of(1.5, new AtomicInteger(), Optional.empty(), List.of(), Outcome.ALLOWED)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Answer.violated(one, customer, value))
                    .withMessageContaining("`what`");
            assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(several, customer, List.of(value)));
        }
        assertThatNoException().isThrownBy(() -> Answer.violated(several, customer, List.of()));
    }

    @Test
    void a_text_is_no_date_and_a_date_no_text() {
        Reason text = Reason.reason("wrong").argument("what", ArgumentType.TEXT).build();
        Reason day = Reason.reason("wrong").argument("what", ArgumentType.DATE).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.violated(text, sale().customer(), ExampleSale.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(day, sale().customer(), "2021-06-22"));
    }

    @Test
    void a_verdict_does_not_change_with_the_list_that_it_was_given_as_an_argument() {
        Reason reason = Reason.reason("wrong")
                .argument("what", ArgumentType.TEXT.list())
                .build();
        List<String> list = new ArrayList<>(List.of("a"));
        Verdict verdict = set(on("rule", reason, scenario -> Answer.violated(reason, scenario.customer(), list)))
                .evaluate(sale());
        list.add("b");

        assertThat(verdict.violations().get(0).arguments().get("what")).hasToString("a");
    }

    @Test
    void names_that_texts_could_not_use_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.reason(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.reason("Not camel"));
        for (String argument : List.of("", "x-y", "subject", "other", "subjects")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Reason.reason("wrong").argument(argument, ArgumentType.TEXT));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.reason("wrong")
                        .argument("twice", ArgumentType.TEXT)
                        .argument("twice", ArgumentType.DATE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.reason("wrong").remedy("notKebab", Actor.HOST));
    }
}
