package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be written is told by every command, since nothing else tells it from what there is. */
class WriteErrorTest {

    private static final String ALLOWED = "../examples/scenario-1-indirect.json";

    private static CommandTester run(String line, String why) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
        return CommandTester.pipe(
                InputStream.nullInputStream(),
                broken,
                Pattern.compile(" ").splitAsStream(line).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate " + ALLOWED,
                "evaluate --json " + ALLOWED,
                "evaluate " + ALLOWED + " " + ALLOWED,
                "audit " + ALLOWED,
                "advise " + ALLOWED,
                "advise --json " + ALLOWED,
                "timeline " + ALLOWED,
                "compare --with extended " + ALLOWED,
                "compare --with extended --json " + ALLOWED,
                "rules",
                "rules same-cloud",
                "rules --format json",
                "facts sale",
                "schema scenario",
                "schema verdict",
                "--help",
                "--version",
                "evaluate --help",
                "audit --help",
                "advise --help",
                "timeline --help",
                "compare --help",
                "rules --help",
                "facts --help",
                "schema --help"
            })
    void a_full_disk_exits_with_74(String line) {
        CommandTester command = run(line, "No space left on device");
        assertThat(command.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(command.err()).containsOnlyOnce("no space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate " + ALLOWED, "rules", "facts sale", "schema scenario", "--help", "--version"})
    void a_reader_who_has_had_enough_is_no_error(String line) {
        CommandTester command = run(line, "Broken pipe");
        assertThat(command.status()).isZero();
        assertThat(command.err()).isEmpty();
    }
}
