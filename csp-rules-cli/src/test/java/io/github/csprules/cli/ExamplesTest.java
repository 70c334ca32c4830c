package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the examples against what is printed about them. {@code mvn -Pwrite verify} writes the verdicts anew: beside each
 * example for people, under {@code verdicts} as JSON.
 */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final boolean IS_WRITING = Boolean.getBoolean("write");

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_its_verdict_beside_it(String name) throws IOException {
        String file = EXAMPLES.resolve(name + ".json").toString();
        CommandTester text = CommandTester.run("evaluate", file);
        String printed = (text.out() + text.err()).replace(file, name + ".json");
        assertContent(EXAMPLES.resolve(name + ".verdict.txt"), printed);

        CommandTester json = CommandTester.run("evaluate", "--json", file);
        if (json.status() != ExitStatus.INVALID) {
            assertContent(EXAMPLES.resolve("verdicts").resolve(name + ".json"), json.out());
        }
    }

    @Test
    void every_verdict_is_that_of_an_example() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".verdict.txt"))
                            .map(name -> name.substring(0, name.length() - ".verdict.txt".length())))
                    .containsExactlyInAnyOrderElementsOf(examples());
        }
    }

    private static void assertContent(Path file, String expected) throws IOException {
        if (IS_WRITING) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).as("to write it anew: mvn -Pwrite verify").hasContent(expected);
    }
}
