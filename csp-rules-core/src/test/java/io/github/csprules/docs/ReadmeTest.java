package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the README against what it shows. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path QUICK_START =
            Path.of("src", "test", "java", "io", "github", "csprules", "docs", "QuickStart.java");

    private final String readme = Files.readString(README);

    ReadmeTest() throws IOException {}

    @Test
    void the_quick_start_is_code_that_compiles() throws IOException {
        String source = Files.readString(QUICK_START);
        String code = source.substring(
                source.indexOf("// quick start: begin\n") + "// quick start: begin\n".length(),
                source.indexOf("        // quick start: end"));
        String shown = code.stripTrailing()
                .stripIndent()
                .replace("out.println", "System.out.println")
                .strip();
        assertThat(readme).contains("```java\n" + shown + "\n```");
    }

    @Test
    void the_quick_start_prints_what_is_shown() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuickStart.run(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        String printed = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        assertThat(readme).contains("```text\n" + printed + "```");
    }

    @Test
    void it_counts_the_rules_and_names_the_edition() {
        assertThat(readme)
                .contains(CspRules.STANDARD.size() + " rules")
                .contains(CspRules.LINKED_PAGES.size() + " more")
                .contains("edition " + CspPolicy.standard().policy().edition())
                .contains(CspPolicy.standard().policy().knownThrough().toString());
    }
}
