package io.github.csprules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A host's own headers hold what the host put in. */
class HostHeadersTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);
    private static final Citation CONTRACT = Citation.of("contract", "Orders", DAY);
    private static final Scenario SALE = ExampleSale.scenario();

    private static final RuleSet RULES = Stubs.set(Stubs.saying("own", RuleStatus.SATISFIED));

    private static Step.Builder step() {
        return Step.step("call-us", Step.Phase.WORLD);
    }

    private static Step opened(Step.Builder step) {
        return step.openedByEach((self, scenario, violation) -> List.of());
    }

    // steps

    @Test
    void a_step_holds_its_arguments_and_clauses_in_order() {
        Step step = opened(step().against("own")
                .argument("who", ArgumentType.PARTY)
                .argument("why", ArgumentType.TEXT)
                .cites("S0-1", "S0-2")
                .cites(CONTRACT));
        assertThat(step.arguments())
                .containsExactly(Map.entry("who", ArgumentType.PARTY), Map.entry("why", ArgumentType.TEXT));
        assertThat(step.clauses()).containsExactly("S0-1", "S0-2");
        assertThat(RULES.plusSteps(step).citations(step)).contains(CONTRACT);
    }

    @Test
    void a_step_is_for_the_reasons_that_it_names() {
        Step ofRule = opened(step().against("own", "late"));
        Step ofAllReasons = opened(step().against("own"));
        Step ofAny = opened(step().againstAny("late"));
        record Row(String rule, String reason, boolean isOfRule, boolean isOfAllReasons, boolean isOfAny) {}
        for (Row row : List.of(
                new Row("own", "late", true, true, true),
                new Row("own", "early", false, true, false),
                new Row("other", "late", false, false, true),
                new Row("other", "early", false, false, false),
                new Row("composed", "own.late", true, true, true),
                new Row("composed", "own.early", false, true, false),
                new Row("composed", "other.late", false, false, true),
                new Row("composed", ".late", false, false, false))) {
            assertThat(ofRule.isFor(row.rule, row.reason)).as(row.toString()).isEqualTo(row.isOfRule);
            assertThat(ofAllReasons.isFor(row.rule, row.reason))
                    .as(row.toString())
                    .isEqualTo(row.isOfAllReasons);
            assertThat(ofAny.isFor(row.rule, row.reason)).as(row.toString()).isEqualTo(row.isOfAny);
        }
    }

    @Test
    void a_step_is_for_some_violation() {
        assertThatThrownBy(() -> opened(step()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("call-us");
    }

    @Test
    void a_step_changes_relationships_only_if_it_says_so() {
        assertThat(opened(step().against("own")).tie()).isEqualTo(Step.Tie.UNCHANGED);
        for (Step.Tie tie : Step.Tie.values()) {
            assertThat(opened(step().against("own").tie(tie)).tie()).isEqualTo(tie);
        }
    }

    @Test
    void an_action_holds_its_values_under_the_names_of_the_arguments() {
        Step step = opened(step().against("own").argument("why", ArgumentType.TEXT));
        Action action = step.action(Actor.HOST, "holiday").leadingTo(scenario -> scenario);
        assertThat(action.arguments()).containsOnlyKeys("why");
        assertThat(action.arguments().get("why")).hasToString("holiday");
        assertThat(action.order()).contains("holiday");
    }

    @Test
    void steps_of_a_set_without_an_edition_name_no_clauses() {
        RuleSet rules = RuleSet.of(
                PolicyRef.of("own", "own", DAY, DAY.plusYears(1)),
                List.of(Stubs.saying("own", RuleStatus.SATISFIED)),
                List.of());
        Step citing = opened(step().against("own").cites("S0-1"));
        assertThatThrownBy(() -> rules.plusSteps(citing)).isInstanceOf(IllegalArgumentException.class);
        Step plain = opened(step().against("own"));
        assertThat(rules.plusSteps(plain).steps()).containsExactly(plain);
    }

    // rules and reasons

    @Test
    void a_rule_holds_what_it_judges_only_if_stated_and_whom_it_leaves_to_others() {
        RuleInfo info = RuleInfo.rule("own")
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
                .judgesOnlyIfStated(FactKind.Owner.CUSTOMER, FactName.AGREEMENTS)
                .leavesTo(CspRules.CUSTOMER_WITHIN_REGION)
                .reasons(Stubs.wrong())
                .build();
        assertThat(info.judgesOnlyIfStated())
                .extracting(FactKind::owner, FactKind::name)
                .containsExactly(tuple(FactKind.Owner.CUSTOMER, FactName.AGREEMENTS));
        assertThat(info.leavesTo()).containsExactly(CspRules.CUSTOMER_WITHIN_REGION);
    }

    @Test
    void a_reason_holds_its_codes_its_need_and_its_remedies() {
        Reason reason = Reason.reason("late")
                .errorCodes("100")
                .errorCodes(Set.of(PartnerType.DIRECT_BILL), "200")
                .needs(Reason.Need.OTHER_SELLER)
                .remedy("wait", Actor.HOST)
                .remedyBySubject("sign")
                .build();
        assertThat(reason.errorCodes())
                .containsExactly(
                        new Reason.ErrorCode("100", Set.of()),
                        new Reason.ErrorCode("200", Set.of(PartnerType.DIRECT_BILL)));
        assertThat(reason.need()).isEqualTo(Reason.Need.OTHER_SELLER);
        assertThat(reason.remedies())
                .containsExactly(new Remedy("wait", Actor.HOST), new Remedy("sign", Actor.PARTNER));
    }

    // consequences and later changes

    @Test
    void a_consequence_cites_contracts_of_a_host_too() {
        ConsequenceRule consequence = ConsequenceRule.consequence("own-terms", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .cites(CONTRACT)
                .always();
        assertThat(RULES.plusConsequences(consequence).citations(consequence)).containsExactly(CONTRACT);
    }

    @Test
    void a_later_change_is_listed_for_its_transactions_and_partners_from_its_day_on() {
        KnownChange ofSales = KnownChange.of("new-terms", DAY, TransactionType.SALE);
        KnownChange ofOthers = KnownChange.of("other-terms", DAY, TransactionType.ENROLLMENT);
        KnownChange ofProviders = ofSales.as(PartnerType.INDIRECT_PROVIDER);
        KnownChange ofDirectBill = ofSales.as(PartnerType.DIRECT_BILL);
        Scenario before = SALE.on(DAY.minusDays(1));
        Scenario onTheDay = SALE.on(DAY);
        assertThat(SALE.partner().type()).isEqualTo(PartnerType.INDIRECT_PROVIDER);
        assertThat(ofSales.partnerTypes()).isEmpty();
        assertThat(ofDirectBill.partnerTypes()).containsExactly(PartnerType.DIRECT_BILL);
        assertThat(List.of(ofSales, ofOthers, ofProviders, ofDirectBill))
                .extracting(change -> change.concerns(onTheDay))
                .containsExactly(true, false, true, false);
        assertThat(List.of(ofSales, ofOthers, ofProviders, ofDirectBill)).noneMatch(change -> change.concerns(before));
        assertThatThrownBy(() -> KnownChange.of("none", DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_set_lists_its_own_later_changes_after_those_it_had() {
        KnownChange first = KnownChange.of("first-terms", DAY, TransactionType.SALE);
        KnownChange second = KnownChange.of("second-terms", DAY, TransactionType.SALE);
        assertThat(RULES.plusLaterChanges(first).plusLaterChanges(second).laterChanges())
                .containsExactly(first, second);
        assertThat(RULES.ids()).containsExactly(RuleId.of("own"));
    }
}
