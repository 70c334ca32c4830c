package io.github.csprules.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What each rule stood on. */
class ExplanationsTest {

    private static Scenario sale(Partner.Builder provider, Partner.Builder reseller, Customer.Builder customer) {
        return Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(provider, reseller, customer),
                ExampleSale.sale().build());
    }

    private static List<String> facts(RuleId rule, Scenario scenario) {
        Report report = Report.of(
                CspPolicy.evaluate(scenario),
                Explanations.of(CspPolicy.standard()).of(scenario),
                Texts.standard(),
                Locale.ENGLISH);
        return report.explanation().stream()
                .filter(basis -> basis.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Test
    void every_rule_that_applied_is_explained_in_catalogue_order() {
        Scenario scenario = ExampleSale.scenario();
        assertThat(Explanations.of(CspPolicy.standard()).of(scenario))
                .extracting(Explanation::rule)
                .containsExactlyElementsOf(CspPolicy.evaluate(scenario).rules().entrySet().stream()
                        .filter(said -> said.getValue() != RuleStatus.NOT_APPLICABLE)
                        .map(said -> said.getKey())
                        .toList());
    }

    @Test
    void a_rule_is_explained_by_what_it_reads_of_those_whom_it_judges() {
        Scenario scenario = ExampleSale.scenario();
        assertThat(facts(CspRules.SUPPORTED_CHANNEL, scenario)).isEmpty();
        assertThat(facts(CspRules.RESELLER_ENROLLED, scenario)).containsExactly("shop enrolledOn: 2019-05-09");
        assertThat(facts(CspRules.CUSTOMER_WITHIN_REGION, scenario))
                .containsExactly("distri country: FR", "shop country: DE", "fabrikam country: ES");
        assertThat(facts(CspRules.PARTNERSHIP_ACTIVE, scenario))
                .containsExactly("scenario relationships: distri/shop, distri/fabrikam", "distri/shop status: active");
    }

    @Test
    void what_is_assumed_is_marked_and_what_is_stated_as_none_is_told() {
        Scenario scenario = sale(
                ExampleSale.provider(),
                ExampleSale.reseller().neverEnrolled(),
                ExampleSale.customer().assuming(FactName.COUNTRY));
        assertThat(facts(CspRules.CUSTOMER_WITHIN_REGION, scenario)).contains("fabrikam country: ES (assumed)");
        assertThat(facts(CspRules.RESELLER_ENROLLED, scenario)).containsExactly("shop enrolledOn: none");
    }

    @Test
    void what_is_not_stated_is_not_told() {
        Scenario scenario = sale(
                ExampleSale.provider(), ExampleSale.reseller().notStating(FactName.COUNTRY), ExampleSale.customer());
        assertThat(facts(CspRules.CUSTOMER_WITHIN_REGION, scenario))
                .containsExactly("distri country: FR", "fabrikam country: ES");
    }

    @Test
    void of_several_that_would_do_the_first_is_told() {
        Agreement signed = Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, LocalDate.of(2020, 2, 1));
        Scenario scenario = sale(ExampleSale.provider(), ExampleSale.reseller().agreements(), ExampleSale.customer());
        for (String id : List.of("shop-2", "shop-3")) {
            scenario = scenario.with(ExampleSale.reseller()
                    .id(id)
                    .tenant(Tenant.csp("t-" + id))
                    .agreements(signed)
                    .build());
        }
        assertThat(facts(CspRules.PARTNER_AGREEMENT_SIGNED, scenario))
                .contains(
                        "shop agreements: none",
                        "shop-2 agreements: Microsoft Partner Agreement, signed on 2020-02-01",
                        "shop-2 country: DE")
                .noneMatch(fact -> fact.startsWith("shop-3"));
    }

    @Test
    void it_is_told_in_french_too() {
        Scenario scenario = sale(
                ExampleSale.provider(),
                ExampleSale.reseller(),
                ExampleSale.customer().assuming(FactName.COUNTRY));
        Report report = Report.of(
                CspPolicy.evaluate(scenario),
                Explanations.of(CspPolicy.standard()).of(scenario),
                Texts.standard(),
                Locale.FRENCH);
        assertThat(report.explanation().stream().flatMap(basis -> basis.facts().stream()))
                .contains("fabrikam country\u00a0: ES (supposé)", "distri/shop status\u00a0: active");
    }

    @Test
    void a_report_has_no_explanation_unless_it_is_given_one() {
        assertThat(Report.of(CspPolicy.evaluate(ExampleSale.scenario()), Texts.standard(), Locale.ENGLISH)
                        .explanation())
                .isEmpty();
    }
}
