package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final List<String> STATUSES = List.of("REQUESTED", "ACTIVE", "REMOVED");

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "ACTIV", "ACTI", "AKTIV", "xACTIVE", "ACT.IVE.", "CATIVE", "RRMOVEDD"})
    void what_was_found_is_echoed_within_two_edits_of_a_word_that_would_be_valid(String text) {
        assertThat(Problem.found(text, STATUSES)).isEqualTo("`" + text + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACT", "active", "TACIVEx", "ACTIVE now", "jane@contoso.example"})
    void what_is_further_from_every_word_is_described(String text) {
        assertThat(Problem.found(text, STATUSES)).isEqualTo("text of " + text.length() + " characters");
    }

    @Test
    void where_no_words_can_be_listed_nothing_is_echoed() {
        assertThat(Problem.found("ACTIVE", List.of())).isEqualTo("text of 6 characters");
        assertThat(Problem.found("\uD834\uDD1E", List.of())).isEqualTo("text of 1 character");
        assertThat(Problem.found("", List.of())).isEqualTo("an empty text");
        assertThat(Problem.found("", List.of("id"))).isEqualTo("an empty text");
    }

    @Test
    void what_is_invisible_is_echoed_as_an_escape() {
        assertThat(Problem.found("ACTIVE\u202e\u0000", STATUSES)).isEqualTo("`ACTIVE\\u202e\\u0000`");
    }

    @Test
    void a_long_text_is_described_whatever_would_be_valid() {
        assertThat(Problem.found("x".repeat(40), List.of("x".repeat(41)))).startsWith("`");
        assertThat(Problem.found("x".repeat(41), List.of("x".repeat(41)))).isEqualTo("text of 41 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -1",
        "-0.1234567, -0.1234567",
        "-123456789012345, -123456789012345",
        "1234567890123456, a number of 16 digits",
        "-0.00000000000001, -0.00000000000001",
        "0.000000000000001, a number of 16 digits",
        "-1E+14, -100000000000000",
        "1E+15, a number of 16 digits",
        "-1E+2147483647, a number of 2147483648 digits"
    })
    void a_number_of_at_most_15_digits_is_echoed(String number, String found) {
        assertThat(Enrollment.builder("a")
                        .annualRevenueUsd(new BigDecimal(number))
                        .problems())
                .extracting(Problem::found)
                .allSatisfy(text -> assertThat(text).isEqualTo(found));
        assertThat(Found.number(new BigDecimal(number))).isEqualTo(found);
    }

    @Test
    void the_message_tells_place_found_and_expected() {
        Problem problem = new Problem(Problem.Code.TYPE, "/partners/0/extensions/com.acme.x", "a list", "text");
        assertThat(problem.message()).isEqualTo("/partners/0/extensions/com.acme.x: expected text, found a list");
        assertThat(new Problem(Problem.Code.NOT_JSON, "", "nothing", "an object").message())
                .isEqualTo("the scenario: expected an object, found nothing");
    }

    @Test
    void the_message_shortens_a_name_that_somebody_made_up_and_shows_what_is_invisible_in_it() {
        assertThat(placeOf("/partners/0/jane doe")).isEqualTo("/partners/0/jane doe");
        assertThat(placeOf("/" + "x".repeat(40) + "/a")).isEqualTo("/" + "x".repeat(40) + "/a");
        assertThat(placeOf("/" + "x".repeat(41) + "/a")).isEqualTo("/" + "x".repeat(39) + "…/a");
        assertThat(placeOf("/a\u202eb\u0007\u2028")).isEqualTo("/a\\u202eb\\u0007\\u2028");
    }

    private static String placeOf(String pointer) {
        String message = new Problem(Problem.Code.UNKNOWN, pointer, "a property", "none").message();
        return message.substring(0, message.indexOf(": expected"));
    }

    @Test
    void what_may_go_into_a_log_does_not_repeat_such_a_name() {
        Problem problem = new Problem(Problem.Code.UNKNOWN, "/partners/0/jane@contoso.example", "a property", "none");
        assertThat(problem)
                .hasToString("unknown at /partners/0/(text of 20 characters): expected none, found a property");
        assertThat(problem.pointer()).isEqualTo("/partners/0/jane@contoso.example");
    }

    @Test
    void of_one_place_the_first_problem_in_the_order_of_the_codes_is_told() {
        // a reseller that is not declared, and is the provider besides
        Scenario.Builder scenario =
                Scenario.builder(LocalDate.of(2021, 6, 22), Book.builder(), PartnershipRequest.builder("a", "a"));

        assertThat(scenario.problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly("reference /transaction/reseller", "reference /transaction/provider");
    }

    @Test
    void a_hundred_problems_are_told_and_the_others_counted() {
        Book.Builder book = Book.builder();
        IntStream.range(0, 70)
                .forEach(i -> book.partner(Partner.builder("a/" + i, PartnerType.DIRECT_BILL, Tenant.csp("t"))
                        .country("??")));

        assertThat(book.problems()).hasSize(100);
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(book::build)
                .satisfies(e -> assertThat(e.problems()).hasSize(100))
                .satisfies(e -> assertThat(e.problemCount()).isEqualTo(140))
                .withMessageEndingWith("; and 135 more");
    }
}
