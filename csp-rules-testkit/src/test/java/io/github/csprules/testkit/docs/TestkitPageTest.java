package io.github.csprules.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the page about the test kit against the code that it shows. */
class TestkitPageTest {

    private static final Path PAGE = Path.of("..", "docs", "testkit.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "github", "csprules", "testkit", "docs");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).strip())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void code_that_is_shown_stands_in_a_test(String block) {
        assertThat(sources().contains(withoutSpace(block))).as(block).isTrue();
    }

    private static String sources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(TestkitPageTest::read)
                    .map(TestkitPageTest::withoutSpace)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How lines are broken does not matter. */
    private static String withoutSpace(String code) {
        return SPACE.matcher(code).replaceAll("");
    }
}
