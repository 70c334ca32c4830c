package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Report.Clauses;
import io.github.csprules.verdict.Report.Cure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    private static final LocalDate PAGE_DATE = LocalDate.of(2021, 6, 4);

    private static Report of(RuleSet rules, Scenario scenario) {
        return Report.of(rules.evaluate(scenario), Texts.standard().naming(scenario), Locale.ENGLISH);
    }

    private static Report of(Scenario scenario) {
        return of(CspPolicy.standard(), scenario);
    }

    private static Scenario sale(
            LocalDate day, Partner.Builder reseller, Customer.Builder customer, Sale.Builder sale) {
        return Scenario.of(day, ExampleSale.bookOf(ExampleSale.provider(), reseller, customer), sale.build());
    }

    private static Scenario saleTo(Customer.Builder customer) {
        return sale(ExampleSale.DAY, ExampleSale.reseller(), customer, ExampleSale.sale());
    }

    @Test
    void an_allowed_sale_is_told_with_what_was_asked_and_nothing_against_it() {
        Report report = of(ExampleSale.scenario());

        assertThat(report.outcome()).isEqualTo("allowed");
        assertThat(report.headline()).isEqualTo("sale on 2021-06-22, policy standard 2023-10");
        assertThat(report.caveats()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.missing()).isEmpty();
        assertThat(report.assumptions()).isEmpty();
    }

    @Test
    void the_headline_tells_the_key_of_the_host_and_that_the_policy_was_changed() {
        RuleSet changed = CspPolicy.standard().without(CspRules.NO_SELF_SALE);
        Scenario scenario = Scenario.builder(
                        ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
                .reference("{day} 4711")
                .build();

        assertThat(of(changed, scenario).headline())
                .isEqualTo("sale on 2021-06-22, policy custom 2023-10 (changed), reference {day} 4711");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-26, before-known-policy", "2021-01-27,", "2023-10-23,", "2023-10-24, beyond-known-policy"})
    void a_day_that_the_edition_does_not_know_comes_with_a_caveat(LocalDate day, @Nullable String key) {
        Map<String, String> words =
                Map.of("edition", "`2023-10`", "knownFrom", "`2021-01-27`", "knownThrough", "`2023-10-23`");

        assertThat(of(ExampleSale.on(day)).caveats())
                .isEqualTo(key == null ? List.of() : List.of(Texts.standard().text(key, words, Locale.ENGLISH)));
    }

    @Test
    void a_violation_is_told_with_its_clauses_by_section_and_who_can_do_what() {
        Report report = of(saleTo(Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                .country("BR")
                .name("Fabrikam Inc")
                .organization("fabrikam-sa")
                .agreements(ExampleSale.customer().build().agreements().get())));

        assertThat(report.outcome()).isEqualTo("denied");
        assertThat(report.findings()).hasSize(2);
        Report.Entry first = report.findings().get(0);
        assertThat(first.finding().rule()).isEqualTo(CspRules.CUSTOMER_WITHIN_REGION);
        assertThat(first.finding().subjects()).containsExactly("distri", "fabrikam");
        assertThat(first.message())
                .isEqualTo(
                        "customer `Fabrikam Inc` is in region Brazil, outside Europe, the region of partner `distri`");
        assertThat(first.clauses())
                .extracting(Clauses::page, Clauses::ids)
                .containsExactly(
                        tuple("csp-supported-partner-relationships", List.of("S0-189")),
                        tuple("indirect-reseller-tasks-in-partner-center", List.of("S1-199")));
        assertThat(first.remedies())
                .first()
                .isEqualTo(new Cure(
                        new Remedy("sell-through-partner-in-region", Actor.CUSTOMER),
                        "customer",
                        "do business with a partner in region Brazil, the customer's own"));
    }

    @Test
    void a_missing_fact_is_asked_for_once_and_names_the_rules_that_need_it() {
        Customer.Builder unknown = Customer.builder("fabrikam", Tenant.customer("t-fabrikam"))
                .country("ES")
                .agreements(ExampleSale.customer().build().agreements().get());

        Report report = of(saleTo(unknown));

        assertThat(report.outcome()).isEqualTo("undetermined");
        assertThat(report.findings())
                .isNotEmpty()
                .allMatch(entry -> entry.finding() instanceof Gap)
                .allMatch(entry -> entry.remedies().isEmpty());
        assertThat(report.missing()).hasSize(1);
        assertThat(report.missing().get(0).fact().fact()).isEqualTo(FactName.ORGANIZATION);
        assertThat(report.missing().get(0).question()).isEqualTo("which legal organization does `fabrikam` belong to?");
        assertThat(report.missing().get(0).rules())
                .containsExactlyInAnyOrder(CspRules.NO_SELF_SALE, CspRules.NO_AFFILIATE_SALE);
    }

    @Test
    void an_assumption_is_told_as_the_question_that_would_replace_it() {
        Report report = of(sale(
                ExampleSale.DAY,
                ExampleSale.reseller().assuming(FactName.ENROLLED_ON),
                ExampleSale.customer(),
                ExampleSale.sale()));

        assertThat(report.outcome()).isEqualTo("allowed");
        assertThat(report.assumptions()).hasSize(1);
        assertThat(report.assumptions().get(0).question())
                .isEqualTo("since when has `shop` been enrolled in the program?");
    }

    @Test
    void a_consequence_is_told_with_its_level_and_its_clauses() {
        Report report = of(sale(
                ExampleSale.DAY,
                ExampleSale.reseller(),
                ExampleSale.customer(),
                Sale.builder(List.of("distri", "shop"), "fabrikam")));

        assertThat(report.consequences())
                .filteredOn(effect -> effect.consequence().code().equals("incentives-need-mpn-id"))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.level()).isEqualTo("caution");
                    assertThat(effect.message())
                            .isEqualTo(
                                    "without the MPN ID of the reseller on the order no incentives are earned by `shop`");
                    assertThat(effect.clauses()).flatExtracting(Clauses::ids).contains("S3-141", "S3-216");
                });
    }

    @Test
    void clauses_stand_where_their_section_is_cited_first() {
        List<Clauses> clauses = Clauses.of(List.of(
                Citation.of("1", "page", "one", PAGE_DATE),
                Citation.of("2", "page", "two", PAGE_DATE),
                Citation.of("whole", "title", PAGE_DATE),
                Citation.of("3", "page", "one", PAGE_DATE)));

        assertThat(clauses)
                .containsExactly(
                        new Clauses("page", "one", PAGE_DATE, List.of("1", "3")),
                        new Clauses("page", "two", PAGE_DATE, List.of("2")),
                        new Clauses("whole", "title", PAGE_DATE, List.of()));
    }
}
