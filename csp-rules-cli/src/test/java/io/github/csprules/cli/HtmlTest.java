package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate --html}: the page, and what stays as it is. */
class HtmlTest {

    private static final String EXAMPLES = "../examples/";
    private static final String DENIED = EXAMPLES + "scenario-6-same-provider.json";

    @TempDir
    private Path folder;

    private CommandTester evaluate(String page, String rest) {
        return CommandTester.runLine("evaluate --html " + folder.resolve(page) + " " + rest);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("page.html"));
    }

    private void assertThatOnlyThePageIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("page.html"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scenario-1-indirect.json, 0",
        "scenario-6-same-provider.json, 1",
        "undetermined.json, 2",
        "--json ../examples/undetermined.json, 2"
    })
    void the_verdict_is_printed_as_without_a_page(String rest, int status) throws IOException {
        String words = rest.startsWith("--") ? rest : EXAMPLES + rest;
        CommandTester run = evaluate("page.html", words);

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out())
                .isEqualTo(CommandTester.runLine("evaluate " + words).out());
        assertThat(run.err()).isEmpty();
        assertThat(page()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThatOnlyThePageIsThere();
    }

    @ParameterizedTest
    @CsvSource({"'', false, false", "--routes, true, false", "--explain, false, true", "--routes --explain, true, true"
    })
    void routes_and_grounds_are_on_the_page_if_asked_for(String options, boolean hasRoutes, boolean hasGrounds)
            throws IOException {
        evaluate("page.html", options + " " + DENIED);

        assertThat(page().contains("<h2 id=\"routes\">")).isEqualTo(hasRoutes);
        assertThat(page().contains("<h2 id=\"explanation\">")).isEqualTo(hasGrounds);
        assertThat(page()).contains("<h2 id=\"timeline\">");
    }

    @Test
    void a_page_is_in_the_language_of_the_command() throws IOException {
        evaluate("page.html", "--lang fr " + DENIED);

        assertThat(page()).contains(" lang=\"fr\"", "refusé");
    }

    @Test
    void a_page_of_that_name_is_replaced_also_through_a_link() throws IOException {
        Path old = Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html>\nold");
        Path link = Files.createSymbolicLink(folder.resolve("link"), old);
        evaluate("link", DENIED);

        assertThat(link).isSymbolicLink();
        assertThat(page()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate --html %s " + DENIED, "audit --html %s"})
    void a_file_that_is_no_page_stays(String command) throws IOException {
        Path input = Files.writeString(folder.resolve("input.json"), "{}");
        CommandTester run = CommandTester.runLine(String.format(Locale.ROOT, command, input));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(input).hasContent("{}");
    }

    @Test
    void what_is_no_scenario_has_no_page() {
        assertThat(evaluate("page.html", EXAMPLES + "invalid.json").status()).isEqualTo(ExitStatus.INVALID);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/page.html", "."})
    void a_page_that_cannot_be_written_exits_with_74(String place) {
        CommandTester run = evaluate(place, DENIED);

        assertThat(run.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(run.err()).startsWith("csp-rules: cannot write ").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_device_stays_one_and_a_full_one_exits_with_74() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        CommandTester run = CommandTester.runLine("evaluate --html /dev/full " + DENIED);

        assertThat(run.status()).isEqualTo(ExitStatus.NO_OUTPUT);
        assertThat(run.err()).contains("no space left on device");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--html page.html " + DENIED + " " + DENIED, "--routes " + DENIED})
    void a_page_shows_one_scenario_and_routes_are_shown_on_a_page(String words) {
        assertThat(CommandTester.runLine("evaluate " + words).status()).isEqualTo(ExitStatus.USAGE);
    }
}
