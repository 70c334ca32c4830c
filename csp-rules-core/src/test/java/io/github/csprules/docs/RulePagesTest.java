package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/rules} against the rules. {@code mvn -Pwrite verify} writes the pages anew. */
class RulePagesTest {

    private static final Path PAGES = Path.of("..", "docs", "rules");
    private static final String CORPUS = "/corpus";
    private static final String LINK_TO_CORPUS = "../../corpus";

    private final Map<String, String> expected;

    RulePagesTest() throws URISyntaxException {
        Path corpus = Path.of(RulePagesTest.class.getResource(CORPUS).toURI());
        expected = new RulePages(corpus, LINK_TO_CORPUS).all();
    }

    @Test
    void every_rule_has_its_page_as_its_header_says() throws IOException {
        if (Boolean.getBoolean("write")) {
            write();
        }
        for (Map.Entry<String, String> page : expected.entrySet()) {
            assertThat(PAGES.resolve(page.getKey()))
                    .as("to write it anew: mvn -Pwrite verify")
                    .hasContent(page.getValue());
        }
    }

    @Test
    void there_is_no_page_of_a_rule_that_is_not_there() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        }
    }

    private void write() throws IOException {
        Files.createDirectories(PAGES);
        for (Map.Entry<String, String> page : expected.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }
}
