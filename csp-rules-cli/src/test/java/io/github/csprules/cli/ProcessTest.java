package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a process of its own: how it ends, and what it reads. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ProcessTest {

    private static final Path DENIED = Path.of("..", "examples", "scenario-7-other-region.json");

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    private static List<String> java(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(1, List.of(more));
        command.add(Main.class.getName());
        return command;
    }

    /** Runs it through a shell, whose redirections follow the command. */
    private Ended shell(List<String> java, String args) throws IOException, InterruptedException {
        StringBuilder line = new StringBuilder();
        java.forEach(word -> line.append('\'').append(word).append("' "));
        File out = folder.resolve("stdout").toFile();
        File err = folder.resolve("stderr").toFile();
        Process process = new ProcessBuilder("sh", "-c", line + args)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private static String line(Path file) throws IOException {
        return Files.readString(file).replaceAll("\\R", " ") + "\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "evaluate --json"})
    void memory_that_runs_out_is_no_verdict(String command) throws Exception {
        Path large = Files.writeString(
                folder.resolve("large.json"),
                "{\"schema\":\"csp-scenario/1\",\"partners\":[" + "{},".repeat(340_000) + "{}]}");
        Ended ended = shell(java("-Xmx10m", "-XX:+UseSerialGC"), command + " '" + large + "'");
        assertThat(ended).isEqualTo(new Ended(ExitStatus.BUG, "", "csp-rules: out of memory\n"));
    }

    @Test
    void what_denied_is_told_as_can_be_said() throws Exception {
        assertThat(shell(java("-Dcsp-rules.status.denied=101"), "evaluate " + DENIED)
                        .status())
                .isEqualTo(101);
        assertThat(shell(java(), "evaluate " + DENIED).status()).isEqualTo(ExitStatus.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate -", "audit", "audit -"})
    void standard_input_that_is_closed_is_an_error(String command) throws Exception {
        Ended ended = shell(java(), command + " <&-");
        assertThat(ended.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("csp-rules: cannot read standard input: it is closed");
    }

    @Test
    void pipes_are_read() throws Exception {
        Path lines = Files.writeString(folder.resolve("lines"), line(DENIED).repeat(3));
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (String from : List.of(
                "audit '" + pipe + "' & cat '" + lines + "' >'" + pipe + "'; wait $!",
                "audit /dev/stdin <'" + lines + "'",
                "audit /dev/fd/3 3<'" + lines + "'",
                "audit <'" + lines + "'")) {
            Ended ended = shell(java(), from);
            assertThat(ended.out().lines()).as(from + ended.err()).hasSize(3);
            assertThat(ended.status()).as(from).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit FILE >>FILE", "audit <FILE >>FILE", "evaluate FILE >>FILE", "audit FILE >FILE"})
    void a_file_that_is_its_own_output_is_refused(String command) throws Exception {
        Path lines = Files.writeString(folder.resolve("lines"), line(DENIED));
        Ended ended = shell(java(), command.replace("FILE", "'" + lines + "'"));
        assertThat(ended.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(ended.err()).endsWith(": it is the output too\n").hasLineCount(1);
        assertThat(Files.size(lines)).isIn(0L, (long) line(DENIED).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void a_file_that_becomes_shorter_while_it_is_read_is_mentioned() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines"), line(DENIED).repeat(3_000));
        OutputStream shortening = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                Files.newByteChannel(lines, StandardOpenOption.WRITE)
                        .truncate(0)
                        .close();
            }
        };
        CommandTester command =
                CommandTester.pipe(java.io.InputStream.nullInputStream(), shortening, "audit", lines.toString());
        assertThat(command.err()).contains("csp-rules: " + lines + " became shorter while it was read");
    }

    @Test
    void a_file_that_stays_as_it_is_is_not_mentioned() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines"), line(DENIED).repeat(3_000));
        assertThat(CommandTester.run("audit", lines.toString()).err()).doesNotContain("shorter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "audit",
                "timeline",
                "timeline --json",
                "advise",
                "advise --json",
                "compare --with extended"
            })
    void causes_are_named_and_the_path_once(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Map.of(folder, "is a directory", file.resolve("x"), "not a directory", folder.resolve("x"), "no such file")
                .forEach((unreadable, cause) -> {
                    List<String> words = new ArrayList<>(List.of(command.split(" ")));
                    words.add(unreadable.toString());
                    CommandTester tester = CommandTester.run(words.toArray(String[]::new));
                    assertThat(tester.err()).isEqualTo("csp-rules: cannot read " + unreadable + ": " + cause + "\n");
                    assertThat(tester.status()).isEqualTo(ExitStatus.NO_INPUT);
                });
    }
}
