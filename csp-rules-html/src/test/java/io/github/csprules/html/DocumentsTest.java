package io.github.csprules.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final Words WORDS = new Words(Texts.standard(), Locale.ENGLISH);
    private static final LocalDate DAY = LocalDate.of(2023, 1, 11);

    private static String cited(PolicyRef policy, String page) {
        StringBuilder out = new StringBuilder();
        new Documents(policy)
                .cited(new Report.Clauses(page, "Section", DAY, List.of("S0-189")), WORDS)
                .write(out);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "csp-supported-partner-relationships, csp-supported-partner-relationships",
        "work-with-other-partners, work-with-other-partners",
        "announcements-2020-june, announcements/2020-june",
        "developer-create-a-cart, developer/create-a-cart"
    })
    void a_page_of_the_edition_has_an_address(String page, String path) {
        assertThat(cited(CspPolicy.standard().policy(), page))
                .contains(" href=\"https://learn.microsoft.com/partner-center/" + path + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "our-contract",
                "S0-189",
                "S0-1..9",
                "../../evil",
                "csp-supported-partner-relationships/x",
                "a..b",
                ""
            })
    void nothing_else_has(String page) {
        assertThat(cited(CspPolicy.standard().policy(), page)).doesNotContain("<a ");
    }

    @Test
    void a_policy_without_an_edition_has_neither_addresses_nor_regions() {
        PolicyRef own = PolicyRef.of("own", "mine", DAY, DAY);

        assertThat(cited(own, "csp-supported-partner-relationships")).doesNotContain("<a ");
        assertThat(new Documents(own).regions()).isEmpty();
    }
}
