package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How texts of others are shown: nothing in them begins a line, drives a terminal or turns the direction of writing. */
class VisibleTest {

    @ParameterizedTest
    @CsvSource({
        "0000, 001f, C0",
        "007f, 007f, DEL",
        "0080, 009f, C1",
        "061c, 061c, the Arabic letter mark",
        "200e, 200f, marks of direction",
        "2028, 2029, separators of lines and paragraphs",
        "202a, 202e, embeddings and overrides",
        "2066, 2069, isolates",
        "d800, dfff, halves of a character"
    })
    void what_drives_a_terminal_or_breaks_a_line_is_shown_as_an_escape(String first, String last, String what) {
        int start = Integer.parseInt(first, 16);
        int end = Integer.parseInt(last, 16);

        for (int c = start; c <= end; c++) {
            String escape = String.format(Locale.ROOT, "\\u%04x", c);
            assertThat(Problem.visible("a" + (char) c + "b")).as(what).isEqualTo("a" + escape + "b");
            assertThat(Problem.isVisible(c)).as(escape).isFalse();
        }
    }

    @Test
    void nothing_else_is() {
        long hidden = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> !Problem.isVisible(c))
                .count();

        assertThat(hidden).isEqualTo(32 + 1 + 32 + 1 + 2 + 2 + 5 + 4 + 2_048);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Contoso, Ltd.",
                "\\u000a",
                "C:\\new",
                "`{missing}`",
                "שלום مرحبا",
                "می\u200cخواهم",
                "\uD83D\uDC68\u200D\uD83D\uDCBB",
                "e\u0301\u00a0\u3000"
            })
    void any_other_text_is_shown_as_it_is(String text) {
        assertThat(Problem.visible(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'\uD83D\uDE00\uD83D', '\uD83D\uDE00\\ud83d'",
        "'\uDE00\uD83D', '\\ude00\\ud83d'",
        "'\uD83D\uD83D\uDE00', '\\ud83d\uD83D\uDE00'"
    })
    void a_pair_is_shown_and_a_half_is_not(String text, String shown) {
        assertThat(Problem.visible(text)).isEqualTo(shown);
    }

    private static final String HOSTILE = "a\nb\u001b[31m\u2028\u202e\u009b\u007f\uD800";
    private static final String SHOWN = "a\\u000ab\\u001b[31m\\u2028\\u202e\\u009b\\u007f\\ud800";

    static Stream<Arguments> objects() {
        Book book = Book.builder()
                .partner(Partner.builder(HOSTILE, PartnerType.DIRECT_BILL, Tenant.csp("t")))
                .customer(Customer.builder(HOSTILE + "c", Tenant.of("u")))
                .subscription(Subscription.builder(HOSTILE, HOSTILE + "c", Subscription.Channel.CSP)
                        .partner(HOSTILE))
                .relationship(ResellerRelationship.builder(HOSTILE, HOSTILE + "c"))
                .build();
        Scenario scenario = Scenario.builder(
                        LocalDate.of(2021, 6, 22), book, Sale.builder(List.of(HOSTILE), HOSTILE + "c"))
                .reference(HOSTILE)
                .build();
        return Stream.of(
                Arguments.of(book.partners().get(0), "partner " + SHOWN + " (DIRECT_BILL)"),
                Arguments.of(book.customers().get(0), "customer " + SHOWN + "c"),
                Arguments.of(book.subscriptions().get(0), "subscription " + SHOWN),
                Arguments.of(
                        book.relationships().get().get(0),
                        "relationship of " + SHOWN + " with " + SHOWN + "c (status not stated)"),
                Arguments.of(scenario, "SALE on 2021-06-22 (" + SHOWN + ")"),
                Arguments.of(FactRef.of(HOSTILE, FactName.COUNTRY), SHOWN + " country"),
                Arguments.of(FactRef.of("p", FactName.of(HOSTILE)), "p " + SHOWN),
                Arguments.of(Extensions.of(Map.of(HOSTILE, true)), "extensions [" + SHOWN + "]"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void whatever_says_what_it_is_stays_on_its_line(Object object, String said) {
        assertThat(object).hasToString(said);
    }

    @Test
    void a_problem_tells_everything_on_one_line_and_keeps_it_as_it_is() {
        Problem problem = new Problem(Problem.Code.VALUE, "/" + HOSTILE, HOSTILE, HOSTILE);

        assertThat(problem.message()).isEqualTo("/" + SHOWN + ": expected " + SHOWN + ", found " + SHOWN);
        assertThat(new InvalidScenarioException(List.of(problem)))
                .hasMessageEndingWith(": expected " + SHOWN + ", found " + SHOWN);
        assertThat(problem.found()).isEqualTo(HOSTILE);
        assertThat(problem.pointer()).isEqualTo("/" + HOSTILE);
    }
}
