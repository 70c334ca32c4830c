package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the README against what it shows. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "github", "csprules", "docs");

    private final String readme = Files.readString(README);

    ReadmeTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({"QuickStart.java, quick start", "OwnRule.java, own rule"})
    void code_that_is_shown_compiles(String file, String mark) throws IOException {
        String source = Files.readString(SOURCES.resolve(file));
        String begin = "// " + mark + ": begin\n";
        String code = source.substring(source.indexOf(begin) + begin.length(), source.indexOf("// " + mark + ": end"));
        String shown = code.stripTrailing()
                .stripIndent()
                .replace("out.println", "System.out.println")
                .strip();
        assertThat(readme).contains("```java\n" + shown + "\n```");
    }

    @ParameterizedTest
    @CsvSource({"true, DENIED", "false, ALLOWED", ", UNDETERMINED"})
    void the_own_rule_judges_what_is_stated_and_asks_for_what_is_not(Boolean hold, Outcome expected) {
        Customer.Builder customer = ExampleSale.customer();
        if (hold != null) {
            customer.extensions(Extensions.none().with(OwnRule.CREDIT_HOLD, hold));
        }
        Scenario scenario = Scenario.of(
                ExampleSale.DAY,
                ExampleSale.bookOf(ExampleSale.provider(), ExampleSale.reseller(), customer),
                ExampleSale.sale().build());
        assertThat(OwnRule.RULES.evaluate(scenario).outcome()).isEqualTo(expected);
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
                .contains(CspPolicy.standard().ids().size() + " rules")
                .contains((CspPolicy.extended().ids().size()
                                - CspPolicy.standard().ids().size()) + " more")
                .contains("edition " + CspPolicy.standard().policy().edition())
                .contains(CspPolicy.standard().policy().knownThrough().toString());
    }
}
