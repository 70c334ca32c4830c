package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.UNDETERMINED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.csprules.ExampleSale;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Region;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    private static final Reason WRONG = Stubs.wrong();
    private static final Partner DISTRI = ExampleSale.provider().build();
    private static final Partner SHOP = ExampleSale.reseller().build();

    @Test
    void settled_answers_are_shared() {
        assertThat(Answer.satisfied()).isSameAs(Answer.satisfied());
        assertThat(Answer.notApplicable()).isSameAs(Answer.notApplicable());
        assertThat(Answer.satisfied().status()).isEqualTo(SATISFIED);
        assertThat(Answer.notApplicable().status()).isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, SATISFIED, SATISFIED",
        "SATISFIED, NOT_APPLICABLE, SATISFIED",
        "SATISFIED, UNDETERMINED, UNDETERMINED",
        "SATISFIED, VIOLATED, VIOLATED",
        "NOT_APPLICABLE, SATISFIED, SATISFIED",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
        "NOT_APPLICABLE, UNDETERMINED, UNDETERMINED",
        "NOT_APPLICABLE, VIOLATED, VIOLATED",
        "UNDETERMINED, SATISFIED, UNDETERMINED",
        "UNDETERMINED, NOT_APPLICABLE, UNDETERMINED",
        "UNDETERMINED, UNDETERMINED, UNDETERMINED",
        "UNDETERMINED, VIOLATED, VIOLATED",
        "VIOLATED, SATISFIED, VIOLATED",
        "VIOLATED, NOT_APPLICABLE, VIOLATED",
        "VIOLATED, UNDETERMINED, VIOLATED",
        "VIOLATED, VIOLATED, VIOLATED"
    })
    void answers_for_several_subjects_come_to_one_status(RuleStatus first, RuleStatus second, RuleStatus both) {
        Answer answer = Stubs.answer(first, WRONG, sale()).and(Stubs.answer(second, WRONG, sale()));

        assertThat(answer.status()).isEqualTo(both);
    }

    @Test
    void what_is_satisfied_or_does_not_apply_is_dropped_beside_what_is_not() {
        Answer violated = Answer.violated(WRONG, SHOP);

        assertThat(Answer.satisfied().and(violated)).isSameAs(violated);
        assertThat(violated.and(Answer.satisfied())).isSameAs(violated);
        assertThat(Answer.notApplicable().and(violated)).isSameAs(violated);
        assertThat(violated.and(Answer.notApplicable())).isSameAs(violated);
        assertThat(Answer.notApplicable().and(Answer.satisfied())).isSameAs(Answer.satisfied());
        assertThat(Answer.satisfied().and(Answer.notApplicable())).isSameAs(Answer.satisfied());
    }

    @Test
    void findings_keep_the_order_of_the_subjects() {
        Answer nested = Answer.violated(WRONG, SHOP)
                .and(Answer.lacking(DISTRI, FactName.MPN_ID).and(Answer.violated(WRONG, DISTRI, SHOP)))
                .and(Answer.lacking(SHOP, DISTRI, FactRef.RELATIONSHIPS));

        assertThat(findings(WRONG, nested))
                .extracting(Finding::subjects)
                .containsExactly(
                        List.of("shop"), List.of("distri"), List.of("distri", "shop"), List.of("shop", "distri"));
        assertThat(findings(WRONG, nested))
                .extracting(Finding::status)
                .containsExactly(VIOLATED, UNDETERMINED, VIOLATED, UNDETERMINED);
    }

    @Test
    void a_subject_may_be_many_parties() {
        Answer answer = Answer.violated(WRONG, List.of(DISTRI, SHOP, DISTRI));

        assertThat(findings(WRONG, answer))
                .extracting(Finding::subjects)
                .containsExactly(List.of("distri", "shop", "distri"));
    }

    @Test
    void a_rule_may_have_thousands_of_subjects() {
        List<Partner> many = Collections.nCopies(20_000, SHOP);

        Answer answer = Answer.forEach(many, sale(), (partner, scenario) -> Answer.violated(WRONG, partner));

        assertThat(findings(WRONG, answer)).hasSize(20_000);
        assertThat(answer.toString()).isEqualTo("VIOLATED (20000 findings)");
    }

    @Test
    void for_each_asks_every_subject_once_in_order() {
        List<String> asked = new ArrayList<>();

        Answer answer = Answer.forEach(sale().channel(), sale(), (partner, scenario) -> {
            asked.add(partner.id());
            return Answer.satisfied();
        });

        assertThat(asked).containsExactly("distri", "shop");
        assertThat(answer).isSameAs(Answer.satisfied());
    }

    @Test
    void for_each_of_nothing_does_not_apply() {
        Answer answer = Answer.forEach(List.<Partner>of(), sale(), (partner, scenario) -> Answer.satisfied());

        assertThat(answer).isSameAs(Answer.notApplicable());
    }

    @Test
    void arguments_are_named_in_the_order_of_the_reason() {
        Reason reason = Reason.reason("wrong")
                .argument("text", ArgumentType.TEXT)
                .argument("day", ArgumentType.DATE)
                .argument("region", Region.class)
                .argument("count", ArgumentType.NUMBER)
                .argument("amount", ArgumentType.NUMBER)
                .argument("regions", ArgumentType.of(Region.class).list())
                .argument("none", ArgumentType.PARTY.list())
                .build();

        Answer answer = Answer.violated(
                reason,
                SHOP,
                "a text",
                LocalDate.of(2021, 2, 3),
                Region.EUROPE,
                12,
                new BigDecimal("1E+3"),
                List.of(Region.EUROPE, Region.JAPAN),
                List.of());

        assertThat(violations(reason, answer).get(0).arguments())
                .containsExactly(
                        Map.entry("text", ArgumentValue.of("a text")),
                        Map.entry("day", ArgumentValue.of("2021-02-03")),
                        Map.entry("region", ArgumentValue.of("EUROPE")),
                        Map.entry("count", ArgumentValue.of("12")),
                        Map.entry("amount", ArgumentValue.of("1000")),
                        Map.entry("regions", ArgumentValue.of(List.of("EUROPE", "JAPAN"))),
                        Map.entry("none", ArgumentValue.of(List.of())));
    }

    @Test
    void arguments_are_copied() {
        Reason reason = Reason.reason("wrong")
                .argument("list", ArgumentType.TEXT.list())
                .argument("text", ArgumentType.TEXT)
                .build();
        List<String> list = new ArrayList<>(List.of("a"));
        Object[] arguments = {list, "b"};
        Answer answer = Answer.violated(reason, SHOP, arguments);

        list.add("c");
        arguments[1] = "d";

        assertThat(violations(reason, answer).get(0).arguments().values())
                .containsExactly(ArgumentValue.of(List.of("a")), ArgumentValue.of("b"));
    }

    @Test
    void an_array_of_texts_is_copied_too() {
        Reason one = Reason.reason("wrong").argument("text", ArgumentType.TEXT).build();
        Reason two = Reason.reason("wrong")
                .argument("text", ArgumentType.TEXT)
                .argument("more", ArgumentType.TEXT)
                .build();
        Object[] ofOne = {"a"};
        Object[] ofTwo = {"a", "b"};
        Answer first = Answer.violated(one, SHOP, ofOne);
        Answer second = Answer.violated(two, SHOP, ofTwo);

        ofOne[0] = "c";
        ofTwo[1] = "c";

        assertThat(violations(one, first).get(0).arguments().values()).containsExactly(ArgumentValue.of("a"));
        assertThat(violations(two, second).get(0).arguments().values())
                .containsExactly(ArgumentValue.of("a"), ArgumentValue.of("b"));
    }

    @Test
    void a_reason_takes_as_many_values_as_it_has_arguments() {
        Reason one =
                Reason.reason("tooMuch").argument("limit", ArgumentType.NUMBER).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.violated(one, SHOP))
                .withMessageContaining("tooMuch")
                .withMessageContaining("limit");
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(one, SHOP, DISTRI, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(one, List.of(SHOP), 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.violated(WRONG, SHOP, 1));
    }

    @Test
    void an_argument_is_never_null() {
        Reason one =
                Reason.reason("tooMuch").argument("limit", ArgumentType.NUMBER).build();
        Object[] unknown = {null};

        assertThatNullPointerException()
                .isThrownBy(() -> Answer.violated(one, SHOP, unknown))
                .withMessage("argument");
    }

    @Test
    void a_violation_is_about_somebody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.violated(WRONG, List.of()))
                .withMessageContaining("`wrong`");
    }

    @Test
    void something_is_lacking() {
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.lacking(SHOP, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.lacking(SHOP, new FactName<?>[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.lacking(SHOP, new FactRef[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.lacking(SHOP, DISTRI, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.lacking(SHOP, DISTRI));
    }

    @Test
    void missing_facts_keep_their_order_and_owner() {
        Answer answer = Answer.lacking(SHOP, FactName.MPN_ID, FactName.AFFILIATES)
                .and(Answer.lacking(SHOP, FactRef.ofTransaction(FactName.ROLE), FactRef.RELATIONSHIPS));

        assertThat(findings(WRONG, answer))
                .map(finding -> ((Gap) finding).missing())
                .containsExactly(
                        List.of(FactRef.of(SHOP, FactName.MPN_ID), FactRef.of(SHOP, FactName.AFFILIATES)),
                        List.of(FactRef.ofTransaction(FactName.ROLE), FactRef.RELATIONSHIPS));
    }

    @Test
    void answers_say_the_same_if_a_verdict_would_show_no_difference() {
        Answer violated = Answer.violated(WRONG, SHOP);
        Answer lacking = Answer.lacking(SHOP, FactName.MPN_ID);

        assertThat(Answer.satisfied().saysTheSameAs(Answer.satisfied())).isTrue();
        assertThat(Answer.satisfied().saysTheSameAs(Answer.notApplicable())).isFalse();

        assertThat(violated.saysTheSameAs(Answer.violated(WRONG, SHOP))).isTrue();
        assertThat(violated.saysTheSameAs(Answer.violated(WRONG, DISTRI))).isFalse();
        assertThat(violated.saysTheSameAs(Answer.violated(Stubs.wrong(), SHOP)))
                .as("verdicts show the name of a reason, however often it is declared")
                .isTrue();
        assertThat(violated.saysTheSameAs(Answer.violated(Reason.reason("other").build(), SHOP)))
                .isFalse();
        assertThat(violated.saysTheSameAs(lacking)).isFalse();

        assertThat(lacking.saysTheSameAs(Answer.lacking(SHOP, FactName.MPN_ID))).isTrue();
        assertThat(lacking.saysTheSameAs(Answer.lacking(SHOP, FactName.AFFILIATES)))
                .isFalse();
        assertThat(lacking.saysTheSameAs(Answer.lacking(SHOP, DISTRI, FactRef.of(SHOP, FactName.MPN_ID))))
                .isFalse();
        assertThat(lacking.saysTheSameAs(violated)).isFalse();
    }

    @Test
    void answers_for_several_subjects_say_the_same_if_they_do_so_for_each_in_order() {
        Answer violated = Answer.violated(WRONG, SHOP);
        Answer lacking = Answer.lacking(SHOP, FactName.MPN_ID);

        assertThat(violated.and(lacking).saysTheSameAs(violated.and(lacking))).isTrue();
        assertThat(violated.and(lacking).saysTheSameAs(lacking.and(violated))).isFalse();
        assertThat(violated.and(lacking).saysTheSameAs(violated.and(violated))).isFalse();
        assertThat(violated.and(lacking).saysTheSameAs(violated)).isFalse();
        assertThat(violated.saysTheSameAs(violated.and(lacking))).isFalse();
    }

    @Test
    void the_text_form_counts_findings_and_shows_nobody() {
        assertThat(Answer.satisfied()).hasToString("SATISFIED");
        assertThat(Answer.violated(WRONG, SHOP)).hasToString("VIOLATED (1 finding)");
        assertThat(Answer.lacking(SHOP, FactName.MPN_ID).and(Answer.violated(WRONG, SHOP)))
                .hasToString("VIOLATED (2 findings)");
    }

    private static List<Finding> findings(Reason reason, Answer answer) {
        return set(Stubs.on("rule", reason, scenario -> answer))
                .evaluate(sale())
                .findings();
    }

    private static List<Violation> violations(Reason reason, Answer answer) {
        return set(Stubs.on("rule", reason, scenario -> answer))
                .evaluate(sale())
                .violations();
    }
}
