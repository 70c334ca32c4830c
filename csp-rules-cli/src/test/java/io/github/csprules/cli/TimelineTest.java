package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final String FILE = "../examples/not-yet-allowed.json";
    private static final String SCENARIO = line("not-yet-allowed");

    private static String line(String example) {
        try {
            return Files.readString(Path.of("..", "examples", example + ".json"))
                    .replaceAll("\\R", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_tells_from_when_on_it_is_allowed_and_what_decides_when() {
        Answers answers = Answers.to("timeline " + FILE);

        assertThat(answers.status()).isZero();
        assertThat(answers.lines())
                .startsWith("sale on any day, policy standard 2023-10", "allowed from 2023-10-12 on", "")
                .anyMatch(line -> line.startsWith("2021-01-27 through 2021-06-30  DENIED  asked about 2021-06-22"))
                .anyMatch(line -> line.startsWith("2023-10-12 through 2023-10-23  ALLOWED"))
                .anyMatch(line -> line.startsWith("from 2023-10-24 on             ALLOWED"));
        assertThat(answers.err()).isEmpty();
    }

    @Test
    void it_tells_until_when_it_is_allowed() {
        assertThat(Answers.to("timeline --policy extended", SCENARIO.replace("2021-06-22", "2023-10-20"))
                        .lines())
                .contains("not allowed on 2023-10-20 nor on any later day");
        assertThat(Answers.to(
                                "timeline -",
                                SCENARIO.replace("GU", "US")
                                        .replace(
                                                "\"signedOn\": \"2021-07-05\"",
                                                "\"signedOn\": \"2021-07-05\", \"endedOn\": \"2022-01-01\""))
                        .lines())
                .contains("allowed from 2021-07-05 through 2021-12-31");
    }

    @Test
    void several_files_are_told_apart() {
        assertThat(Answers.to("timeline " + FILE + " ../examples/partnership.json")
                        .lines())
                .contains("== " + FILE, "== ../examples/partnership.json");
    }

    @Test
    void lines_are_answered_with_lines() {
        Answers answers = Answers.to("timeline --json", SCENARIO, "{}", "{\"id\":\"x\",\"scenario\":" + SCENARIO + "}");

        assertThat(answers.status()).isEqualTo(65);
        assertThat(answers.lines()).hasSize(3);
        assertThat(answers.lines().get(0))
                .startsWith("{\"id\":\"1\",\"timeline\":{\"schema\":\"csp-timeline/1\",")
                .contains("\"allowedFrom\":\"2023-10-12\"");
        assertThat(answers.lines().get(1)).startsWith("{\"id\":\"2\",\"error\":{");
        assertThat(answers.lines().get(2)).startsWith("{\"id\":\"x\",\"timeline\":{");
    }

    @Test
    void it_ends_as_other_commands_do() throws IOException {
        assertThat(Answers.to("timeline --no-such-option").status()).isEqualTo(64);
        assertThat(Answers.to("timeline -", "{}").status()).isEqualTo(65);
        assertThat(Answers.to("timeline nowhere.json").status()).isEqualTo(66);
        assertThat(Answers.to("timeline --json nowhere.json").status()).isEqualTo(66);
        assertThat(Answers.to("timeline nowhere.json " + FILE).lines())
                .as("the other files are told all the same")
                .contains("allowed from 2023-10-12 on");
        try (InputStream in = new ByteArrayInputStream(SCENARIO.getBytes(StandardCharsets.UTF_8));
                OutputStream full = new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left on device");
                    }
                }) {
            CommandTester command = CommandTester.pipe(in, full, "timeline", "--json");

            assertThat(command.status()).isEqualTo(74);
            assertThat(command.err()).contains("cannot write the answers: no space left on device");
        }
    }
}
