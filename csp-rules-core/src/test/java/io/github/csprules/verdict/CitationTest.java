package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationTest {

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
        LocalDate day = LocalDate.of(2020, 1, 1);
        Citation citation = Citation.of("4.2", "frame-contract", "Credit", day);

        assertThat(citation)
                .isEqualTo(Citation.of("4.2", "frame-contract", "Credit", day))
                .hasSameHashCodeAs(Citation.of("4.2", "frame-contract", "Credit", day))
                .doesNotHaveSameHashCodeAs(Citation.of("4.3", "frame-contract", "Credit", day))
                .isNotEqualTo(Citation.of("4.3", "frame-contract", "Credit", day))
                .isNotEqualTo(Citation.of("4.2", "other-contract", "Credit", day))
                .isNotEqualTo(Citation.of("4.2", "frame-contract", "Payment", day))
                .isNotEqualTo(Citation.of("4.2", "frame-contract", "Credit", day.plusDays(1)))
                .isNotEqualTo(Citation.of("frame-contract", "Credit", day));
    }
}
