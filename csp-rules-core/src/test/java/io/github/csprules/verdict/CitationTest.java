package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {

    @Test
    void a_clause_tells_its_page_and_section() {
        Citation citation = Citation.ofClause("S0-189");

        assertThat(citation.clause()).contains("S0-189");
        assertThat(citation.page()).isEqualTo("csp-supported-partner-relationships");
        assertThat(citation.section()).isNotBlank();
        assertThat(citation.pageDate()).isEqualTo(LocalDate.of(2020, 5, 12));
        assertThat(citation).hasToString("S0-189");
    }

    @Test
    void a_page_has_no_clause() {
        Citation citation = Citation.ofPage("reg-number-id");

        assertThat(citation.clause()).isEmpty();
        assertThat(citation.page()).isEqualTo("reg-number-id");
        assertThat(citation.section()).isEqualTo("Registration ID number information");
        assertThat(citation.pageDate()).isEqualTo(LocalDate.of(2021, 5, 10));
        assertThat(citation).hasToString("reg-number-id");
    }

    @Test
    void a_range_stands_for_the_clauses_in_it() {
        assertThat(Citation.ofClauses("S0-182..187"))
                .extracting(Citation::toString)
                .containsExactly("S0-182", "S0-183", "S0-184", "S0-185", "S0-186", "S0-187");
        assertThat(Citation.ofClauses("S0-189")).extracting(Citation::toString).containsExactly("S0-189");
        assertThat(Citation.ofClauses("S0-189..189"))
                .extracting(Citation::toString)
                .containsExactly("S0-189");
    }

    @Test
    void a_range_skips_numbers_that_are_no_clauses() {
        assertThat(Citation.ofClauses("S0-106..112"))
                .extracting(Citation::toString)
                .containsExactly("S0-106", "S0-109", "S0-110", "S0-112");
        assertThat(Citation.ofClauses("S3-171..175"))
                .extracting(Citation::toString)
                .containsExactly("S3-171", "S3-172", "S3-173", "S3-175");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S0-1", "S0-107", "S5-100", "s0-189", "S0-189 ", "S0-182..187"})
    void a_clause_that_there_is_not_is_refused(String clause) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.ofClause(clause))
                .withMessageContaining(clause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S0-107..112", "S0-106..111", "S0-182..", "S0-182..9999"})
    void a_range_ends_at_clauses(String range) {
        assertThatIllegalArgumentException().isThrownBy(() -> Citation.ofClauses(range));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "multichannel", "S0-189"})
    void a_page_that_there_is_not_is_refused(String page) {
        assertThatIllegalArgumentException().isThrownBy(() -> Citation.ofPage(page));
    }

    @Test
    void any_other_text_can_be_cited() {
        Citation clause = Citation.of("4.2", "frame-contract", "Credit", LocalDate.of(2020, 1, 1));
        Citation text = Citation.of("frame-contract", "Frame contract", LocalDate.of(2020, 1, 1));

        assertThat(clause.clause()).contains("4.2");
        assertThat(clause).hasToString("4.2");
        assertThat(text.clause()).isEmpty();
        assertThat(text).hasToString("frame-contract");
        assertThatNullPointerException()
                .isThrownBy(() -> Citation.of(null, "page", "section", LocalDate.EPOCH))
                .withMessage("clause");
    }

    @Test
    void citations_are_equal_if_they_cite_the_same() {
        assertThat(Citation.ofClause("S0-189"))
                .isEqualTo(Citation.ofClauses("S0-188..189").get(1))
                .hasSameHashCodeAs(Citation.ofClauses("S0-188..189").get(1))
                .doesNotHaveSameHashCodeAs(Citation.ofClause("S0-188"))
                .isNotEqualTo(Citation.ofClause("S0-188"))
                .isNotEqualTo(Citation.ofPage("csp-supported-partner-relationships"));
    }

    @Test
    void a_range_that_runs_backwards_is_refused() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Citation.ofClauses("S0-187..182"));
    }
}
