package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Explanations;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictPageTest {

    private static final RuleSet RULES = CspPolicy.standard();

    private static VerdictPage page(Scenario scenario) {
        return VerdictPage.of(scenario, RULES.evaluate(scenario));
    }

    private static ParsedPage parsed(VerdictPage page) {
        return ParsedPage.of(page.toHtml(Texts.standard(), Locale.ENGLISH));
    }

    private static ParsedPage parsed(String example) {
        return parsed(page(Examples.read(Examples.named(example))));
    }

    private static VerdictPage whole(Path file) {
        Scenario scenario = Examples.read(file);
        return page(scenario)
                .with(Explanations.of(RULES).of(scenario))
                .with(Timelines.of(RULES).of(scenario))
                .with(Routes.of(RULES).find(scenario));
    }

    static List<Path> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scenario-1-indirect      | en | ✓ allowed sale on 2021-03-15, policy standard 2023-10
            scenario-7-other-region  | en | ✕ denied sale on 2021-03-15, policy standard 2023-10
            undetermined             | en | ? undetermined sale on 2021-03-15, policy standard 2023-10
            scenario-7-other-region  | fr | ✕ refusé vente le 2021-03-15, règles standard 2023-10
            undetermined             | fr | ? indéterminé vente le 2021-03-15, règles standard 2023-10
            undetermined             | de | ? undetermined sale on 2021-03-15, policy standard 2023-10
            """)
    void the_heading_is_the_outcome_with_its_sign_and_the_question(String example, String language, String heading) {
        VerdictPage page = page(Examples.read(Examples.named(example)));

        assertThat(ParsedPage.of(page.toHtml(Texts.standard(), Locale.forLanguageTag(language)))
                        .texts("h1"))
                .containsExactly(heading);
    }

    @ParameterizedTest
    @CsvSource({"en, en", "fr, fr", "fr-CA, fr", "de, en"})
    void the_page_says_in_which_language_it_is(String asked, String language) {
        VerdictPage page = page(Examples.read(Examples.named("undetermined")));
        ParsedPage parsed = ParsedPage.of(page.toHtml(Texts.standard(), Locale.forLanguageTag(asked)));

        assertThat(parsed.attribute("html", "lang")).isEqualTo(language);
        assertThat(parsed.attribute("html", "xml:lang")).isEqualTo(language);
    }

    @Test
    void a_day_that_the_edition_does_not_know_comes_before_the_outcome() {
        ParsedPage page = parsed("beyond-known-policy");

        assertThat(page.texts("header").get(0))
                .startsWith(
                        "! caution the day lies beyond `2023-10-23`, up to which edition `2023-10` of the policy knows")
                .endsWith("sale on 2024-05-01, policy standard 2023-10");
    }

    @Test
    void a_finding_has_its_rule_remedies_clauses_and_error_codes() {
        assertThat(parsed("scenario-7-other-region").texts("article").get(0))
                .startsWith(
                        "1. ✕ violated customer `Adventure Works` is in region United States, outside Europe, the region of partner"
                                + " `Contoso Distribution`")
                .contains("customer-within-region.otherRegion")
                .contains("customer: do business with a partner in region United States, the customer's own")
                .contains(
                        "S0-189 (csp-supported-partner-relationships, Supported partner transactions in the CSP program)")
                .contains("(page of 2023-01-11)")
                .contains("Partner Center 2030");
    }

    @Test
    void a_clause_leads_to_its_page() {
        assertThat(parsed("scenario-7-other-region").attribute("a", "href"))
                .isEqualTo("https://learn.microsoft.com/partner-center/csp-supported-partner-relationships");
    }

    @Test
    void each_missing_fact_is_a_question_with_the_rules_that_ask() {
        Scenario scenario = Examples.read(Examples.named("undetermined"));
        Report report = Report.of(RULES.evaluate(scenario), Texts.standard().naming(scenario), Locale.ENGLISH);
        String section = parsed("undetermined").section("missing");

        assertThat(report.missing()).hasSizeGreaterThan(5);
        for (Report.Question question : report.missing()) {
            assertThat(section).contains("? question " + question.question());
            question.rules().forEach(rule -> assertThat(section).contains(rule.value()));
        }
    }

    @Test
    void consequences_stand_with_their_level_and_assumptions_as_questions() {
        Scenario scenario = Examples.read(Examples.EVERY_TEXT);
        Report report = Report.of(RULES.evaluate(scenario), Texts.standard().naming(scenario), Locale.ENGLISH);
        assertThat(report.assumptions()).isNotEmpty();

        report.assumptions()
                .forEach(fact -> assertThat(parsed(page(scenario)).section("assumptions"))
                        .contains(fact.question()));
        assertThat(parsed("scenario-6-option-1-separate-tenant").section("consequences"))
                .contains("✓ notice ");
    }

    @Test
    void routes_other_days_and_grounds_are_shown_where_they_are_handed_in() {
        Path file = Examples.named("scenario-6-same-provider");
        ParsedPage bare = parsed(page(Examples.read(file)));
        ParsedPage whole = parsed(whole(file));

        for (String section : List.of("routes", "timeline", "explanation")) {
            assertThat(bare.section(section)).as(section).isEmpty();
        }
        assertThat(whole.section("routes")).contains("✓ route 1: allowed on 2021-03-15");
        assertThat(whole.section("timeline")).contains("not allowed on 2021-03-15 nor on any later day");
        assertThat(whole.section("explanation")).contains("one-relationship-per-provider", "✕ violated");
    }

    @Test
    void the_drawing_shows_each_party_with_region_and_tenant_what_ties_them_and_what_breaks_where() {
        assertThat(parsed("scenario-7-other-region").texts("text"))
                .containsExactly(
                        "Microsoft",
                        "provider",
                        "Contoso Distribution",
                        "France, region Europe",
                        "tenant contoso.onmicrosoft.com",
                        "reseller",
                        "Fabrikam IT Services",
                        "Germany, region Europe",
                        "tenant fabrikam.onmicrosoft.com",
                        "customer",
                        "Adventure Works",
                        "United States, region United States",
                        "tenant adventure-works.onmicrosoft.com, of type Customer",
                        "partnership: active",
                        "reseller relationship: active",
                        "✕ violated: 1",
                        "✕ violated: 2");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void headings_do_not_leave_out_a_level_and_every_section_has_one(Path file) {
        ParsedPage page = parsed(whole(file));
        int before = 0;
        for (int level : page.elements("*")
                .map(org.w3c.dom.Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .mapToInt(name -> name.charAt(1) - '0')
                .toArray()) {
            assertThat(level).isBetween(1, before + 1);
            before = level;
        }
        assertThat(page.texts("h1")).hasSize(1);
        assertThat(page.texts("main")).hasSize(1);
        assertThat(page.elements("section").map(section -> section.getAttribute("aria-labelledby")))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(page.elements("h2")
                        .map(heading -> heading.getAttribute("id"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_page_loads_nothing_and_runs_nothing(Path file) throws Exception {
        ParsedPage page = parsed(whole(file));
        byte[] style = page.elements("style")
                .findFirst()
                .orElseThrow()
                .getTextContent()
                .getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

        assertThat(page.elements("*").map(org.w3c.dom.Element::getLocalName))
                .doesNotContainAnyElementsOf(
                        Set.of("script", "img", "link", "iframe", "object", "embed", "image", "use", "form", "base"));
        assertThat(new String(style, StandardCharsets.UTF_8)).doesNotContain("url(", "@import", "<", ">", "&", "\"");
        assertThat(page.elements("meta").map(meta -> meta.getAttribute("content")))
                .contains("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.elements("a").map(link -> link.getAttribute("href")))
                .allMatch(address -> address.matches("https://learn\\.microsoft\\.com/partner-center/[a-z0-9/-]+"));
    }
}
