package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditResumeTest {

    @TempDir
    Path folder;

    private String in;
    private Path answers;

    @BeforeEach
    void writeInput() throws IOException {
        Path input = folder.resolve("orders.ndjson");
        String line = Files.readString(Path.of("..", "examples", "scenario-1-indirect.json"))
                .replaceAll("\\R", " ");
        Files.writeString(input, (line + "\n").repeat(3));
        in = input.toString();
        answers = folder.resolve("answers.ndjson");
    }

    private CommandTester audit(String... more) {
        String[] args = Arrays.copyOf(new String[] {"audit", in, "--out", answers.toString()}, 4 + more.length);
        System.arraycopy(more, 0, args, 4, more.length);
        return CommandTester.run(args);
    }

    @Test
    void answers_go_to_a_new_file() throws IOException {
        CommandTester command = audit();
        assertThat(command.status()).isZero();
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).startsWith("3 lines in ");
        assertThat(Files.readAllLines(answers)).hasSize(3);
    }

    @Test
    void what_is_there_is_not_overwritten() throws IOException {
        Files.writeString(answers, "mine");
        CommandTester command = audit();
        assertThat(command.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(command.err()).contains("is there already; add --resume to go on with it, or name another file");
        assertThat(answers).hasContent("mine");
    }

    @Test
    void a_torn_answer_is_cut_and_given_again() throws IOException {
        audit();
        String whole = Files.readString(answers);
        Files.writeString(answers, whole.substring(0, whole.length() - 10));
        CommandTester command = audit("--resume");
        assertThat(command.status()).isZero();
        assertThat(command.err()).startsWith("1 lines in ");
        assertThat(answers).hasContent(whole);
    }

    @Test
    void other_answers_are_refused() throws IOException {
        audit("--policy", "extended");
        String before = Files.readString(answers);
        CommandTester command = audit("--resume");
        assertThat(command.status()).isEqualTo(ExitStatus.INVALID);
        assertThat(command.err())
                .isEqualTo(
                        "csp-rules: " + answers
                                + ": answer 1 in the file does not fit: line 1 gets another answer; other input, policy or version\n");
        assertThat(answers).hasContent(before);
    }

    @Test
    void to_resume_needs_a_file() {
        CommandTester command = CommandTester.run("audit", in, "--resume");
        assertThat(command.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(command.err()).startsWith("--resume goes on with a file of answers: add --out FILE");
    }

    @Test
    void a_folder_is_no_file_for_answers() {
        CommandTester command = CommandTester.run("audit", in, "--resume", "--out", folder.toString());
        assertThat(command.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(command.err()).startsWith("csp-rules: cannot write ");
    }
}
