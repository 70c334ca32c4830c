package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.Newest;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    /** Nothing is stated, and the reseller sells to another region. */
    private static Verdict verdict() {
        Book book = Book.builder()
                .partners(
                        Partner.builder("distri", PartnerType.INDIRECT_PROVIDER, Tenant.csp("t-distri"))
                                .country("FR")
                                .name("Secret Distribution")
                                .build(),
                        Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.csp("t-shop"))
                                .country("DE")
                                .build())
                .customers(Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                        .country("JP")
                        .name("Secret Customer")
                        .build())
                .build();
        return CspPolicy.evaluate(Scenario.of(
                ExampleSale.DAY,
                book,
                Sale.builder(List.of("distri", "shop"), "fabrikam").build()));
    }

    @Test
    void it_tells_what_each_rule_says() {
        Verdict verdict = verdict();

        assertThat(verdict.outcome()).isEqualTo(Outcome.DENIED);
        assertThat(verdict.isAllowed()).isFalse();
        assertThat(verdict.isUnconditional()).isFalse();
        assertThat(verdict.transaction()).isEqualTo(TransactionType.SALE);
        assertThat(verdict.status(CspRules.SUPPORTED_CHANNEL)).isEqualTo(RuleStatus.SATISFIED);
        assertThat(verdict.status(CspRules.CUSTOMER_WITHIN_REGION)).isEqualTo(RuleStatus.VIOLATED);
        assertThat(verdict.status(CspRules.PARTNERSHIP_ACTIVE)).isEqualTo(RuleStatus.UNDETERMINED);
        assertThat(verdict.status(CspRules.CUSTOMER_ACCEPTED)).isEqualTo(RuleStatus.NOT_APPLICABLE);
        assertThat(verdict.rules().keySet())
                .containsExactlyElementsOf(CspPolicy.standard().ids());
        verdict.rules()
                .forEach((rule, status) -> assertThat(verdict.status(rule)).isEqualTo(status));
    }

    @Test
    void findings_stand_in_catalogue_order_then_in_that_of_the_subjects() {
        List<RuleId> order =
                Newest.standard().stream().map(rule -> rule.info().id()).toList();

        assertThat(verdict().findings())
                .isSortedAccordingTo(
                        (one, other) -> Integer.compare(order.indexOf(one.rule()), order.indexOf(other.rule())));
        assertThat(verdict().findings(CspRules.CUSTOMER_WITHIN_REGION))
                .extracting(Finding::subjects)
                .containsExactly(List.of("distri", "fabrikam"), List.of("shop", "fabrikam"));
        assertThat(verdict().findings(CspRules.CUSTOMER_ACCEPTED)).isEmpty();
        assertThat(verdict().findings(RuleId.of("other"))).isEmpty();
    }

    @Test
    void violations_are_the_findings_that_are_no_gaps() {
        assertThat(verdict().violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "customer-within-region.otherRegion [distri, fabrikam]",
                        "customer-within-region.otherRegion [shop, fabrikam]");
    }

    @Test
    void what_is_missing_is_told_once() {
        assertThat(verdict().missing())
                .doesNotHaveDuplicates()
                .contains(
                        FactRef.of("distri", FactName.ORGANIZATION),
                        FactRef.of("shop", FactName.ENROLLED_ON),
                        FactRef.RELATIONSHIPS);
    }

    @Test
    void equal_scenarios_have_equal_verdicts() {
        assertThat(verdict())
                .isEqualTo(verdict())
                .hasSameHashCodeAs(verdict())
                .doesNotHaveSameHashCodeAs(CspPolicy.evaluate(ExampleSale.scenario()));
        assertThat(verdict()).isNotEqualTo(CspPolicy.extended().evaluate(ExampleSale.scenario()));
        assertThat(CspPolicy.standard().evaluate(ExampleSale.scenario()))
                .isNotEqualTo(CspPolicy.extended().evaluate(ExampleSale.scenario()));
        assertThat(CspPolicy.evaluate(ExampleSale.scenario()))
                .isNotEqualTo(CspPolicy.evaluate(ExampleSale.on(ExampleSale.DAY.minusDays(1))));
    }

    @Test
    void a_verdict_that_was_read_equals_the_one_that_was_given() {
        Verdict given = verdict();
        Verdict read = Verdict.builder(
                        given.policy(),
                        given.asOf(),
                        given.transaction(),
                        given.outcome(),
                        Verdict.Details.of(given.rules(), given.findings()))
                .library(given.library())
                .build();

        assertThat(read).isEqualTo(given);
        assertThat(read.status(CspRules.CUSTOMER_WITHIN_REGION)).isEqualTo(RuleStatus.VIOLATED);
        assertThat(read.status(RuleId.of("other"))).isEqualTo(RuleStatus.NOT_APPLICABLE);
    }

    @Test
    void a_verdict_holds_what_it_is_built_of() {
        List<FactRef> assumptions = List.of(FactRef.RELATIONSHIPS);
        List<Consequence> consequences =
                List.of(new Consequence("call-sales", Consequence.Level.NOTICE, Map.of(), List.of()));

        Verdict verdict = Verdict.builder(
                        CspPolicy.standard().policy(),
                        ExampleSale.DAY,
                        TransactionType.SALE,
                        Outcome.ALLOWED,
                        Verdict.Details.of(Map.of(), List.of()))
                .reference("order 4711")
                .assumptions(assumptions)
                .consequences(consequences)
                .library("1.2.3")
                .build();

        assertThat(verdict.reference()).contains("order 4711");
        assertThat(verdict.assumptions()).isEqualTo(assumptions);
        assertThat(verdict.consequences()).isEqualTo(consequences);
        assertThat(verdict.library()).isEqualTo("1.2.3");
    }

    @Test
    void findings_are_equal_if_they_say_the_same() {
        RuleId rule = RuleId.of("some-rule");
        List<String> shop = List.of("shop");
        List<FactRef> missing = List.of(FactRef.RELATIONSHIPS);
        List<Citation> citations = Newest.citations("S0-189");
        Violation violation = violation(rule, "wrong", shop).build();
        Gap gap = new Gap(rule, shop, missing, citations);

        assertThat(violation)
                .isEqualTo(violation(rule, "wrong", shop).build())
                .hasSameHashCodeAs(violation(rule, "wrong", shop).build())
                .doesNotHaveSameHashCodeAs(violation(rule, "other", shop).build())
                .isNotEqualTo(violation(RuleId.of("other-rule"), "wrong", shop).build())
                .isNotEqualTo(violation(rule, "other", shop).build())
                .isNotEqualTo(violation(rule, "wrong", List.of("distri")).build())
                .isNotEqualTo(violation(rule, "wrong", shop).arguments(Map.of()).build())
                .isNotEqualTo(violation(rule, "wrong", shop).remedies(List.of()).build())
                .isNotEqualTo(
                        violation(rule, "wrong", shop).citations(List.of()).build())
                .isNotEqualTo(violation(rule, "wrong", shop)
                        .partnerCenterErrors(List.of())
                        .build())
                .isNotEqualTo(gap);
        assertThat(gap)
                .isEqualTo(new Gap(rule, shop, missing, citations))
                .hasSameHashCodeAs(new Gap(rule, shop, missing, citations))
                .doesNotHaveSameHashCodeAs(new Gap(rule, List.of("distri"), missing, citations))
                .isNotEqualTo(new Gap(RuleId.of("other-rule"), shop, missing, citations))
                .isNotEqualTo(new Gap(rule, List.of("distri"), missing, citations))
                .isNotEqualTo(new Gap(rule, shop, List.of(FactRef.ofTransaction(FactName.ROLE)), citations))
                .isNotEqualTo(new Gap(rule, shop, missing, List.of()))
                .isNotEqualTo(violation);
    }

    private static Violation.Builder violation(RuleId rule, String reason, List<String> subjects) {
        return Violation.builder(rule, reason, subjects)
                .arguments(Map.of("limit", ArgumentValue.of("7")))
                .remedies(List.of(new Remedy("call-sales", Actor.CUSTOMER)))
                .citations(Newest.citations("S0-189"))
                .partnerCenterErrors(List.of("2030"));
    }

    @Test
    void policies_are_equal_if_all_that_they_say_is() {
        PolicyRef policy = PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30));
        PolicyRef.Changes changes = new PolicyRef.Changes(List.of(RuleId.of("own")), List.of());

        assertThat(policy)
                .isEqualTo(PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)))
                .hasSameHashCodeAs(
                        PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)))
                .doesNotHaveSameHashCodeAs(
                        PolicyRef.of("other", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)))
                .isNotEqualTo(PolicyRef.of("other", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)))
                .isNotEqualTo(PolicyRef.of("standard", "2021-07", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 6, 30)))
                .isNotEqualTo(PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 27), LocalDate.of(2021, 7, 1)))
                .isNotEqualTo(PolicyRef.of("standard", "2021-06", LocalDate.of(2021, 1, 26), LocalDate.of(2021, 6, 30)))
                .isNotEqualTo(policy.changed(changes).named("standard"));
        assertThat(policy.changed(changes))
                .isEqualTo(policy.changed(new PolicyRef.Changes(List.of(RuleId.of("own")), List.of())))
                .isNotEqualTo(policy.changed(new PolicyRef.Changes(List.of(), List.of(RuleId.of("own")))));
    }

    @ParameterizedTest
    @CsvSource({"0000-12-31, false", "0001-01-01, true", "9999-12-31, true", "+10000-01-01, false"})
    void a_policy_is_known_from_and_through_days_that_its_format_can_hold(LocalDate day, boolean expected) {
        if (expected) {
            assertThat(PolicyRef.of("own", "1", day, day).knownThrough()).isEqualTo(day);
            assertThat(PolicyRef.of("own", "1", day, day).knownFrom()).isEqualTo(day);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.of("own", "1", day, day));
        }
    }

    @Test
    void a_policy_is_not_known_through_a_day_before_the_first() {
        LocalDate day = LocalDate.of(2021, 6, 30);

        assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.of("own", "1", day.plusDays(1), day));
    }

    @Test
    void its_text_form_is_short_and_names_nobody() {
        assertThat(CspPolicy.evaluate(ExampleSale.scenario())).hasToString("ALLOWED SALE on 2021-06-22");
        assertThat(verdict().toString())
                .startsWith("DENIED SALE on 2021-06-22: ")
                .contains("customer-within-region.otherRegion [shop, fabrikam]")
                .contains("partnership-active [distri, shop] lacks [scenario relationships]")
                .doesNotContain("Secret", "t-shop");
    }

    @Test
    void what_it_hands_out_cannot_be_changed() {
        Violation violation = verdict().violations().get(0);

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> violation.arguments().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> violation.subjects().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> verdict().assumptions().add(FactRef.RELATIONSHIPS));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CspPolicy.evaluate(ExampleSale.scenario())
                        .consequences()
                        .clear());
    }

    @Test
    void a_verdict_names_the_version_of_the_library() {
        assertThat(verdict().library()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void rule_ids_are_in_kebab_case() {
        assertThat(RuleId.of("customer-within-region")).hasToString("customer-within-region");
        assertThat(RuleId.of("a").compareTo(RuleId.of("b"))).isNegative();
        for (String id : List.of("", "A", "a_b", "-a", "a-", "a--b", "1a", "a b", "é")) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> RuleId.of(id));
        }
    }

    @Test
    void arguments_are_texts_or_lists_of_texts() {
        assertThat(ArgumentValue.of("EUROPE")).hasToString("EUROPE");
        assertThat(ArgumentValue.of(List.of("a", "b"))).hasToString("a, b");
        assertThat(verdict().violations().get(0).arguments())
                .isEqualTo(Map.of(
                        "partnerRegion", ArgumentValue.of("EUROPE"),
                        "customerRegion", ArgumentValue.of("JAPAN")));
    }
}
