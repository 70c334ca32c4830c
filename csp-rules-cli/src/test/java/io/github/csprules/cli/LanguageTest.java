package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final String OTHER_REGION = "../examples/scenario-7-other-region.json";
    private static final String UNDETERMINED = "../examples/undetermined.json";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--lang fr evaluate ", "evaluate --lang fr ", "evaluate --lang=fr_CA.UTF-8 "})
    void a_verdict_is_told_in_french(String command) {
        String out = CommandTester.runLine(command + OTHER_REGION).out();

        assertThat(out)
                .startsWith("REFUSÉ  vente le ")
                .contains("règles standard ")
                .contains("    règle      customer-within-region, otherRegion\n")
                .contains("    remède     ")
                .contains("client\u00a0: passer par un partenaire de la région ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate " + OTHER_REGION,
                "evaluate " + UNDETERMINED,
                "evaluate ../examples/reseller-assignment.json",
                "evaluate ../examples/beyond-known-policy.json",
                "advise " + OTHER_REGION,
                "advise " + UNDETERMINED,
                "advise ../examples/scenario-6-same-provider.json",
                "timeline " + UNDETERMINED,
                "timeline ../examples/not-yet-allowed.json",
                "compare --policy standard@2021-06 --with extended --each ../examples/book.ndjson",
                "facts sale"
            })
    void nothing_that_people_read_is_left_in_english(String line) {
        String french = CommandTester.runLine("--lang fr " + line).out();
        String words = french.replaceAll("`[^`]*`", "") // names
                .replaceAll("(?m)^ +(clauses|page) .*$", ""); // headings of pages, which are in English

        assertThat(words)
                .doesNotContainPattern(
                        "(?i)(?<![-\\w])(the|of|is|are|and|with|from|allowed|denied|gained|lost)(?![-\\w])");
        assertThat(french).as(line).isNotEqualTo(CommandTester.runLine(line).out());
    }

    @Test
    void every_rule_is_described_in_french_but_for_readings_and_headings() {
        assertThat(CommandTester.runLine("rules --lang fr customer-within-region")
                        .out())
                .contains("\nen vigueur toujours\n")
                .contains(
                        "  remède   client\u00a0: passer par un partenaire de la région {customerRegion}, celle du client (")
                .contains("  démarche vous\u00a0: faire passer la commande par {partners} (order-through)")
                .contains("\nrepose sur\n");
        assertThat(CommandTester.runLine("rules --lang fr").out()).startsWith("Règles standard\n");
    }

    @Test
    void an_audit_sums_up_in_french() {
        assertThat(CommandTester.runLine("--lang fr audit ../examples/book.ndjson")
                        .err())
                .contains("\u00a0; autorisées\u00a0: ")
                .contains("les plus fréquents\u00a0:");
    }

    @Test
    void a_language_that_is_not_there_is_english() {
        assertThat(CommandTester.runLine("--lang ja evaluate " + OTHER_REGION).out())
                .isEqualTo(CommandTester.runLine("evaluate " + OTHER_REGION).out())
                .startsWith("DENIED  sale on ");
        assertThat(CommandTester.runLine("--lang tr evaluate " + OTHER_REGION).out())
                .startsWith("DENIED  ");
    }

    @Test
    void json_is_in_english_unless_a_language_is_asked_for() {
        assertThat(CommandTester.runLine("evaluate --json --lang fr " + OTHER_REGION)
                        .out())
                .contains("\"message\":\"le client ");
        assertThat(CommandTester.runLine("evaluate --json " + OTHER_REGION).out())
                .contains("\"message\":\"customer ");
        assertThat(CommandTester.runLine("audit --lang fr ../examples/book.ndjson")
                        .out())
                .contains("\"message\":\"le ");
    }

    @Test
    void problems_of_invalid_input_stay_in_english() throws Exception {
        Path file =
                Files.writeString(folder.resolve("invalid.json"), "{\"schema\":\"csp-scenario/1\",\"asOf\":\"never\"}");

        CommandTester french = CommandTester.run("--lang", "fr", "evaluate", file.toString());

        assertThat(french.err())
                .contains("expected ")
                .isEqualTo(CommandTester.run("evaluate", file.toString()).err());
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, fr_FR.UTF-8, fr",
        "LC_MESSAGES, fr_BE, fr",
        "LANG, fr, fr",
        "LANG, C.UTF-8, c",
        "CSP_RULES_LANG, fr_CH@euro, fr"
    })
    void the_environment_names_the_language(String variable, String value, String language) {
        assertThat(Words.of(Map.of(variable, value)::get).locale().getLanguage())
                .isEqualTo(language.equals("c") ? "" : language);
    }

    @Test
    void the_environment_is_asked_in_its_order() {
        Map<String, String> all =
                Map.of("CSP_RULES_LANG", "", "LC_ALL", "de_DE", "LC_MESSAGES", "fr_FR", "LANG", "fr_FR");

        assertThat(Words.of(all::get).locale().getLanguage()).isEqualTo("de");
        assertThat(List.of(Words.in("").text("report.rule"), Words.in("..").text("report.rule")))
                .containsOnly("rule");
    }
}
