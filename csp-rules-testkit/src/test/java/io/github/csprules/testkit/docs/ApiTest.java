package io.github.csprules.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.html.VerdictPage;
import io.github.csprules.json.CspJson;
import io.github.csprules.testkit.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What hosts can use is what {@code docs/api} lists, so that a change of it shows where changes are looked at.
 * {@code mvn -Pwrite verify} writes the lists anew.
 */
class ApiTest {

    private static final Path LISTS = Path.of("..", "docs", "api");

    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of("csp-rules-core", CspPolicy.class),
                Arguments.of("csp-rules-html", VerdictPage.class),
                Arguments.of("csp-rules-json", CspJson.class),
                Arguments.of("csp-rules-testkit", Scenarios.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void public_types_are_those_that_are_listed(String module, Class<?> anyType) throws IOException {
        List<String> lines = PublicTypes.of(anyType);
        assertThat(lines).hasSizeGreaterThan(3);
        Path list = LISTS.resolve(module + ".txt");
        if (Boolean.getBoolean("write")) {
            Files.createDirectories(LISTS);
            Files.writeString(list, String.join("\n", lines) + "\n");
        }
        assertThat(differences(Files.readAllLines(list), lines))
                .as("if this is meant: mvn -Pwrite verify")
                .isEmpty();
    }

    /** What only one of the two has, and to which type it belongs. */
    private static List<String> differences(List<String> listed, List<String> found) {
        List<String> before = qualified(listed);
        List<String> now = qualified(found);
        return Stream.concat(
                        before.stream().filter(line -> !now.contains(line)).map(line -> "gone: " + line),
                        now.stream().filter(line -> !before.contains(line)).map(line -> "new: " + line))
                .toList();
    }

    private static List<String> qualified(List<String> lines) {
        List<String> qualified = new ArrayList<>();
        String type = "";
        for (String line : lines) {
            if (line.startsWith(" ")) {
                qualified.add(type + " |" + line);
            } else {
                type = line;
                qualified.add(line);
            }
        }
        return qualified;
    }
}
