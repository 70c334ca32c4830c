package io.github.csprules.testkit;

import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MutationsTest {

    /** The reasons that always come with another one: without an MPN ID `mpn-id-associated` is violated too. */
    private static final Set<String> NEVER_ALONE = Set.of("mpn-id-on-record.none");

    private static final Scenario SALE = AllowedScenarios.saleInTwoTiers();
    private static final Mutations EXTENDED = Mutations.of(CspPolicy.extended());

    static Stream<Arguments> reasons() {
        return Stream.of(CspPolicy.standard(), CspPolicy.extended()).flatMap(MutationsTest::reasons);
    }

    private static Stream<Arguments> reasons(RuleSet rules) {
        Mutations mutations = Mutations.of(rules);
        Stream.Builder<Arguments> all = Stream.builder();
        for (TransactionRule rule : rules) {
            for (Reason reason : rule.info().reasons()) {
                all.add(arguments(rules, mutations, rule.info().id(), reason.name()));
            }
        }
        return all.build();
    }

    @ParameterizedTest(name = "{0}: {2}.{3}")
    @MethodSource("reasons")
    void every_reason_is_two_changes_away_from_an_allowed_scenario_at_most(
            RuleSet rules, Mutations mutations, RuleId rule, String reason) {
        Mutation mutation = simplest(rules, mutations, rule, reason);
        String name = rule + "." + reason;
        assertThat(mutation.changes()).as(name).hasSizeBetween(1, 2).doesNotContain("");
        assertThat(mutation.rule()).isEqualTo(rule);
        assertThat(mutation.reason()).isEqualTo(reason);
        assertThat(mutation.verdict()).isEqualTo(rules.evaluate(mutation.scenario()));
        assertThat(mutation.verdict().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(mutation.verdict().violations())
                .as(name)
                .anyMatch(violation ->
                        violation.rule().equals(rule) && violation.reason().equals(reason));
        assertThat(mutation.isOnlyFinding())
                .as(mutation + ": " + mutation.verdict())
                .isNotEqualTo(NEVER_ALONE.contains(name));
    }

    /** One that stands alone, if an allowed scenario leads to one, else any. */
    private static Mutation simplest(RuleSet rules, Mutations mutations, RuleId rule, String reason) {
        return mutations(mutations, rule, reason)
                .filter(Mutation::isOnlyFinding)
                .findFirst()
                .or(() -> mutations(mutations, rule, reason).findFirst())
                .orElseThrow(() ->
                        new AssertionError("no allowed scenario leads to " + rule + "." + reason + " of " + rules));
    }

    private static Stream<Mutation> mutations(Mutations mutations, RuleId rule, String reason) {
        return AllowedScenarios.all().values().stream()
                .map(allowed -> mutations.violating(allowed, rule, reason))
                .flatMap(Optional::stream);
    }

    @Test
    void changes_are_told_in_words() {
        assertThat(EXTENDED.violating(SALE, CspRules.RESELLER_ENROLLED, "later"))
                .map(Mutation::toString)
                .contains("`shop` states `enrolledOn` 2021-03-16");
        assertThat(EXTENDED.violating(SALE, CspRules.PARTNERSHIP_ACTIVE, "removed"))
                .map(Mutation::toString)
                .contains("the relationship of `distri` with `shop` states `status` REMOVED");
        assertThat(EXTENDED.violating(
                        AllowedScenarios.saleByDirectBillPartner(), CspRules.REGISTRATION_ID_PROVIDED, "none"))
                .map(Mutation::changes)
                .contains(List.of("the day is 2021-04-19", "`direct` states no `registrationId`"));
    }

    @Test
    void what_takes_three_changes_has_no_mutation() {
        // The day on which registration IDs begin, a customer in a country that asks for one, and no ID.
        assertThat(EXTENDED.violating(SALE, CspRules.REGISTRATION_ID_PROVIDED, "none"))
                .isEmpty();
    }

    @Test
    void the_same_scenario_gets_the_same_mutation() {
        for (String reason : List.of("never", "later")) {
            Mutation first = EXTENDED.violating(SALE, CspRules.RESELLER_ONBOARDED, reason)
                    .orElseThrow();
            Mutation second = Mutations.of(CspPolicy.extended())
                    .violating(AllowedScenarios.saleInTwoTiers(), CspRules.RESELLER_ONBOARDED, reason)
                    .orElseThrow();
            assertThat(second.scenario()).isEqualTo(first.scenario());
            assertThat(second.changes()).isEqualTo(first.changes());
        }
    }

    @Test
    void a_rule_that_does_not_look_at_the_transaction_cannot_be_violated_by_it() {
        assertThat(EXTENDED.violating(SALE, CspRules.PARTNERSHIP_ACCEPTED, "notAccepted"))
                .isEmpty();
    }

    @Test
    void a_rule_that_no_small_change_violates_has_no_mutation() {
        TransactionRule never = hosts("never-sold", scenario -> Answer.satisfied());
        assertThat(Mutations.of(CspPolicy.standard().plus(never))
                        .violating(SALE, never.info().id(), "broken"))
                .isEmpty();
    }

    @Test
    void a_rule_of_a_hosts_own_is_violated_by_what_it_reads() {
        TransactionRule credit = hosts(
                "credit-limit-kept",
                scenario -> isOnHold(scenario) && isWithoutLimit(scenario)
                        ? Answer.violated(BROKEN, scenario.customer())
                        : Answer.satisfied());
        Scenario allowed = Scenario.builder(SALE.asOf(), SALE.book(), SALE.transaction())
                .extensions(Extensions.none().with(HOLD, false).with(LIMIT, 500))
                .build();
        Mutation mutation = Mutations.of(CspPolicy.extended().plus(credit))
                .violating(allowed, credit.info().id(), "broken")
                .orElseThrow();
        assertThat(mutation.changes())
                .containsExactly(
                        "the scenario states `com.acme.creditHold` true",
                        "the scenario states `com.acme.creditLimit` 0");
        assertThat(mutation.isOnlyFinding()).isTrue();
        assertThat(mutation.verdict().violations())
                .extracting(Violation::rule)
                .containsExactly(credit.info().id());
    }

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.creditHold");
    private static final FactName<BigDecimal> LIMIT = FactName.of("com.acme.creditLimit");
    private static final Reason BROKEN =
            reason("broken").remedy("call-us", Actor.HOST).build();

    private static boolean isOnHold(Scenario scenario) {
        return scenario.extensions().flag(HOLD).is(true);
    }

    private static boolean isWithoutLimit(Scenario scenario) {
        return scenario.extensions().number(LIMIT).is(BigDecimal.ZERO);
    }

    private static TransactionRule hosts(String id, Function<Scenario, Answer> check) {
        return TransactionRule.of(
                rule(id).on(TransactionType.SALE)
                        .reads(FactKind.Owner.SCENARIO, HOLD, LIMIT)
                        .reasons(BROKEN)
                        .build(),
                check);
    }

    @Test
    void unknown_rules_and_reasons_and_scenarios_that_are_not_allowed_are_rejected_by_name() {
        RuleId unknown = RuleId.of("no-such-rule");
        assertThatThrownBy(() -> EXTENDED.violating(SALE, unknown, "later"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`no-such-rule`");
        assertThatThrownBy(() -> EXTENDED.violating(SALE, CspRules.RESELLER_ENROLLED, "sooner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("`reseller-enrolled`")
                .hasMessageContaining("`sooner`");
        Partner shop = SALE.book().partner("shop").orElseThrow();
        Scenario denied = SALE.with(shop.toBuilder().neverEnrolled().build());
        assertThatThrownBy(() -> EXTENDED.violating(denied, CspRules.RESELLER_ENROLLED, "later"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DENIED");
    }
}
