package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTallyTest {

    private static final Problem PROBLEM = new Problem(Problem.Code.MISSING, "/asOf", "nothing", "a day");

    private final AuditTally tally = AuditTally.of(CspPolicy.standard().policy());

    private void add(long line, String id, Scenario scenario) {
        tally.add(line, id, scenario, CspPolicy.evaluate(scenario));
    }

    private static Scenario scenario(String example) {
        return Examples.read(Examples.named(example));
    }

    private ParsedPage page() {
        return ParsedPage.of(tally.toHtml(Texts.standard(), Locale.ENGLISH));
    }

    /** The rows of the table of a section, cells apart by a bar. */
    private List<String> rows(String section) {
        return page().rows(section);
    }

    private void addSome() {
        add(1, "order-1", scenario("scenario-1-indirect")); // to Spain
        add(2, "order-2", scenario("scenario-7-other-region")); // to the United States
        add(4, "4", scenario("scenario-7-other-region"));
        add(5, "order-5", scenario("partnership")); // in France
        add(6, "order-6", scenario("undetermined"));
        tally.addInvalid(7, "order-7", List.of(PROBLEM, PROBLEM));
    }

    @Test
    void outcomes_are_counted_invalid_lines_too() {
        addSome();

        assertThat(page().texts("h1")).containsExactly("Audit: 6 lines, policy standard 2023-10");
        assertThat(rows("outcomes")).containsExactly("✓ allowed|2", "✕ denied|2", "? undetermined|1", "! invalid|1");
    }

    @Test
    void a_reason_counts_once_for_a_line_and_names_the_first_lines() {
        addSome();

        assertThat(rows("violated"))
                .containsExactly("customer-within-region.otherRegion"
                        + "|a partner does business with customers of its own region|2|line 2 (order-2); line 4");
    }

    @Test
    void a_rule_that_lacks_a_fact_counts_where_that_decides() {
        addSome();

        assertThat(rows("open"))
                .contains("customer-tenant"
                        + "|what is sold is provisioned to a tenant of type Customer|1|line 6 (order-6)");
    }

    @Test
    void groups_are_counted_by_outcome() {
        addSome();

        assertThat(rows("types")).containsExactly("sale|1|2|1|4", "partnership|1|0|0|1");
        assertThat(rows("regions")).containsExactly("Europe|2|0|1|3", "United States|0|2|0|2");
        assertThat(rows("months")).containsExactly("2021-03|2|2|1|5");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 36, months, 36, 2021-01|1|0|0|1",
        "1, 37, years, 4, 2021|12|0|0|12",
        "12, 40, years, 40, 2021|1|0|0|1",
        "12, 50, years, 41, others|10|0|0|10"
    })
    void many_months_are_shown_as_years_and_many_years_together(
            int step, int count, String section, int rows, String row) {
        Scenario allowed = scenario("scenario-1-direct-bill");
        IntStream.range(0, count)
                .forEach(i ->
                        add(i + 1L, "x", allowed.on(LocalDate.of(2021, 1, 27).plusMonths((long) i * step))));

        assertThat(rows(section)).hasSize(rows).anyMatch(row::equals);
    }

    @Test
    void days_that_the_edition_does_not_know_are_said_first() {
        add(1, "1", scenario("beyond-known-policy"));

        assertThat(page().texts("header").get(0))
                .startsWith("! caution verdicts about days beyond what the policy's edition knows: 1")
                .endsWith("Audit: 1 lines, policy standard 2023-10");
    }

    @Test
    void invalid_lines_are_shown_by_their_first_problem() {
        IntStream.rangeClosed(1, 9).forEach(line -> tally.addInvalid(line, "id-" + line, List.of(PROBLEM)));

        assertThat(rows("invalid"))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("1|id-1|")
                .contains("/asOf");
        assertThat(rows("outcomes")).contains("! invalid|9");
    }

    @Test
    void nothing_counted_is_a_page_too() {
        assertThat(rows("outcomes")).containsExactly("✓ allowed|0", "✕ denied|0", "? undetermined|0", "! invalid|0");
        assertThat(page().section("violated")).isEmpty();
    }

    @Test
    void what_it_keeps_does_not_grow_with_the_lines() {
        Scenario denied = scenario("scenario-7-other-region");
        IntStream.rangeClosed(1, 9).forEach(line -> add(line, "order", denied));
        int before = tally.toHtml(Texts.standard(), Locale.ENGLISH).length();
        IntStream.rangeClosed(10, 999).forEach(line -> add(line, "order", denied));

        assertThat(tally.toHtml(Texts.standard(), Locale.ENGLISH).length() - before)
                .isBetween(0, 100); // longer numbers
    }

    @ParameterizedTest
    @MethodSource("io.github.csprules.html.HostileTextTest#payloads")
    void the_id_of_a_line_is_a_text(String payload) {
        AuditTally harmless = AuditTally.of(CspPolicy.standard().policy());
        for (AuditTally each : List.of(tally, harmless)) {
            Scenario denied = scenario("scenario-7-other-region");
            String id = each == tally ? payload : "id";
            each.add(1, id, denied, CspPolicy.evaluate(denied));
            each.addInvalid(2, id, List.of(PROBLEM));
        }

        assertThat(page().structure())
                .isEqualTo(ParsedPage.of(harmless.toHtml(Texts.standard(), Locale.ENGLISH))
                        .structure());
        assertThat(page().text())
                .contains("line 1 ("
                        + Drawing.cut(payload, 60).replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd'));
    }
}
