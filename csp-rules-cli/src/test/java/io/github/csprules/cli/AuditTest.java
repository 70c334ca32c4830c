package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    private static final String ALLOWED = line("scenario-1-indirect");
    private static final String DENIED = line("scenario-7-other-region");
    private static final String UNDETERMINED = line("undetermined");
    private static final String BEYOND = line("beyond-known-policy");
    private static final String INVALID = "{\"schema\":\"csp-scenario/1\"}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static String line(String example) {
        try {
            return Files.readString(Path.of("..", "examples", example + ".json"))
                    .replaceAll("\\R", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream lines(String... lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String answers() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_line_is_answered_in_order() {
        CommandTester command = CommandTester.pipe(
                lines(ALLOWED, "", "{\"id\":\"order-7\",\"scenario\":" + DENIED + "}", UNDETERMINED), out, "audit");

        assertThat(command.status()).isZero();
        assertThat(answers().lines()).hasSize(3);
        assertThat(answers())
                .containsSubsequence(
                        "{\"id\":\"1\"",
                        "\"outcome\":\"ALLOWED\"",
                        "{\"id\":\"order-7\"",
                        "\"outcome\":\"DENIED\"",
                        "{\"id\":\"4\"",
                        "\"outcome\":\"UNDETERMINED\"");
    }

    @Test
    void the_summary_counts_lines_outcomes_reasons_and_days_beyond_the_policy() {
        CommandTester command = CommandTester.pipe(lines(ALLOWED, DENIED, DENIED, BEYOND, INVALID), out, "audit", "-");

        assertThat(command.err())
                .contains("5 lines in ")
                .contains("2 allowed, 2 denied, 0 undetermined, 1 invalid")
                .contains("verdicts about days beyond what the policy's edition knows: 1")
                .contains("         2  customer-within-region.otherRegion");
    }

    @Test
    void an_invalid_line_is_answered_in_its_place_and_exits_with_65() {
        CommandTester command = CommandTester.pipe(lines(ALLOWED, INVALID, ALLOWED), out, "audit");

        assertThat(command.status()).isEqualTo(65);
        assertThat(answers().lines().toList().get(1))
                .contains("\"error\":{\"problemCount\":")
                .contains("\"problems\":[{\"problem\":\"missing\",\"pointer\":\"/asOf\",\"line\":2,");
        assertThat(answers().lines()).hasSize(3);
    }

    @Test
    void a_file_may_be_named(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.ndjson"), ALLOWED + "\n" + DENIED);
        CommandTester command = CommandTester.pipe(
                InputStream.nullInputStream(), out, "audit", "--policy", "extended", file.toString());

        assertThat(command.status()).isZero();
        assertThat(answers().lines()).hasSize(2).allMatch(answer -> answer.contains("\"name\":\"extended\""));
    }

    @Test
    void a_file_that_is_not_there_exits_with_66() {
        CommandTester command = CommandTester.pipe(InputStream.nullInputStream(), out, "audit", "no-such-file");

        assertThat(command.status()).isEqualTo(66);
        assertThat(command.err()).isEqualTo("csp-rules: cannot read no-such-file: no such file\n");
    }

    @Test
    void an_empty_input_is_no_error() {
        CommandTester command = CommandTester.pipe(InputStream.nullInputStream(), out, "audit");

        assertThat(command.status()).isZero();
        assertThat(command.err()).startsWith("0 lines in ");
    }

    @Test
    void a_reader_who_has_had_enough_ends_it_quietly() {
        CommandTester command = CommandTester.pipe(lines(ALLOWED), new Failing("Broken pipe"), "audit");

        assertThat(command.status()).isZero();
        assertThat(command.err()).isEmpty();
    }

    @Test
    void answers_that_cannot_be_written_exit_with_74_and_tell_the_line_reached() {
        CommandTester command = CommandTester.pipe(lines(ALLOWED), new Failing("No space left on device"), "audit");

        assertThat(command.status()).isEqualTo(74);
        assertThat(command.err()).contains("no space left on device; stopped at line 1\n0 lines in ");
    }

    @Test
    void an_input_that_fails_exits_with_66_and_tells_the_line_reached() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        CommandTester command = CommandTester.pipe(broken, out, "audit");

        assertThat(command.status()).isEqualTo(66);
        assertThat(command.err()).contains("disk on fire").contains("line 1");
    }

    /** An output that cannot be written to. */
    private static final class Failing extends OutputStream {

        private final String why;

        Failing(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}
