package io.github.csprules.json;

import static io.github.csprules.json.Documents.SALE;
import static io.github.csprules.json.Documents.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CspJsonTest {

    private static final int MAX_BYTES = 1_048_576;

    private static final String ACCENTED = sale("Contoso Distribution", "Contoso é𝄞");

    @TempDir
    private Path folder;

    @Test
    void reads_the_same_scenario_through_every_door() throws IOException {
        byte[] bytes = ACCENTED.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("scenario.json"), bytes);
        Scenario scenario = CspJson.readScenario(ACCENTED);
        assertThat(scenario.book().partner("distri").orElseThrow().name()).contains("Contoso é𝄞");
        assertThat(CspJson.readScenario(bytes)).isEqualTo(scenario);
        assertThat(CspJson.readScenario(new ByteArrayInputStream(bytes))).isEqualTo(scenario);
        assertThat(CspJson.readScenario(file)).isEqualTo(scenario);
    }

    @Test
    void reads_the_same_verdict_through_every_door() throws IOException {
        Verdict verdict = CspPolicy.evaluate(CspJson.readScenario(ACCENTED));
        String text = CspJson.writeVerdict(verdict);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("verdict.json"), bytes);
        assertThat(CspJson.readVerdict(text)).isEqualTo(verdict);
        assertThat(CspJson.readVerdict(bytes)).isEqualTo(verdict);
        assertThat(CspJson.readVerdict(new ByteArrayInputStream(bytes))).isEqualTo(verdict);
        assertThat(CspJson.readVerdict(file)).isEqualTo(verdict);
    }

    @Test
    void skips_a_byte_order_mark() {
        String marked = "\uFEFF" + SALE;
        assertThat(CspJson.readScenario(marked)).isEqualTo(CspJson.readScenario(SALE));
        assertThat(CspJson.readScenario(marked.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CspJson.readScenario(SALE));
        assertThat(problem(() -> CspJson.readScenario("\uFEFF{ \"𝄞\": 1, \"schema\": 1 }")))
                .returns(21, Problem::column);
        assertIsNotJson(() -> CspJson.readScenario("\uFEFF{ \"𝄞\t\": 1 }"), 1, 5);
        assertIsNotJson(() -> CspJson.readScenario("\uFEFF{ \"𝄞\uD834\": 1 }"), 1, 5);
    }

    @Test
    void reads_as_much_as_a_mebibyte_of_bytes() {
        String filler = " ".repeat(MAX_BYTES - ACCENTED.getBytes(StandardCharsets.UTF_8).length);
        String full = ACCENTED + filler;
        assertThat(CspJson.readScenario(full)).isEqualTo(CspJson.readScenario(ACCENTED));
        assertThat(CspJson.readScenario(full.getBytes(StandardCharsets.UTF_8))).isNotNull();
        assertIsNotJson(() -> CspJson.readScenario(full + " "), 1, 1);
        assertIsNotJson(() -> CspJson.readScenario((full + " ").getBytes(StandardCharsets.UTF_8)), 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFD", "\uD800\uDC00"})
    void a_text_is_measured_in_the_bytes_that_it_would_take(String character) {
        String with = sale("Contoso Distribution", character);
        String full = with + " ".repeat(MAX_BYTES - with.getBytes(StandardCharsets.UTF_8).length);
        assertThat(CspJson.readScenario(full)).isEqualTo(CspJson.readScenario(with));
        assertIsNotJson(() -> CspJson.readScenario(full + " "), 1, 1);
    }

    @Test
    void a_text_may_have_as_many_characters_as_bytes() {
        assertThat(CspJson.readScenario(SALE + " ".repeat(MAX_BYTES - SALE.length())))
                .isEqualTo(CspJson.readScenario(SALE));
    }

    @Test
    void stops_reading_a_stream_that_is_too_long() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        assertIsNotJson(() -> CspJson.readScenario(endless), 1, 1);
    }

    @Test
    void refuses_bytes_that_are_not_utf_8_and_tells_where_they_are() {
        byte[] bytes = ACCENTED.replace("𝄞", "𝄞?").getBytes(StandardCharsets.UTF_8);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?');
        bytes[at] = (byte) 0xFF;
        String before = ACCENTED.substring(0, ACCENTED.indexOf("𝄞") + "𝄞".length());
        int column = before.substring(before.lastIndexOf('\n') + 1)
                        .codePointCount(0, before.length() - before.lastIndexOf('\n') - 1)
                + 1;
        assertIsNotJson(() -> CspJson.readScenario(bytes), (int) before.lines().count(), column);
    }

    @Test
    void refuses_bytes_that_end_within_a_character() {
        byte[] bytes = "{ \"é".getBytes(StandardCharsets.UTF_8);
        assertIsNotJson(() -> CspJson.readScenario(Arrays.copyOf(bytes, bytes.length - 1)), 1, 4);
    }

    @Test
    void refuses_other_encodings() {
        assertIsNotJson(() -> CspJson.readScenario(SALE.getBytes(StandardCharsets.UTF_16)), 1, 1);
    }

    @Test
    void leaves_problems_of_reading_bytes_as_they_are() throws IOException {
        assertThatThrownBy(() -> CspJson.readScenario(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        assertThatThrownBy(() -> CspJson.readScenario(closed)).isInstanceOf(IOException.class);
    }

    @Test
    void rejects_null_by_name() {
        Verdict verdict = CspPolicy.evaluate(CspJson.readScenario(SALE));
        assertIsNull("json", () -> CspJson.readScenario((String) null));
        assertIsNull("json", () -> CspJson.readScenario((byte[]) null));
        assertIsNull("json", () -> CspJson.readScenario((InputStream) null));
        assertIsNull("file", () -> CspJson.readScenario((Path) null));
        assertIsNull("json", () -> CspJson.readVerdict((String) null));
        assertIsNull("json", () -> CspJson.readVerdict((byte[]) null));
        assertIsNull("json", () -> CspJson.readVerdict((InputStream) null));
        assertIsNull("file", () -> CspJson.readVerdict((Path) null));
        assertIsNull("scenario", () -> CspJson.writeScenario(null));
        assertIsNull("verdict", () -> CspJson.writeVerdict(null));
        assertIsNull("texts", () -> CspJson.writeVerdict(verdict, null, Locale.ENGLISH));
        assertIsNull("locale", () -> CspJson.writeVerdict(verdict, Texts.standard(), null));
    }

    private static void assertIsNull(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static void assertIsNotJson(ThrowingCallable reading, int line, int column) {
        assertThat(problem(reading))
                .returns(Problem.Code.NOT_JSON, Problem::code)
                .returns("", Problem::pointer)
                .returns(line, Problem::line)
                .returns(column, Problem::column);
    }

    private static Problem problem(ThrowingCallable reading) {
        InvalidScenarioException e = catchThrowableOfType(InvalidScenarioException.class, reading);
        assertThat(e.problems()).hasSize(1);
        return e.problems().get(0);
    }
}
