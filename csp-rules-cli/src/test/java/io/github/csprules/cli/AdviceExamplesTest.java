package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the examples of advice against what is printed. {@code mvn -Pwrite verify} writes them anew. */
class AdviceExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final boolean IS_WRITING = Boolean.getBoolean("write");

    @ParameterizedTest
    @CsvSource({
        "scenario-6-same-provider.routes.txt, advise, scenario-6-same-provider.json",
        "scenario-8-partnership-across-regions.routes.txt, advise, scenario-8-partnership-across-regions.json",
        "undetermined.routes.txt, advise, undetermined.json",
        "new-reseller.readiness.txt, advise --readiness tailspin, new-reseller.json",
        "not-yet-allowed.timeline.txt, timeline, not-yet-allowed.json",
        "sale.timeline.txt, timeline --policy extended, sale.json",
        "book.editions.txt, compare --policy standard@2021-06 --with standard@2023-10, book.ndjson",
        "book.days.txt, compare --policy standard@2023-10 --as-of 2021-06-22 --with-as-of 2023-10-16 --each, book.ndjson",
        "book.editions.json, compare --json --policy standard@2021-06 --with standard@2023-10, book.ndjson"
    })
    void an_example_is_what_is_printed(String answer, String command, String file) throws IOException {
        Answers answers = Answers.to(command + " " + EXAMPLES.resolve(file));
        if (IS_WRITING) {
            Files.writeString(EXAMPLES.resolve("advice").resolve(answer), answers.printed());
        }
        assertThat(answers.status()).isZero();
        assertThat(EXAMPLES.resolve("advice").resolve(answer))
                .as("to write it anew: mvn -Pwrite verify")
                .hasContent(answers.printed());
    }
}
