package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.json.CspJson;
import io.github.csprules.json.SharedBook;
import io.github.csprules.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditBookTest {

    @TempDir
    Path folder;

    private Path book;
    private Path requests;
    private Path scenarios;

    @BeforeEach
    void write() throws IOException {
        Scenario scenario = CspJson.readScenario(Path.of("..", "examples", "scenario-1-indirect.json"));
        book = Files.writeString(
                folder.resolve("book.json"), SharedBook.of(scenario.book()).write());
        requests = Files.writeString(
                folder.resolve("requests.ndjson"), (SharedBook.writeRequest(scenario) + "\n").repeat(3));
        scenarios = Files.writeString(
                folder.resolve("scenarios.ndjson"), (CspJson.writeScenario(scenario) + "\n").repeat(3));
    }

    @Test
    void requests_to_a_book_are_answered_as_the_whole_scenarios_are() {
        CommandTester command = CommandTester.run("audit", requests.toString(), "--book", book.toString());
        assertThat(command.status()).isZero();
        assertThat(command.out())
                .isEqualTo(CommandTester.run("audit", scenarios.toString()).out());
        assertThat(command.err()).startsWith("3 lines in ");
    }

    @Test
    void without_the_book_they_are_invalid() {
        CommandTester command = CommandTester.run("audit", requests.toString());
        assertThat(command.status()).isEqualTo(ExitStatus.INVALID);
        assertThat(command.out()).contains("csp-scenario/1");
    }

    @Test
    void an_invalid_book_is_told_of_and_nothing_is_judged() throws IOException {
        Files.writeString(
                book, Files.readString(book).replaceFirst("\"country\":\"[A-Z]+\"", "\"country\":\"Nowhere\""));
        Path answers = folder.resolve("answers.ndjson");
        CommandTester command =
                CommandTester.run("audit", requests.toString(), "--book", book.toString(), "--out", answers.toString());
        assertThat(command.status()).isEqualTo(ExitStatus.INVALID);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains("book.json:1:", "/country").doesNotContain("lines in");
        assertThat(answers).doesNotExist();
    }

    @Test
    void a_book_that_is_not_there_is_told_of() {
        CommandTester command = CommandTester.run("audit", requests.toString(), "--book", book + "x");
        assertThat(command.status()).isEqualTo(ExitStatus.NO_INPUT);
        assertThat(command.err()).contains("book.jsonx: no such file");
    }

    @Test
    void an_audit_with_a_book_is_resumed() throws IOException {
        Path answers = folder.resolve("answers.ndjson");
        String[] audit = {
            "audit", requests.toString(), "--book", book.toString(), "--out", answers.toString(), "--resume"
        };
        CommandTester.run(audit);
        String whole = Files.readString(answers);
        Files.writeString(answers, whole.substring(0, whole.length() - 10));
        assertThat(CommandTester.run(audit).status()).isZero();
        assertThat(answers).hasContent(whole);
    }
}
