package io.github.csprules.json;

import static io.github.csprules.json.BatchLines.ANONYMOUS;
import static io.github.csprules.json.BatchLines.BATCH;
import static io.github.csprules.json.BatchLines.MAX_BYTES;
import static io.github.csprules.json.BatchLines.VALID;
import static io.github.csprules.json.BatchLines.answers;
import static io.github.csprules.json.BatchLines.run;
import static io.github.csprules.json.BatchLines.told;
import static io.github.csprules.json.BatchLines.validOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to which line. */
class BatchTest {

    private static final Verdict VERDICT = CspPolicy.evaluate(CspJson.readScenario(VALID));
    private static final String OUTCOME = VERDICT.outcome().name();
    private static final String NOT_JSON = "notJson \"\"";

    // what is a line

    static Stream<Arguments> texts() {
        String line = ANONYMOUS;
        String first = "1 1 " + OUTCOME;
        return Stream.of(
                Arguments.of("nothing", "", List.of()),
                Arguments.of("an end of a line", "\n", List.of()),
                Arguments.of("blank lines", " \n\t\r\n\r\n  ", List.of()),
                Arguments.of("a byte order mark", "\uFEFF", List.of()),
                Arguments.of("a blank line with a byte order mark", "\uFEFF \n" + line, List.of("2 2 " + OUTCOME)),
                Arguments.of("a line", line + "\n", List.of(first)),
                Arguments.of("a line without end", line, List.of(first)),
                Arguments.of("a line with white space around it", "\t " + line + " \n", List.of(first)),
                Arguments.of("a line after a byte order mark", "\uFEFF" + line + "\n", List.of(first)),
                Arguments.of("lines", line + "\n" + line + "\n", List.of(first, "2 2 " + OUTCOME)),
                Arguments.of("lines with CRLF", line + "\r\n" + line + "\r\n", List.of(first, "2 2 " + OUTCOME)),
                Arguments.of(
                        "a last line with half an end", line + "\n" + line + "\r", List.of(first, "2 2 " + OUTCOME)),
                Arguments.of(
                        "blank lines between others",
                        "\n\n" + line + "\n \n\n" + line,
                        List.of("3 3 " + OUTCOME, "6 6 " + OUTCOME)),
                Arguments.of("white space that JSON does not have", "\u00A0\n", List.of("1 1 | " + NOT_JSON + " 1:1")),
                Arguments.of("a form feed", "\f\n", List.of("1 1 | " + NOT_JSON + " 1:2")),
                Arguments.of(
                        "a line that ends too early",
                        line + "\n" + line.substring(0, 30),
                        List.of(first, "2 2 | " + NOT_JSON + " 2:31")),
                Arguments.of(
                        "two scenarios on one line",
                        line + line,
                        List.of("1 1 | " + NOT_JSON + " 1:" + (line.length() + 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void answers_lines(String name, String text, List<String> expected) {
        assertThat(told(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void a_line_may_be_as_long_as_a_mebibyte_without_its_end() {
        String full = validOf(MAX_BYTES);
        assertThat(told(full)).containsExactly("1 order-17 " + OUTCOME);
        assertThat(told(full + "\n" + full)).containsExactly("1 order-17 " + OUTCOME, "2 order-17 " + OUTCOME);
        assertThat(told(full + "\r\n" + full + "\r\n"))
                .containsExactly("1 order-17 " + OUTCOME, "2 order-17 " + OUTCOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 131_072, 1_048_576, 5_000_000})
    void a_longer_line_is_skipped_to_its_end(int surplus) {
        String long1 = validOf(MAX_BYTES + surplus);
        String tooLong = " | " + NOT_JSON + " ";
        assertThat(told(VALID + "\n" + long1 + "\n" + VALID))
                .containsExactly("1 order-17 " + OUTCOME, "2 2" + tooLong + "2:1", "3 order-17 " + OUTCOME);
        assertThat(told(long1 + "\r\n" + VALID)).containsExactly("1 1" + tooLong + "1:1", "2 order-17 " + OUTCOME);
        assertThat(told(long1)).containsExactly("1 1" + tooLong + "1:1");
    }

    @Test
    void a_line_is_measured_in_bytes() {
        String accented = VALID.replace("Contoso Distribution", "é");
        int bytes = accented.getBytes(StandardCharsets.UTF_8).length;
        String full = accented + " ".repeat(MAX_BYTES - bytes);
        assertThat(told(full)).containsExactly("1 order-17 " + OUTCOME);
        assertThat(told(full + " ")).containsExactly("1 1 | " + NOT_JSON + " 1:1");
        assertThat(told(" ".repeat(MAX_BYTES + 1))).containsExactly("1 1 | " + NOT_JSON + " 1:1");
        assertThat(told(" ".repeat(MAX_BYTES))).isEmpty();
    }

    @Test
    void bytes_that_are_not_utf_8_spoil_their_line_only() {
        byte[] bytes = (VALID + "\n" + "{ \"é𝄞?\n" + VALID + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        assertThat(answers(bytes).stream().map(BatchLines::told))
                .containsExactly("1 order-17 " + OUTCOME, "2 2 | " + NOT_JSON + " 2:6", "3 order-17 " + OUTCOME);
    }

    @Test
    void a_text_in_another_encoding_is_answered_line_by_line() {
        byte[] bytes = (VALID + "\n" + VALID).getBytes(StandardCharsets.UTF_16LE);
        assertThat(answers(bytes))
                .hasSize(2)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(BatchAnswer.Invalid.class));
    }

    // positions

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            {"schema":1}                                       => schema "/schema" 4:11
            {"𝄞é":0, "schema":1}                                => schema "/schema" 4:19
            {"schema":"csp-scenario/1", "a": "(separator)", 5}           => notJson "" 4:41
            [1]                                                => notJson "" 4:1
            5                                                  => notJson "" 4:1
            {                                                  => notJson "" 4:2
            \uFEFF{"schema":1}                                 => schema "/schema" 4:11
            {"id":"a","scenario":{"schema":1}}                 => schema "/schema" 4:32
            {"scenario":{}}                                    => schema "/schema" 4:13
            """)
    void problems_stand_where_they_are_in_the_whole_text(String row, String problem) {
        String line = row.replace("(separator)", "\u0085 \u2028");
        String id = line.contains("\"a\",\"scenario") ? "a" : "4";
        assertThat(told(VALID + "\n\n" + VALID + "\r\n" + line + "\n" + VALID)).contains("4 " + id + " | " + problem);
    }

    @Test
    void a_carriage_return_within_a_line_is_white_space() {
        assertThat(told("\n{\r\r\"schema\":\r1}")).containsExactly("2 2 | schema \"/schema\" 2:14");
    }

    @Test
    void all_problems_of_a_line_are_told_in_its_order() {
        String line = Documents.edited(VALID, "\"country\":\"FR\"", "\"country\":\"fr\"", "2021-06-22", "2021-06-31");
        assertThat(told("\n" + line))
                .containsExactly("2 order-17 | date \"/asOf\" 2:"
                        + (line.indexOf("\"2021-06-31") + 1)
                        + " | country \"/partners/0/country\" 2:"
                        + (line.indexOf("\"fr\"") + 1));
    }

    // wrappers and ids

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
            {"id":"a b","scenario":VALID}             => 1 a b OK
            {"scenario":VALID,"id":"a"}               => 1 a OK
            {"id":"","scenario":VALID}                => 1  OK
            {"scenario":VALID}                        => 1 order-17 OK
            {"scenario":ANONYMOUS}                    => 1 1 OK
            {"id":"a","scenario":ANONYMOUS}           => 1 a OK
            VALID                                     => 1 order-17 OK
            ANONYMOUS                                 => 1 1 OK
            {"id":7,"scenario":VALID}                 => 1 order-17 | type "/id" 1:7
            {"id":7,"scenario":ANONYMOUS}             => 1 1 | type "/id" 1:7
            {"id":null,"scenario":VALID}              => 1 order-17 | type "/id" 1:7
            {"id":"a","id":"b","scenario":VALID}      => 1 a | duplicate "/id" 1:16
            {"scenario":{},"scenario":VALID}          => 1 1 | duplicate "/scenario" 1:27
            {"id":"a","x/y":1,"scenario":{"z":1}}     => 1 a | unknown "/x~1y" 1:17
            {"x":1,"id":2,"scenario":{}}              => 1 1 | unknown "/x" 1:6 | type "/id" 1:13
            {"id":"a","scenario":5}                   => 1 a | notJson "" 1:22
            {"id":"a","scenario":null}                => 1 a | notJson "" 1:22
            {"id":"a","scenario":[]}                  => 1 a | notJson "" 1:22
            {"id":"a","scenario":{"scenario":{}}}     => 1 a | schema "/schema" 1:22
            {"reference":"r","id":"a","schema":1}     => 1 r | schema "/schema" 1:36
            {"reference":"r","reference":"s"}         => 1 r | schema "/schema" 1:1
            {"reference":5}                           => 1 1 | schema "/schema" 1:1
            {"id":"a"}                                => 1 1 | schema "/schema" 1:1
            {"id":"a","scenario":{}                   => 1 1 | notJson "" 1:24
            """)
    void wrappers(String line, String expected) {
        String text = line.replace("VALID", VALID).replace("ANONYMOUS", ANONYMOUS);
        assertThat(told(text)).containsExactly(expected.replace("OK", OUTCOME));
    }

    @Test
    void an_id_is_a_thousand_characters_at_most() {
        String longest = "𝄞".repeat(1_000);
        assertThat(told("{\"id\":\"" + longest + "\",\"scenario\":" + VALID + "}"))
                .containsExactly("1 " + longest + " " + OUTCOME);
        assertThat(told("{\"id\":\"" + longest + "x\",\"scenario\":" + VALID + "}"))
                .containsExactly("1 order-17 | size \"/id\" 1:7");
    }

    @Test
    void what_is_expected_of_a_line_and_of_its_id_is_told() {
        assertThat(expected(validOf(MAX_BYTES + 1))).isEqualTo("at most 1048576 bytes");
        assertThat(expected("{\"id\":7,\"scenario\":{}}")).isEqualTo("text");
        assertThat(expected("{\"id\":\"" + "i".repeat(1_001) + "\",\"scenario\":{}}"))
                .isEqualTo("at most 1000 characters");
    }

    private static String expected(String line) {
        BatchAnswer answer = answers(line.getBytes(StandardCharsets.UTF_8)).get(0);
        return ((BatchAnswer.Invalid) answer).problems().get(0).expected();
    }

    @Test
    void a_reference_that_is_too_long_is_no_id() {
        String line = Documents.edited(VALID, "order-17", "r".repeat(201));
        assertThat(told(line)).containsExactly("1 1 | size \"/reference\" 1:" + (VALID.indexOf("\"order-17\"") + 1));
    }

    @ParameterizedTest
    @CsvSource({"31, unknown", "32, notJson"})
    void a_scenario_may_nest_as_deep_in_a_wrapper_as_without_it(int lists, String problem) {
        String deep =
                Documents.edited(VALID, "\"asOf\"", "\"x\":" + "[".repeat(lists) + "]".repeat(lists) + ",\"asOf\"");
        assertThat(told(deep)).singleElement().asString().contains(" | " + problem + " ");
        assertThat(told("{\"scenario\":" + deep + "}"))
                .singleElement()
                .asString()
                .contains(" | " + problem + " ");
        String beside = "{\"id\":" + "[".repeat(lists) + "]".repeat(lists) + ",\"scenario\":{}}";
        assertThat(told(beside))
                .singleElement()
                .asString()
                .contains(" | " + (problem.equals("unknown") ? "type" : problem) + " ");
    }

    @Test
    void wrappers_in_wrappers_go_no_deeper_either() {
        assertThat(told("{\"scenario\":".repeat(10_000) + "{}" + "}".repeat(10_000)))
                .singleElement()
                .asString()
                .startsWith("1 1 | notJson ");
    }

    // what is written

    @Test
    void a_verdict_is_written_as_it_is_alone() {
        String verdict = CspJson.writeVerdict(VERDICT);
        assertThat(run(VALID + "\n\n{\"id\":\"\\u0007\\\"\\\\/é𝄞\\u0085\",\"scenario\":" + VALID + "}"))
                .isEqualTo("{\"id\":\"order-17\",\"verdict\":" + verdict + "}\n"
                        + "{\"id\":\"\\u0007\\\"\\\\/é𝄞\\u0085\",\"verdict\":" + verdict + "}\n");
    }

    @Test
    void problems_are_written_as_the_format_says() {
        assertThat(run("\n{\"id\":\"a\",\"scenario\":{\"schema\":\"x y\"}}"))
                .isEqualTo(
                        "{\"id\":\"a\",\"error\":{\"problemCount\":1,\"problems\":[{\"problem\":\"schema\",\"pointer\":\"/schema\",\"line\":2,"
                                + "\"column\":32,\"found\":\"text of 3 characters\",\"expected\":\"`csp-scenario/1`\","
                                + "\"message\":\"/schema: expected `csp-scenario/1`, found text of 3 characters\"}]}}\n");
    }

    @Test
    void verdicts_are_worded_as_it_is_asked_for() {
        String denied = Documents.edited(VALID, "\"country\":\"ES\"", "\"country\":\"BR\"");
        Verdict verdict = CspPolicy.evaluate(CspJson.readScenario(denied));
        Texts own = Texts.standard().with((key, locale) -> Optional.of(key + " " + locale));
        assertThat(run(BATCH.withTexts(own, Locale.ITALIAN), denied.getBytes(StandardCharsets.UTF_8)))
                .contains("\"customer-within-region.otherRegion it\"")
                .isEqualTo("{\"id\":\"order-17\",\"verdict\":" + CspJson.writeVerdict(verdict, own, Locale.ITALIAN)
                        + "}\n");
    }

    @Test
    void an_answer_can_be_written_by_itself() {
        String text = VALID + "\n{}\n";
        assertThat(answers(text).stream().map(BATCH::toJson))
                .containsExactlyElementsOf(run(text).lines().toList());
    }

    // the summary

    @Test
    void counts_what_was_answered() {
        String denied = Documents.edited(VALID, "\"country\":\"ES\"", "\"country\":\"BR\"");
        String beyond = Documents.edited(VALID, "2021-06-22", "2026-06-22");
        String before = Documents.edited(VALID, "2021-06-22", "2021-01-26");
        String text = String.join("\n", VALID, "", denied, "{", denied, beyond, "[]", before, before, "");
        BatchSummary summary = BATCH.run(input(text), OutputStream.nullOutputStream());
        assertThat(summary.lines()).isEqualTo(8);
        assertThat(summary.invalid()).isEqualTo(2);
        assertThat(summary.beforeKnownPolicy()).isEqualTo(2);
        assertThat(summary.beyondKnownPolicy()).isEqualTo(1);
        assertThat(summary.count(VERDICT.outcome()) + summary.count(Outcome.DENIED))
                .isGreaterThanOrEqualTo(4);
        assertThat(summary.violations()).containsEntry("customer-within-region.otherRegion", 2L);
        try (Stream<BatchAnswer> answers = BATCH.answers(input(text))) {
            assertThat(answers.collect(BatchSummary.collector()))
                    .isEqualTo(summary)
                    .hasSameHashCodeAs(summary);
        }
        BatchSummary twice = BATCH.run(input(text + text), OutputStream.nullOutputStream());
        assertThat(summary.plus(summary)).isEqualTo(twice).isNotEqualTo(summary);
        assertThat(BatchSummary.empty().plus(summary)).isEqualTo(summary);
        assertThat(BatchSummary.empty().lines()).isZero();
        assertThat(summary)
                .hasToString("8 lines, ALLOWED " + summary.count(Outcome.ALLOWED) + ", DENIED "
                        + summary.count(Outcome.DENIED) + ", UNDETERMINED " + summary.count(Outcome.UNDETERMINED)
                        + ", invalid 2, before known policy 2, beyond known policy 1");
    }

    @Test
    void a_listener_is_told_each_answer_once_it_is_written_in_order() {
        String text = String.join("\n", VALID, "{", "", VALID, "[]");
        Thread caller = Thread.currentThread();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> told = new ArrayList<>();
        BATCH.withListener(answer -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith(BATCH.toJson(answer) + "\n");
                    told.add(BATCH.toJson(answer));
                })
                .run(input(text), out);

        assertThat(told)
                .hasSize(4)
                .containsExactlyElementsOf(
                        out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void what_a_listener_throws_ends_the_call() {
        Batch failing = BATCH.withListener(answer -> {
            throw new IllegalStateException("enough");
        });

        assertThatThrownBy(() -> failing.run(input(VALID), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void an_answer_holds_the_scenario_that_was_judged() {
        try (Stream<BatchAnswer> answers = BATCH.answers(input(VALID))) {
            assertThat(answers.map(answer -> ((BatchAnswer.Judged) answer).scenario()))
                    .containsExactly(CspJson.readScenario(VALID));
        }
    }

    @Test
    void closes_neither_stream() {
        InputStream in = new ByteArrayInputStream(VALID.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        };
        assertThat(BATCH.run(in, out).lines()).isEqualTo(1);
    }

    @Test
    void rejects_what_cannot_be() {
        assertThatThrownBy(() -> BATCH.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertIsNull("rules", () -> Batch.of(null));
        assertIsNull("newTexts", () -> BATCH.withTexts(null, Locale.ENGLISH));
        assertIsNull("newLocale", () -> BATCH.withTexts(Texts.standard(), null));
        assertIsNull("in", () -> BATCH.run(null, OutputStream.nullOutputStream()));
        assertIsNull("out", () -> BATCH.run(InputStream.nullInputStream(), null));
        assertIsNull("in", () -> BATCH.answers(null));
    }

    private static void assertIsNull(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
