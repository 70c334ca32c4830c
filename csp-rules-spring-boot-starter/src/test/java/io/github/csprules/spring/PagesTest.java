package io.github.csprules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages for hosts against the code that they show, which stands in the examples and in the tests here. */
class PagesTest {

    private static final Path ROOT = Path.of("..");
    private static final String OWN_TESTS = "csp-rules-spring-boot-starter/src/test/java";
    private static final Pattern BLOCK = Pattern.compile("```(?:java|properties)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static List<String> blocks() throws IOException {
        String pages =
                Files.readString(ROOT.resolve("docs/spring-boot.md")) + Files.readString(ROOT.resolve("docs/texts.md"));
        return BLOCK.matcher(pages).results().map(block -> block.group(1)).toList();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void code_that_is_shown_is_code_that_runs(String block) throws IOException {
        assertThat(sources()).anyMatch(source -> source.contains(withoutSpace(block)));
    }

    @Test
    void the_page_names_every_property_and_its_default() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/spring-boot.md")))
                .contains("| `csp-rules.policy` | `standard` |")
                .contains("| `csp-rules.edition` | the newest |")
                .contains("| `csp-rules.language` | `en` |");
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Stream.of("examples/spring-boot/src", "examples/host-application/src", OWN_TESTS)
                .flatMap(folder -> walk(ROOT.resolve(folder)))) {
            return files.map(PagesTest::read).map(PagesTest::withoutSpace).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties)")).toList().stream();
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
