package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --html}: the page, and what stays as it is. */
class AuditHtmlTest {

    private static final String LINES = "../examples/book.ndjson";
    private static final String BOOK = """
            {"schema":"csp-book/1","partners":[{"id":"p","type":"DIRECT_BILL","tenant":{"id":"t-p"},"country":"FR"}],
            "customers":[{"id":"c","tenant":{"id":"t-c","type":"CUSTOMER"},"country":"BR"}]}
            """;
    private static final String REQUEST =
            "{\"asOf\":\"2021-06-22\",\"transaction\":{\"type\":\"SALE\",\"channel\":[\"p\"],\"customer\":\"c\"}}\n";

    @TempDir
    private Path folder;

    private CommandTester audit(String words) {
        return CommandTester.runLine("audit --html " + folder.resolve("page.html") + " " + words);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("page.html"));
    }

    @Test
    void answers_and_summary_are_those_without_a_page() throws IOException {
        CommandTester run = audit(LINES);
        CommandTester bare = CommandTester.runLine("audit " + LINES);

        assertThat(run.out()).isEqualTo(bare.out());
        assertThat(withoutTime(run.err())).isEqualTo(withoutTime(bare.err()));
        assertThat(run.status()).isEqualTo(bare.status());
        assertThat(page()).contains("<h1>Audit: " + run.out().lines().count() + " lines, policy standard 2023-10</h1>");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("page.html"));
        }
    }

    private static String withoutTime(String summary) {
        return summary.replaceFirst("in [0-9.]+ s", "");
    }

    @Test
    void a_page_counts_requests_to_a_shared_book() throws IOException {
        Path book = Files.writeString(folder.resolve("book.json"), BOOK);
        Path requests = Files.writeString(folder.resolve("requests.ndjson"), REQUEST.repeat(3));
        audit("--book " + book + " " + requests);

        assertThat(page())
                .contains("<h1>Audit: 3 lines, ", "customer-within-region.otherRegion", "line 1; line 2; line 3")
                .contains("<th scope=\"row\">Brazil</th>");
    }

    @Test
    void a_page_counts_the_answers_that_go_to_a_file_in_the_language_of_the_command() throws IOException {
        audit("--lang fr --out " + folder.resolve("answers") + " " + LINES);

        assertThat(page()).contains("<h1>Contrôle\u00a0: ", " lignes, règles ");
    }

    @Test
    void invalid_lines_are_on_the_page_and_exit_with_65() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines"), "{}\n");

        assertThat(audit(lines.toString()).status()).isEqualTo(ExitStatus.INVALID);
        assertThat(page()).contains("<h2 id=\"invalid\">");
    }

    @Test
    void a_page_that_cannot_be_written_exits_with_74_after_all_answers() {
        CommandTester run = CommandTester.runLine("audit --html " + folder.resolve("nowhere/page.html") + " " + LINES);

        assertThat(run.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(run.err()).contains("csp-rules: cannot write ");
        assertThat(run.out()).isEqualTo(CommandTester.runLine("audit " + LINES).out());
    }

    @Test
    void a_full_device_exits_with_74() {
        assumeTrue(Files.exists(Path.of("/dev/full")));

        assertThat(CommandTester.runLine("audit --html /dev/full " + LINES).status())
                .isEqualTo(ExitStatus.NO_OUTPUT);
    }

    @Test
    void an_audit_that_stops_writes_no_page() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        CommandTester run = CommandTester.pipe(
                InputStream.nullInputStream(),
                full,
                "audit",
                "--html",
                folder.resolve("page.html").toString(),
                LINES);

        assertThat(run.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_resumed_audit_has_no_page_because_it_does_not_see_every_line() {
        CommandTester run = audit("--resume --out " + folder.resolve("answers") + " " + LINES);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).startsWith("--html ");
    }

    @Test
    void the_page_is_not_the_file_of_the_answers() {
        CommandTester run = audit("--out " + folder.resolve("page.html") + " " + LINES);

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(folder).isEmptyDirectory();
    }
}
