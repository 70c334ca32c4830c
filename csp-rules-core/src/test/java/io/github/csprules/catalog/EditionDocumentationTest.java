package io.github.csprules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.rule.Documentation;
import io.github.csprules.verdict.Citation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditionDocumentationTest {

    private final Documentation documentation = new EditionDocumentation("2021-06");

    @Test
    void a_clause_tells_its_page_and_section() {
        Citation citation = documentation.find("S0-189").get(0);

        assertThat(citation.clause()).contains("S0-189");
        assertThat(citation.page()).isEqualTo("csp-supported-partner-relationships");
        assertThat(citation.section()).isNotBlank();
        assertThat(citation.pageDate()).isEqualTo(LocalDate.of(2020, 5, 12));
        assertThat(citation).hasToString("S0-189");
    }

    @Test
    void a_page_has_no_clause() {
        Citation citation = documentation.find("reg-number-id").get(0);

        assertThat(citation.clause()).isEmpty();
        assertThat(citation.page()).isEqualTo("reg-number-id");
        assertThat(citation.section()).isEqualTo("Registration ID number information");
        assertThat(citation.pageDate()).isEqualTo(LocalDate.of(2021, 5, 10));
        assertThat(citation).hasToString("reg-number-id");
    }

    @ParameterizedTest
    @CsvSource({
        "S0-182..187, S0-182 S0-183 S0-184 S0-185 S0-186 S0-187",
        "S0-189..189, S0-189",
        "S0-106..112, S0-106 S0-109 S0-110 S0-112",
        "S0-107..111, S0-109 S0-110",
        "S3-171..175, S3-171 S3-172 S3-173 S3-175"
    })
    void a_range_stands_for_the_clauses_in_it(String range, String clauses) {
        assertThat(documentation.find(range)).extracting(Citation::toString).containsExactly(clauses.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "S0-1", "S0-107", "S9-100", "s0-189", "S0-189 ", "S0-187..182", "S0-107..108", "no-page"})
    void what_is_not_there_is_not_found(String name) {
        assertThat(documentation.find(name)).isEmpty();
    }

    // The documentation of 2023

    private final Documentation later = new EditionDocumentation("2023-10");

    @ParameterizedTest
    @CsvSource({
        "S0-189, csp-supported-partner-relationships, 2023-01-11",
        "S1-124, indirect-reseller-tasks-in-partner-center, 2022-09-21",
        "S2-123, work-with-other-partners, 2022-02-28",
        "S3-175, indirect-provider-tasks-in-partner-center, 2023-09-15",
        "S4-113, multipartner, 2023-09-26"
    })
    void a_clause_stands_in_a_later_version_of_its_page(String clause, String page, LocalDate date) {
        Citation citation = later.find(clause).get(0);

        assertThat(citation.clause()).contains(clause);
        assertThat(citation.page()).isEqualTo(page);
        assertThat(citation.section()).isNotBlank();
        assertThat(citation.pageDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S0-105", "S0-106", "S1-109", "S1-110", "S1-162", "S2-105", "S3-212", "S1-108..110"})
    void what_is_gone_is_left_out(String name) {
        assertThat(later.find(name))
                .extracting(Citation::toString)
                .doesNotContain("S0-105", "S0-106", "S1-109", "S1-110", "S1-162", "S2-105", "S3-212");
    }

    /** A version of a rule that ended on the day of the new page rests on what stood on the old one. */
    @Test
    void two_roles_are_cited_as_they_stood_before() {
        assertThat(later.find("S3-106..109"))
                .extracting(citation -> citation + " " + citation.pageDate())
                .containsExactly("S3-106 2023-09-15", "S3-107 2020-07-01", "S3-108 2020-07-01", "S3-109 2023-09-15");
    }
}
