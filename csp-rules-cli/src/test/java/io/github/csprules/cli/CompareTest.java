package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompareTest {

    private static final String BOOK = "../examples/book.ndjson";
    private static final String EDITIONS = "compare --policy standard@2021-06 --with standard@2023-10 ";

    @Test
    void two_editions_differ_in_what_was_learned() {
        Answers answers = Answers.to(EDITIONS + BOOK);

        assertThat(answers.status()).isZero();
        assertThat(answers.lines())
                .startsWith("standard 2021-06 against standard 2023-10", "6 judged: 2 alike, 4 otherwise; 0 invalid")
                .contains(
                        "  into-guam: denied became allowed",
                        "  from-australia-into-guam: allowed became denied",
                        "  into-belarus: denied",
                        "      changed customer-within-region, otherRegion (contoso, adventure-works) became noRegion",
                        "  partnership-by-user-admin: allowed became denied");
    }

    @Test
    void one_edition_on_two_days_differs_in_what_was_changed() {
        assertThat(Answers.to("compare --policy standard@2023-10 --as-of 2023-09-14 --with-as-of 2023-09-15 " + BOOK)
                        .lines())
                .startsWith(
                        "standard 2023-10 on 2023-09-14 against standard 2023-10 on 2023-09-15",
                        "6 judged: 4 alike, 2 otherwise; 0 invalid");
    }

    @Test
    void the_other_side_has_the_same_day_unless_another_is_named() {
        assertThat(Answers.to("compare --with extended --as-of 2021-06-22 " + BOOK)
                        .lines()
                        .get(0))
                .isEqualTo("standard 2023-10 on 2021-06-22 against extended 2023-10 on 2021-06-22");
        assertThat(Answers.to("compare --with-as-of 2021-06-22 " + BOOK).lines().get(0))
                .isEqualTo("standard 2023-10 against standard 2023-10 on 2021-06-22");
    }

    @Test
    void each_scenario_has_a_line_if_it_is_asked_for() {
        assertThat(Answers.to(EDITIONS + "--each " + BOOK).lines())
                .startsWith(
                        "into-spain: allowed; the same",
                        "into-guam: denied became allowed; lost customer-within-region, otherRegion (contoso, adventure-works); "
                                + "lost customer-within-region, otherRegion (fabrikam, adventure-works)");
    }

    @Test
    void as_json_it_is_one_document_or_a_line_per_scenario() {
        String scenario = "{\"schema\":\"csp-scenario/1\"}";

        assertThat(Answers.to(EDITIONS + "--json " + BOOK).lines())
                .singleElement()
                .asString()
                .startsWith("{\"schema\":\"csp-comparison/1\",");
        Answers each = Answers.to(EDITIONS + "--json --each " + BOOK + " -", scenario);
        assertThat(each.status()).isEqualTo(65);
        assertThat(each.lines()).hasSize(7);
        assertThat(each.lines().get(0))
                .isEqualTo("{\"id\":\"into-spain\",\"outcome\":{\"left\":\"ALLOWED\",\"right\":\"ALLOWED\"},"
                        + "\"gained\":[],\"lost\":[],\"changed\":[]}");
        assertThat(each.lines().get(6)).startsWith("{\"id\":\"1\",\"error\":{");
        assertThat(each.err()).contains("6 judged: 2 alike, 4 otherwise; 1 invalid");
    }

    @Test
    void it_ends_as_other_commands_do() {
        assertThat(Answers.to("compare " + BOOK).err())
                .as("nothing to compare with")
                .contains("what to compare with? --with, --with-as-of, or both");
        assertThat(Answers.to("compare " + BOOK).status()).isEqualTo(64);
        assertThat(Answers.to("compare --with nothing " + BOOK).status()).isEqualTo(64);
        assertThat(Answers.to("compare --with extended --as-of 2021-02-30 " + BOOK)
                        .status())
                .isEqualTo(64);
        assertThat(Answers.to("compare --with extended --as-of +10000-01-01 " + BOOK)
                        .status())
                .isEqualTo(64);
        assertThat(Answers.to("compare --with extended", "{}").status()).isEqualTo(65);
        assertThat(Answers.to("compare --with extended nowhere.ndjson").status())
                .isEqualTo(66);
    }
}
