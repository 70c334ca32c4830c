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
}
