package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.id;
import static io.github.csprules.rule.Stubs.neverAsked;
import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.saying;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.rule.Stubs.wrong;
import static io.github.csprules.verdict.RuleStatus.NOT_APPLICABLE;
import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.Newest;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {

    private static final LocalDate START = LocalDate.of(2020, 2, 1);
    private static final LocalDate END = LocalDate.of(2020, 10, 1);

    // Dispatch

    @Test
    void a_rule_is_asked_only_about_its_types_of_transaction() {
        RuleInfo others = RuleInfo.rule("others")
                .on(
                        TransactionType.PARTNERSHIP,
                        TransactionType.PARTNERSHIP_REMOVAL,
                        TransactionType.CUSTOMER_RELATIONSHIP,
                        TransactionType.RESELLER_ASSIGNMENT,
                        TransactionType.SUPPORT_ENGAGEMENT,
                        TransactionType.ENROLLMENT,
                        TransactionType.AGREEMENT_SIGNATURE)
                .reasons(wrong())
                .build();

        Verdict verdict = set(neverAsked(others), saying("sales", SATISFIED)).evaluate(sale());

        assertThat(verdict.status(id("others"))).isEqualTo(NOT_APPLICABLE);
        assertThat(verdict.status(id("sales"))).isEqualTo(SATISFIED);
        assertThat(verdict.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void a_rule_of_several_types_is_asked_about_each() {
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE, TransactionType.ENROLLMENT)
                        .reasons(wrong())
                        .build(),
                scenario -> Answer.satisfied());
        Scenario enrollment = Scenario.of(
                ExampleSale.DAY, ExampleSale.book(), Enrollment.builder("shop").build());

        assertThat(set(rule).evaluate(sale()).isAllowed()).isTrue();
        assertThat(set(rule).evaluate(enrollment).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-31, NOT_APPLICABLE",
        "2020-02-01, SATISFIED",
        "2020-09-30, SATISFIED",
        "2020-10-01, NOT_APPLICABLE",
        "0001-01-01, NOT_APPLICABLE",
        "9999-12-31, NOT_APPLICABLE"
    })
    void a_rule_is_in_force_from_its_start_to_the_day_before_its_end(LocalDate asOf, RuleStatus expected) {
        RuleInfo info = infoFor(new DateRange(START, END));
        TransactionRule rule =
                expected == SATISFIED ? TransactionRule.of(info, scenario -> Answer.satisfied()) : neverAsked(info);

        assertThat(set(rule).evaluate(ExampleSale.on(asOf)).status(id("rule"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, before", "2020-02-01, after"})
    void a_rule_that_replaces_another_takes_over_on_its_first_day(LocalDate asOf, String asked) {
        List<String> log = new ArrayList<>();
        RuleSet rules = set(
                logging("before", DateRange.endingBefore(START), log),
                logging("after", DateRange.startingOn(START), log));

        rules.evaluate(ExampleSale.on(asOf));

        assertThat(log).containsExactly(asked);
    }

    @Test
    void periods_that_overlap_are_all_asked_in_catalogue_order() {
        List<String> log = new ArrayList<>();
        RuleSet rules = set(
                logging("a", DateRange.startingOn(END), log),
                logging("b", DateRange.always(), log),
                logging("c", new DateRange(START, END.plusDays(1)), log),
                logging("d", DateRange.endingBefore(END), log),
                logging("e", DateRange.endingBefore(START), log));

        rules.evaluate(ExampleSale.on(END));
        assertThat(log).containsExactly("a", "b", "c");
        log.clear();
        rules.evaluate(ExampleSale.on(END.minusDays(1)));
        assertThat(log).containsExactly("b", "c", "d");
        log.clear();
        rules.evaluate(ExampleSale.on(START.minusDays(1)));
        assertThat(log).containsExactly("b", "d", "e");
    }

    private static TransactionRule logging(String id, DateRange period, List<String> log) {
        RuleInfo info = RuleInfo.rule(id)
                .on(TransactionType.SALE)
                .reasons(wrong())
                .inForce(period)
                .build();
        return TransactionRule.of(info, scenario -> {
            log.add(id);
            return Answer.satisfied();
        });
    }

    private static RuleInfo infoFor(DateRange period) {
        return RuleInfo.rule("rule")
                .on(TransactionType.SALE)
                .reasons(wrong())
                .inForce(period)
                .build();
    }

    // Size

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 127, 128, 129, 130, 200})
    void a_plan_may_have_more_rules_than_a_mask_has_bits(int count) {
        List<RuleStatus> pattern =
                List.of(SATISFIED, VIOLATED, NOT_APPLICABLE, RuleStatus.UNDETERMINED, NOT_APPLICABLE);
        List<RuleStatus> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(pattern.get(i % pattern.size()));
        }

        Verdict verdict = set(saying(statuses)).evaluate(sale());

        assertThat(List.copyOf(verdict.rules().values())).isEqualTo(statuses);
        for (int i = 0; i < count; i++) {
            assertThat(verdict.status(id("rule-" + i))).isEqualTo(statuses.get(i));
            boolean isFinding = statuses.get(i) == VIOLATED || statuses.get(i) == RuleStatus.UNDETERMINED;
            assertThat(verdict.findings(id("rule-" + i))).hasSize(isFinding ? 1 : 0);
        }
        assertThat(verdict.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactlyElementsOf(idsOfFindings(statuses));
    }

    private static List<String> idsOfFindings(List<RuleStatus> statuses) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) == VIOLATED || statuses.get(i) == RuleStatus.UNDETERMINED) {
                ids.add("rule-" + i);
            }
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"VIOLATED, DENIED", "UNDETERMINED, UNDETERMINED", "SATISFIED, ALLOWED", "NOT_APPLICABLE, ALLOWED"})
    void the_last_of_many_rules_counts_as_much_as_the_first(RuleStatus last, Outcome expected) {
        List<RuleStatus> statuses = new ArrayList<>(Collections.nCopies(129, SATISFIED));
        statuses.add(last);

        assertThat(set(saying(statuses)).evaluate(sale()).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"VIOLATED, DENIED", "UNDETERMINED, UNDETERMINED", "SATISFIED, ALLOWED", "NOT_APPLICABLE, ALLOWED"})
    void the_first_of_many_rules_counts_as_much_as_the_last(RuleStatus first, Outcome expected) {
        List<RuleStatus> statuses = new ArrayList<>();
        statuses.add(first);
        statuses.addAll(Collections.nCopies(129, SATISFIED));

        assertThat(set(saying(statuses)).evaluate(sale()).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"VIOLATED, DENIED", "UNDETERMINED, UNDETERMINED", "SATISFIED, ALLOWED", "NOT_APPLICABLE, UNDETERMINED"})
    void the_first_of_many_rules_may_be_the_only_one_that_applies(RuleStatus first, Outcome expected) {
        List<RuleStatus> statuses = new ArrayList<>();
        statuses.add(first);
        statuses.addAll(Collections.nCopies(129, NOT_APPLICABLE));

        assertThat(set(saying(statuses)).evaluate(sale()).outcome()).isEqualTo(expected);
    }

    // Content

    @Test
    void it_iterates_in_catalogue_order() {
        TransactionRule b = saying("b", SATISFIED);
        TransactionRule a = saying("a", SATISFIED);

        assertThat(set(b, a)).containsExactly(b, a);
        assertThat(CspPolicy.standard()).containsExactlyElementsOf(Newest.standard());
        assertThat(CspPolicy.extended()).containsExactlyElementsOf(Newest.all());
    }

    @Test
    void its_iterator_does_not_remove() {
        Iterator<TransactionRule> iterator = CspPolicy.standard().iterator();
        iterator.next();

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(iterator::remove);
    }

    @Test
    void a_rule_is_found_by_its_id() {
        TransactionRule rule = saying("rule", SATISFIED);

        assertThat(set(rule).versions(id("rule"))).containsExactly(rule);
        assertThat(set(rule).versions(id("other"))).isEmpty();
        assertThat(set(rule).ids()).containsExactly(id("rule"));
    }

    @Test
    void the_status_of_a_rule_that_is_not_in_it_is_not_applicable() {
        assertThat(set(saying("rule", VIOLATED)).evaluate(sale()).status(id("other")))
                .isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void an_empty_set_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> set());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(saying("rule", SATISFIED)).without(id("rule")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(saying("rule", SATISFIED)).only());
    }

    @Test
    void two_rules_of_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(saying("rule", SATISFIED), saying("rule", VIOLATED)))
                .withMessageContaining("rule");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().plus(saying("no-self-sale", SATISFIED)))
                .withMessageContaining("no-self-sale");
    }

    @Test
    void an_id_that_is_not_there_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().without(id("other")))
                .withMessageContaining("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().only(CspRules.NO_SELF_SALE, id("other")))
                .withMessageContaining("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().without(CspRules.SAME_CLOUD))
                .withMessageContaining("same-cloud");
    }

    // Changes

    @Test
    void a_published_policy_has_no_changes() {
        assertThat(CspPolicy.standard().policy().name()).isEqualTo("standard");
        assertThat(CspPolicy.extended().policy().name()).isEqualTo("extended");
        assertThat(CspPolicy.standard().policy().changes()).isEmpty();
        assertThat(CspPolicy.standard().policy().edition()).isEqualTo("2023-10");
        assertThat(CspPolicy.standard().policy().knownThrough()).isEqualTo("2023-10-23");
    }

    @Test
    void rules_are_added_after_its_own() {
        TransactionRule own = saying("own", VIOLATED);

        RuleSet more = CspPolicy.standard().plus(own);

        assertThat(more).endsWith(own).hasSize(Newest.standard().size() + 1);
        assertThat(more.policy().name()).isEqualTo("custom");
        assertThat(more.policy().changes()).contains(new PolicyRef.Changes(List.of(id("own")), List.of()));
        assertThat(more.evaluate(sale()).outcome()).isEqualTo(Outcome.DENIED);
        assertThat(CspPolicy.standard()).doesNotContain(own);
    }

    @Test
    void rules_are_left_out() {
        RuleSet fewer = CspPolicy.standard().without(CspRules.NO_SELF_SALE, CspRules.CUSTOMER_TENANT);

        assertThat(fewer).hasSize(Newest.standard().size() - 2);
        assertThat(fewer.versions(CspRules.NO_SELF_SALE)).isEmpty();
        assertThat(fewer.policy().name()).isEqualTo("custom");
        assertThat(fewer.policy().changes())
                .contains(new PolicyRef.Changes(List.of(), List.of(CspRules.CUSTOMER_TENANT, CspRules.NO_SELF_SALE)));
    }

    @Test
    void some_rules_are_kept_in_catalogue_order() {
        RuleSet two = CspPolicy.standard().only(CspRules.NO_SELF_SALE, CspRules.SUPPORTED_CHANNEL);

        assertThat(two)
                .extracting(rule -> rule.info().id())
                .containsExactly(CspRules.SUPPORTED_CHANNEL, CspRules.NO_SELF_SALE);
        assertThat(two.policy().name()).isEqualTo("custom");
        assertThat(two.policy().changes().orElseThrow().without())
                .hasSize(CspPolicy.standard().ids().size() - 2);
    }

    @Test
    void changes_add_up_and_cancel_out() {
        TransactionRule own = saying("own", SATISFIED);
        RuleSet changed = CspPolicy.standard().plus(own).without(CspRules.NO_SELF_SALE);

        assertThat(changed.policy().changes())
                .contains(new PolicyRef.Changes(List.of(id("own")), List.of(CspRules.NO_SELF_SALE)));
        assertThat(changed.without(id("own")).policy().changes())
                .contains(new PolicyRef.Changes(List.of(), List.of(CspRules.NO_SELF_SALE)));
    }

    @Test
    void a_change_that_changes_nothing_gives_the_set_itself() {
        RuleSet standard = CspPolicy.standard();
        RuleSet own = standard.without(CspRules.NO_SELF_SALE).named("acme");

        assertThat(standard.plus()).isSameAs(standard);
        assertThat(standard.without()).isSameAs(standard);
        assertThat(own.plus()).isSameAs(own);
    }

    @Test
    void a_change_that_is_taken_back_gives_the_published_policy_again() {
        RuleSet back = CspPolicy.standard()
                .plus(saying("own", SATISFIED))
                .named("acme")
                .without(id("own"));

        assertThat(back.policy()).isEqualTo(CspPolicy.standard().policy());
        assertThat(back).containsExactlyElementsOf(Newest.standard());
    }

    @Test
    void a_rule_put_in_the_place_of_another_is_named_on_both_sides() {
        RuleSet replaced = CspPolicy.standard().without(CspRules.NO_SELF_SALE).plus(saying("no-self-sale", SATISFIED));

        assertThat(replaced.policy().changes())
                .contains(new PolicyRef.Changes(List.of(CspRules.NO_SELF_SALE), List.of(CspRules.NO_SELF_SALE)));
    }

    @Test
    void a_host_names_what_it_has_changed() {
        RuleSet own = CspPolicy.standard().without(CspRules.NO_SELF_SALE).named("acme");

        assertThat(own.policy().name()).isEqualTo("acme");
        assertThat(own.policy().changes()).isPresent();
        assertThat(own.evaluate(sale()).policy()).isEqualTo(own.policy());
    }

    @Test
    void a_name_is_that_of_one_set_and_is_lost_when_it_is_changed_again() {
        RuleSet own = CspPolicy.standard().without(CspRules.NO_SELF_SALE).named("acme");

        assertThat(own.without(CspRules.CUSTOMER_TENANT).policy().name()).isEqualTo("custom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "standard"})
    void a_changed_set_needs_a_name_of_its_own(String name) {
        RuleSet changed = CspPolicy.standard().without(CspRules.NO_SELF_SALE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> changed.named(name))
                .withMessageContaining("`" + name + "`");
    }

    @Test
    void a_set_that_is_not_changed_may_be_called_what_it_is() {
        assertThat(CspPolicy.standard().named("standard").policy())
                .isEqualTo(CspPolicy.standard().policy());
        assertThat(CspPolicy.standard().named("acme").policy().changes()).isEmpty();
        assertThat(CspPolicy.standard()
                        .without(CspRules.NO_SELF_SALE)
                        .named("extended")
                        .policy()
                        .name())
                .isEqualTo("extended");
    }

    private static ConsequenceRule.Builder callAccountManager() {
        return ConsequenceRule.consequence("call-account-manager", Consequence.Level.NOTICE)
                .on(TransactionType.SALE);
    }

    @Test
    void two_consequences_of_one_code_are_refused() {
        ConsequenceRule one = callAccountManager().since(2020, 2, 1).always();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(Stubs.POLICY, List.of(saying("rule", SATISFIED)), List.of(one, one)))
                .withMessageContaining("call-account-manager");
        two_consequences_of_one_code_cannot_be_added();
    }

    @Test
    void one_code_may_have_consequences_on_different_days() {
        ConsequenceRule before =
                callAccountManager().inForce(DateRange.endingBefore(START)).always();
        ConsequenceRule after = callAccountManager().since(2020, 2, 1).when(scenario -> false);
        RuleSet rules = RuleSet.of(Stubs.POLICY, List.of(saying("rule", SATISFIED)), List.of(before, after));

        assertThat(rules.evaluate(ExampleSale.on(START.minusDays(1))).consequences())
                .extracting(Consequence::code)
                .containsExactly("call-account-manager");
        assertThat(rules.evaluate(ExampleSale.on(START)).consequences()).isEmpty();
    }

    @Test
    void a_consequence_tells_its_arguments_and_what_it_rests_on() {
        ConsequenceRule own = callAccountManager()
                .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                .argument(
                        "customer",
                        ArgumentType.PARTY,
                        scenario -> scenario.customer().id())
                .argument("days", ArgumentType.NUMBER, scenario -> 7)
                .cites("S0-188..189")
                .always();
        RuleSet rules = CspPolicy.standard().plusConsequences(own);

        assertThat(rules.evaluate(sale()).consequences())
                .containsExactly(new Consequence(
                        "call-account-manager",
                        Consequence.Level.NOTICE,
                        Map.of("customer", ArgumentValue.of("fabrikam"), "days", ArgumentValue.of("7")),
                        rules.citations(own)));
        assertThat(rules.citations(own)).extracting(Citation::toString).containsExactly("S0-188", "S0-189");
        assertThat(own.clauses()).containsExactly("S0-188..189");
        assertThat(own.arguments()).containsOnlyKeys("customer", "days");
    }

    @Test
    void a_consequence_that_tells_what_it_does_not_declare_is_named() {
        RuleSet rules = CspPolicy.standard()
                .plusConsequences(callAccountManager()
                        .argument("days", ArgumentType.NUMBER, scenario -> "seven")
                        .always());

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("call-account-manager"));
    }

    @Test
    void a_consequence_needs_a_code_and_a_type_of_transaction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsequenceRule.consequence("notKebab", Consequence.Level.NOTICE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsequenceRule.consequence("bad", Consequence.Level.NOTICE)
                        .always())
                .withMessageContaining("`bad`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callAccountManager().argument("subject", ArgumentType.TEXT, scenario -> ""));
    }

    private static void two_consequences_of_one_code_cannot_be_added() {
        ConsequenceRule own = callAccountManager().always();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().plusConsequences(own, own))
                .withMessageContaining("call-account-manager");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CspPolicy.standard().plusConsequences(own).plusConsequences(own))
                .withMessageContaining("call-account-manager");
    }

    @Test
    void further_consequences_come_after_its_own_and_leave_the_name() {
        ConsequenceRule own = callAccountManager().always();

        RuleSet more = CspPolicy.standard().plusConsequences(own);

        assertThat(more.consequences())
                .endsWith(own)
                .hasSize(CspPolicy.standard().consequences().size() + 1);
        assertThat(more.policy().name()).isEqualTo("standard");
        assertThat(more.evaluate(sale()).consequences())
                .extracting(Consequence::code)
                .containsExactly(own.code());
        assertThat(more.plus(saying("no", VIOLATED)).evaluate(sale()).consequences())
                .isEmpty();
    }

    // Versions

    private static TransactionRule version(DateRange period, RuleStatus status) {
        return version(period, status, wrong());
    }

    private static TransactionRule version(DateRange period, RuleStatus status, Reason reason) {
        return TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .inForce(period)
                        .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                        .reasons(reason)
                        .build(),
                scenario -> Stubs.answer(status, reason, scenario));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-31, VIOLATED, 1",
        "2020-02-01, SATISFIED, 0",
        "2020-09-30, SATISFIED, 0",
        "2020-10-01, NOT_APPLICABLE, 0"
    })
    void versions_take_turns_and_a_verdict_lists_their_id_once(LocalDate asOf, RuleStatus expected, int findings) {
        TransactionRule first = version(DateRange.endingBefore(START), VIOLATED);
        TransactionRule second = version(new DateRange(START, END), SATISFIED);
        RuleSet rules = set(first, saying("other", SATISFIED), second);

        Verdict verdict = rules.evaluate(ExampleSale.on(asOf));

        assertThat(verdict.rules()).containsExactly(Map.entry(id("rule"), expected), Map.entry(id("other"), SATISFIED));
        assertThat(verdict.status(id("rule"))).isEqualTo(expected);
        assertThat(verdict.findings()).hasSize(findings);
        assertThat(rules.versions(id("rule"))).containsExactly(first, second);
        assertThat(rules.ids()).containsExactly(id("rule"), id("other"));
        assertThat(rules)
                .as("versions stand side by side")
                .extracting(rule -> rule.info().id().value())
                .containsExactly("rule", "rule", "other");
    }

    static List<DateRange> overlapping() {
        return List.of(
                DateRange.always(),
                new DateRange(START, END),
                DateRange.startingOn(END.minusDays(1)),
                DateRange.endingBefore(START.plusDays(1)),
                new DateRange(START.plusDays(1), START.plusDays(2)),
                new DateRange(START.minusDays(1), END.plusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void versions_with_days_in_common_are_refused(DateRange period) {
        TransactionRule one = version(new DateRange(START, END), SATISFIED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(one, version(period, SATISFIED)))
                .withMessageContaining("`rule`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(one).plus(version(period, SATISFIED)))
                .withMessageContaining("`rule`");
    }

    @Test
    void versions_of_which_the_first_and_the_last_overlap_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(
                        version(DateRange.startingOn(END), SATISFIED),
                        version(new DateRange(START, END), SATISFIED),
                        version(DateRange.startingOn(END), SATISFIED)));
    }

    @Test
    void versions_give_a_reason_the_same_arguments_or_call_it_otherwise() {
        DateRange before = DateRange.endingBefore(START);
        DateRange after = DateRange.startingOn(START);
        Reason plain = wrong();
        Reason limited =
                Reason.reason("wrong").argument("limit", ArgumentType.NUMBER).build();
        Reason worded =
                Reason.reason("wrong").argument("limit", ArgumentType.TEXT).build();
        Reason other =
                Reason.reason("tooMuch").argument("limit", ArgumentType.NUMBER).build();

        for (Reason reason : List.of(plain, worded)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> set(version(before, SATISFIED, limited), version(after, SATISFIED, reason)))
                    .withMessageContaining("`rule`")
                    .withMessageContaining("`wrong`");
        }
        assertThat(set(version(before, SATISFIED, limited), version(after, SATISFIED, limited)))
                .hasSize(2);
        assertThat(set(version(before, SATISFIED, limited), version(after, SATISFIED, other)))
                .hasSize(2);
    }

    @Test
    void a_version_is_added_beside_those_of_its_id() {
        TransactionRule before = version(DateRange.endingBefore(START), VIOLATED);
        TransactionRule after = version(DateRange.startingOn(START), SATISFIED);
        TransactionRule other = saying("other", SATISFIED);

        RuleSet more = set(before, other).plus(after);

        assertThat(more).containsExactly(before, after, other);
        assertThat(more.policy().changes()).contains(new PolicyRef.Changes(List.of(id("rule")), List.of()));
        assertThat(more).hasToString("custom 2021-06 (changed), 2 rules");
    }

    @Test
    void all_versions_of_a_rule_are_left_out_or_kept() {
        TransactionRule before = version(DateRange.endingBefore(START), VIOLATED);
        TransactionRule after = version(DateRange.startingOn(START), SATISFIED);
        TransactionRule other = saying("other", SATISFIED);
        RuleSet rules = set(before, after, other);

        assertThat(rules.without(id("rule"))).containsExactly(other);
        assertThat(rules.without(id("rule")).policy().changes())
                .contains(new PolicyRef.Changes(List.of(), List.of(id("rule"))));
        assertThat(rules.only(id("rule"))).containsExactly(before, after);
    }

    @Test
    void a_rule_of_the_policy_may_end_and_another_version_of_it_begin() {
        assertThat(CspPolicy.standard().versions(CspRules.REMOVAL_CHANNEL))
                .extracting(rule -> rule.info().period())
                .containsExactly(
                        DateRange.endingBefore(LocalDate.of(2020, 6, 29)),
                        DateRange.startingOn(LocalDate.of(2020, 6, 29)));
    }

    // Failures

    @Test
    void a_rule_that_throws_is_named() {
        IllegalStateException cause = new IllegalStateException("because");
        RuleSet rules = set(saying("good", SATISFIED), Stubs.on("bad", wrong(), scenario -> {
            throw cause;
        }));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .withCause(cause)
                .withMessageContaining("bad")
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void a_rule_that_throws_behind_64_others_is_named() {
        List<TransactionRule> rules = new ArrayList<>(saying(Collections.nCopies(100, SATISFIED)));
        rules.add(Stubs.on("bad", wrong(), scenario -> {
            throw new IllegalStateException();
        }));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> set(rules).evaluate(sale()))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void a_rule_that_answers_null_is_named() {
        RuleSet rules = set(Stubs.on("bad", wrong(), scenario -> null));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .withMessageContaining("bad")
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void a_rule_that_answers_with_a_reason_of_another_rule_is_named() {
        Reason foreign = Reason.reason("foreign").build();
        RuleSet rules = set(Stubs.on("bad", wrong(), scenario -> Answer.violated(foreign, scenario.partner())));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .withMessageContaining("bad")
                .withMessageContaining("foreign")
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void a_rule_that_gives_a_reason_the_wrong_number_of_arguments_is_named() {
        Reason tooMuch =
                Reason.reason("tooMuch").argument("limit", ArgumentType.NUMBER).build();
        RuleSet rules = set(Stubs.on("bad", tooMuch, scenario -> Answer.violated(tooMuch, scenario.partner())));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .withCauseInstanceOf(IllegalArgumentException.class)
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void a_consequence_that_throws_is_named() {
        RuleSet rules = RuleSet.of(
                Stubs.POLICY,
                List.of(saying("rule", SATISFIED)),
                List.of(ConsequenceRule.consequence("bad", Consequence.Level.NOTICE)
                        .on(TransactionType.SALE)
                        .when(scenario -> {
                            throw new IllegalStateException();
                        })));

        assertThatExceptionOfType(RuleFailedException.class)
                .isThrownBy(() -> rules.evaluate(sale()))
                .satisfies(failed -> assertThat(failed.rule()).isEqualTo("bad"));
    }

    @Test
    void an_error_is_not_taken_for_a_failure_of_the_rule() {
        RuleSet rules = set(Stubs.on("bad", wrong(), scenario -> {
            throw new OutOfMemoryError("none left");
        }));

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> rules.evaluate(sale()));
    }

    @Test
    void a_scenario_is_never_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> CspPolicy.standard().evaluate(null))
                .withMessage("scenario");
        assertThatNullPointerException()
                .isThrownBy(() -> CspPolicy.evaluate(null))
                .withMessage("scenario");
    }

    // What hosts ask of it

    @Test
    void it_tells_which_facts_a_host_has_to_collect() {
        assertThat(CspPolicy.standard().facts(TransactionType.PARTNERSHIP_REMOVAL))
                .containsExactlyInAnyOrder(
                        new FactKind(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS),
                        new FactKind(FactKind.Owner.RELATIONSHIP, FactName.STATUS),
                        new FactKind(FactKind.Owner.TRANSACTION, FactName.GOOD_FAITH),
                        new FactKind(FactKind.Owner.TRANSACTION, FactName.LEGAL_NOTICE));
        assertThat(CspPolicy.standard().facts(TransactionType.ENROLLMENT))
                .contains(new FactKind(FactKind.Owner.TRANSACTION, FactName.ROLE))
                .doesNotContain(new FactKind(FactKind.Owner.TRANSACTION, FactName.ANNUAL_REVENUE_USD));
        assertThat(CspPolicy.extended().facts(TransactionType.ENROLLMENT))
                .contains(new FactKind(FactKind.Owner.TRANSACTION, FactName.ANNUAL_REVENUE_USD));
    }

    @ParameterizedTest
    @CsvSource({
        "SALE",
        "PARTNERSHIP",
        "PARTNERSHIP_REMOVAL",
        "CUSTOMER_RELATIONSHIP",
        "RESELLER_ASSIGNMENT",
        "SUPPORT_ENGAGEMENT"
    })
    void a_role_that_is_not_asked_for_is_not_to_be_collected(TransactionType type) {
        assertThat(CspPolicy.extended().facts(type))
                .doesNotContain(new FactKind(FactKind.Owner.TRANSACTION, FactName.ROLE));
    }

    @Test
    void what_only_consequences_read_is_told_apart() {
        FactKind mpnId = new FactKind(FactKind.Owner.PARTNER, FactName.MPN_ID);
        FactKind relationships = new FactKind(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS);
        FactKind hold = new FactKind(FactKind.Owner.CUSTOMER, FactName.of("com.acme.hold"));
        ConsequenceRule own = callAccountManager()
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.CUSTOMER, FactName.of("com.acme.hold"))
                .always();
        TransactionRule rule = version(DateRange.always(), SATISFIED);
        RuleSet rules = RuleSet.of(Stubs.POLICY, List.of(rule), List.of(own));

        assertThat(rules.facts(TransactionType.SALE)).containsExactly(relationships);
        assertThat(rules.factsOfConsequences(TransactionType.SALE)).containsExactly(mpnId, hold);
        assertThat(rules.factsOfConsequences(TransactionType.PARTNERSHIP)).isEmpty();
        assertThat(CspPolicy.standard().factsOfConsequences(TransactionType.CUSTOMER_RELATIONSHIP))
                .as("rules read the relationships and countries too")
                .containsExactly(new FactKind(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE));
    }

    @Test
    void a_fact_that_several_rules_read_is_told_once() {
        for (TransactionType type : TransactionType.values()) {
            assertThat(CspPolicy.extended().facts(type)).doesNotHaveDuplicates();
        }
    }

    @Test
    void it_tells_which_rules_read_a_fact() {
        FactKind mpnId = new FactKind(FactKind.Owner.PARTNER, FactName.MPN_ID);
        FactKind customersMpnId = new FactKind(FactKind.Owner.CUSTOMER, FactName.MPN_ID);
        TransactionRule without = TransactionRule.of(
                RuleInfo.rule("without")
                        .on(TransactionType.SALE)
                        .reasons(wrong())
                        .build(),
                scenario -> Answer.satisfied());
        RuleSet rules = set(saying("b", SATISFIED), without, saying("a", SATISFIED));

        assertThat(rules.readersOf(mpnId, TransactionType.SALE)).containsExactly(id("b"), id("a"));
        assertThat(rules.readersOf(mpnId, TransactionType.PARTNERSHIP)).isEmpty();
        assertThat(rules.readersOf(customersMpnId, TransactionType.SALE)).isEmpty();
    }

    @Test
    void every_fact_to_collect_has_a_rule_that_reads_it() {
        for (TransactionType type : TransactionType.values()) {
            for (FactKind fact : CspPolicy.extended().facts(type)) {
                assertThat(CspPolicy.extended().readersOf(fact, type))
                        .as(fact + " of " + type)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_hosts_own_facts_are_told_too() {
        FactName<Boolean> hold = FactName.of("com.acme.hold");
        TransactionRule own = TransactionRule.of(
                RuleInfo.rule("own")
                        .on(TransactionType.SALE)
                        .reads(FactKind.Owner.TRANSACTION, hold)
                        .reasons(wrong())
                        .build(),
                scenario -> Answer.satisfied());

        assertThat(CspPolicy.standard().plus(own).facts(TransactionType.SALE))
                .endsWith(new FactKind(FactKind.Owner.TRANSACTION, hold));
        assertThat(CspPolicy.standard().plus(own).facts(TransactionType.PARTNERSHIP))
                .doesNotContain(new FactKind(FactKind.Owner.TRANSACTION, hold));
    }

    @Test
    void an_error_code_leads_back_to_the_reasons() {
        assertThat(CspPolicy.standard().reasonsFor("900150"))
                .containsExactly(Map.entry(
                        CspRules.PERMITTED_ROLE,
                        CspPolicy.standard().versions(CspRules.PERMITTED_ROLE).stream()
                                .flatMap(version -> version.info().reasons().stream())
                                .distinct()
                                .toList()));
        assertThat(CspPolicy.standard().reasonsFor("2030")).containsOnlyKeys(CspRules.CUSTOMER_WITHIN_REGION);
        assertThat(CspPolicy.standard().reasonsFor("13605")).isEmpty();
        assertThat(CspPolicy.extended().reasonsFor("13605")).containsOnlyKeys(CspRules.CUSTOMER_AGREEMENT_ACCEPTED);
        assertThat(CspPolicy.extended().reasonsFor("1")).isEmpty();
    }

    @Test
    void codes_of_a_rule_come_for_all_its_reasons_behind_their_own() {
        Reason one = Reason.reason("one").errorCodes("1").build();
        Reason other = Reason.reason("other").build();
        TransactionRule rule = TransactionRule.of(
                RuleInfo.rule("rule")
                        .on(TransactionType.SALE)
                        .reasons(one, other)
                        .errorCodes(Set.of(PartnerType.INDIRECT_PROVIDER), "2")
                        .errorCodes("3", "1")
                        .build(),
                scenario -> Answer.violated(one, scenario.partner())
                        .and(Answer.violated(other, scenario.partners().get(1))));

        assertThat(set(rule).evaluate(sale()).violations())
                .extracting(violation -> violation.partnerCenterErrors())
                .containsExactly(List.of("1", "2", "3"), List.of("3", "1"));
        assertThat(set(rule).reasonsFor("2")).containsExactly(Map.entry(id("rule"), List.of(one, other)));
        assertThat(set(rule).reasonsFor("1")).containsExactly(Map.entry(id("rule"), List.of(one, other)));
    }

    @Test
    void an_error_code_may_come_for_partners_of_a_type_only() {
        Reason reason = Reason.reason("wrong")
                .errorCodes("1")
                .errorCodes(Set.of(PartnerType.INDIRECT_RESELLER), "2")
                .errorCodes(Set.of(PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL), "3")
                .build();
        TransactionRule rule = Stubs.on(
                "rule",
                reason,
                scenario -> Answer.violated(reason, scenario.partner())
                        .and(Answer.violated(reason, scenario.partners().get(1)))
                        .and(Answer.violated(reason, scenario.customer()))
                        .and(Answer.violated(reason, scenario.partners().get(1), scenario.customer())));

        assertThat(set(rule).evaluate(sale()).violations())
                .extracting(violation -> violation.partnerCenterErrors())
                .containsExactly(List.of("1", "3"), List.of("1", "2"), List.of("1", "2", "3"), List.of("1", "2"));
    }

    @Test
    void the_text_form_names_the_policy() {
        assertThat(CspPolicy.standard()).hasToString("standard 2023-10, 34 rules");
    }
}
