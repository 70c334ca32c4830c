package io.github.csprules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.TransactionRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String ALLOWED = example("scenario-1-indirect");
    private static final String DENIED = example("scenario-7-other-region");
    private static final String UNDETERMINED = example("undetermined");
    private static final String INVALID = example("invalid");
    private static final String ABSENT = example("there-is-no-such-file");

    private static String example(String name) {
        return Path.of("..", "examples", name + ".json").toString();
    }

    @Test
    void an_allowed_scenario_exits_with_0() {
        assertThat(CommandTester.run("evaluate", ALLOWED).status()).isZero();
    }

    @Test
    void a_denied_scenario_exits_with_1() {
        assertThat(CommandTester.run("evaluate", DENIED).status()).isEqualTo(1);
    }

    @Test
    void an_undetermined_scenario_exits_with_2() {
        assertThat(CommandTester.run("evaluate", UNDETERMINED).status()).isEqualTo(2);
    }

    @Test
    void an_invalid_scenario_exits_with_65_and_tells_each_problem_with_its_place() {
        CommandTester command = CommandTester.run("evaluate", INVALID);
        assertThat(command.status()).isEqualTo(65);
        assertThat(command.out()).isEmpty();
        assertThat(command.err())
                .contains(INVALID + ":3:11: date at /asOf")
                .contains("country at /partners/0/country")
                .contains("order at /partners/0/agreements/0/endedOn")
                .contains("reference at /transaction/channel/1")
                .contains("unknown at /transaction/partnerIdOnrecord");
    }

    @Test
    void an_invalid_scenario_is_shown_with_a_mark_under_the_place() {
        assertThat(CommandTester.run("evaluate", INVALID).err())
                .contains("      \"asOf\": \"2021-02-30\",\n              ^\n");
    }

    @Test
    void what_was_probably_meant_is_suggested() {
        assertThat(CommandTester.run("evaluate", INVALID).err()).contains("did you mean 'partnerIdOnRecord'?");
    }

    @Test
    void a_hundred_problems_are_shown_and_the_others_counted(@TempDir Path folder) throws IOException {
        String unknown = IntStream.range(0, 130)
                .mapToObj(i -> "\"" + i + "x".repeat(50) + "\\u202e\": 1,")
                .collect(Collectors.joining());
        String scenario =
                Files.readString(Path.of(ALLOWED)).replaceFirst("\\{", Matcher.quoteReplacement("{" + unknown));
        Path file = Files.writeString(folder.resolve("scenario.json"), scenario);

        assertThat(CommandTester.run("evaluate", file.toString()).err())
                .contains("unknown at /0" + "x".repeat(38) + "…\n")
                .contains("unknown at /99")
                .doesNotContain("unknown at /100")
                .endsWith("scenario.json: and 30 more problems\n");
    }

    @Test
    void a_long_line_is_shown_around_the_place(@TempDir Path folder) throws IOException {
        String scenario = Files.readString(Path.of(DENIED)).replaceAll("\\R", " ".repeat(50));
        Path file = Files.writeString(folder.resolve("scenario.json"), scenario.replace("\"FR\"", "\"ZZ\""));
        assertThat(CommandTester.run("evaluate", file.toString()).err().lines())
                .allMatch(line -> line.length() < 250)
                .anyMatch(line -> line.contains("\"ZZ\""));
    }

    @Test
    void a_missing_file_exits_with_66() {
        CommandTester command = CommandTester.run("evaluate", ABSENT);
        assertThat(command.status()).isEqualTo(66);
        assertThat(command.err()).contains("no such file").contains(ABSENT);
    }

    @Test
    void a_folder_exits_with_66(@TempDir Path folder) {
        assertThat(CommandTester.run("evaluate", folder.toString()).status()).isEqualTo(66);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 2",
        "2, 0, 2",
        "0, 1, 1",
        "2, 1, 1",
        "1, 2, 1",
        "1, 65, 65",
        "65, 1, 65",
        "65, 66, 66",
        "66, 65, 66",
        "66, 0, 66",
        "0, 0, 0"
    })
    void several_files_exit_with_the_worst(int first, int second, int worst) {
        CommandTester command = CommandTester.run("evaluate", exitingWith(first), exitingWith(second));
        assertThat(command.status()).isEqualTo(worst);
    }

    private static String exitingWith(int status) {
        return switch (status) {
            case 0 -> ALLOWED;
            case 1 -> DENIED;
            case 2 -> UNDETERMINED;
            case 65 -> INVALID;
            default -> ABSENT;
        };
    }

    @Test
    void several_files_are_told_apart() {
        assertThat(CommandTester.run("evaluate", ALLOWED, DENIED).out())
                .containsSubsequence("== " + ALLOWED, "ALLOWED", "== " + DENIED, "DENIED");
    }

    @Test
    void json_is_one_line_per_verdict() {
        String out = CommandTester.run("evaluate", "--json", ALLOWED, DENIED).out();
        assertThat(out.lines()).hasSize(2).allMatch(line -> line.startsWith("{\"schema\":\"csp-verdict/1\""));
    }

    @Test
    void the_policy_can_be_extended() {
        assertThat(CommandTester.run("evaluate", "--policy", "extended", ALLOWED)
                        .out())
                .contains("policy extended 2023-10");
    }

    @ParameterizedTest
    @CsvSource({
        "--policy standard@2021-06, standard",
        "--policy extended@2021-06, extended",
        "--edition 2021-06, standard",
        "--policy extended --edition 2021-06, extended",
        "--policy extended@2021-06 --edition 2021-06, extended"
    })
    void an_edition_can_be_named(String options, String policy) {
        assertThat(CommandTester.runLine("evaluate " + options + " " + ALLOWED).out())
                .contains("policy " + policy + " 2021-06");
        assertThat(CommandTester.runLine("facts sale " + options).out()).contains("policy " + policy + " 2021-06");
    }

    @Test
    void what_there_is_is_told_of_a_policy_or_an_edition_that_there_is_not() {
        assertThat(CommandTester.runLine("evaluate --policy strict x").err())
                .contains("standard or extended", "'strict'");
        assertThat(CommandTester.runLine("evaluate --edition 1999-12 x").err()).contains("2021-06", "'1999-12'");
        assertThat(CommandTester.runLine("evaluate --policy standard@1999-12 x").err())
                .contains("2021-06", "'1999-12'");
    }

    @Test
    void a_verdict_beyond_the_known_policy_says_so_before_anything_else() {
        String out =
                CommandTester.run("evaluate", example("beyond-known-policy")).out();
        assertThat(out.lines().toList().get(1)).contains("2023-10-23");
    }

    @Test
    void there_is_colour_on_a_terminal_only() {
        assertThat(CommandTester.run("evaluate", DENIED).out()).doesNotContain("\u001b[");
        assertThat(CommandTester.runOnTerminal("evaluate", DENIED).out()).contains("\u001b[");
    }

    @Test
    void text_from_a_file_is_no_markup(@TempDir Path folder) throws IOException {
        String scenario = Files.readString(Path.of(DENIED)).replace("Adventure Works", "@|red Adventure|@");
        Path file = Files.writeString(folder.resolve("scenario.json"), scenario);
        assertThat(CommandTester.runOnTerminal("evaluate", file.toString()).out())
                .contains("red Adventure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evaluate",
                "evaluate --policy newest x",
                "evaluate --policy standard@1999-12 x",
                "evaluate --policy @2021-06 x",
                "evaluate --policy standard@ x",
                "evaluate --edition 1999-12 x",
                "facts sale --edition newest",
                "rules same-cloud --policy standard",
                "evaluate --jsn x",
                "rules no-such-rule",
                "rules --format xml",
                "facts",
                "facts lease",
                "judge"
            })
    void wrong_usage_exits_with_64_and_prints_nothing_on_standard_output(String line) {
        CommandTester command = CommandTester.runLine(line);
        assertThat(command.status()).isEqualTo(64);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).isNotBlank();
    }

    @Test
    void a_shell_completes_commands_and_options() {
        CommandTester command = CommandTester.run("generate-completion");
        assertThat(command.status()).isZero();
        assertThat(command.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F _complete_csp-rules", "evaluate", "advise", "--explain", "--readiness");
    }

    @Test
    void a_verdict_is_explained_where_that_is_asked_for() {
        CommandTester command = CommandTester.run("evaluate", "--explain", "../examples/sale.json");
        assertThat(command.status()).isZero();
        assertThat(command.out())
                .containsSubsequence(
                        "What each rule stood on",
                        "  customer-within-region: satisfied",
                        "    northwind country: FR",
                        "    adventure-works country: ES",
                        "  customer-relationship-active: satisfied",
                        "    northwind/adventure-works status: active");
        assertThat(CommandTester.run("evaluate", "../examples/sale.json").out()).doesNotContain("stood on");
        assertThat(CommandTester.run("evaluate", "--explain", "--json", "../examples/sale.json")
                        .out())
                .contains("{\"of\":\"northwind\",\"fact\":\"country\",\"value\":\"FR\",\"assumed\":false}");
    }

    @Test
    void whoever_says_nothing_is_asked_what_to_do_with_the_name_of_every_command() {
        CommandTester command = CommandTester.run();
        assertThat(command.status()).isEqualTo(64);
        assertThat(command.err())
                .contains("what to do? One of: evaluate, audit, advise, timeline, compare, rules, facts, schema");
    }

    @Test
    void a_rule_that_is_nearly_named_right_is_suggested() {
        assertThat(CommandTester.run("rules", "customer-in-region").err()).contains("customer-within-region");
    }

    @Test
    void the_catalogue_lists_every_rule() {
        String out = CommandTester.run("rules").out();
        for (TransactionRule rule : CspPolicy.extended()) {
            assertThat(out).contains("  " + rule.info().id() + " ");
        }
    }

    @Test
    void a_rule_is_told_in_full() {
        assertThat(CommandTester.run("rules", "partner-agreement-signed").out())
                .contains("from 2020-02-01 on")
                .contains("partner agreements")
                .contains("reason    signedLater")
                .contains("signs the Microsoft Partner Agreement only on {signedOn}")
                .contains("sign-partner-agreement")
                .contains("Partner Center 2203, 2206, 900123, for an indirect reseller")
                .contains("S0-144");
    }

    @Test
    void the_catalogue_comes_as_json_too() {
        assertThat(CommandTester.run("rules", "--format", "json").out())
                .startsWith("[")
                .contains("\"supported-channel\"");
        assertThat(CommandTester.run("rules", "same-cloud", "--format", "json").out())
                .startsWith("{")
                .contains("\"clause\" : null");
    }

    @ParameterizedTest
    @EnumSource(io.github.csprules.model.TransactionType.class)
    void facts_are_listed_for_every_transaction(io.github.csprules.model.TransactionType type) {
        CommandTester command = CommandTester.run("facts", type.name(), "--policy", "extended");
        assertThat(command.status()).isZero();
        assertThat(command.out()).contains(type.name()).contains("extended");
    }

    @Test
    void a_transaction_may_be_written_in_small_letters_and_with_hyphens() {
        assertThat(CommandTester.run("facts", "partnership-removal").out())
                .contains("goodFaith")
                .contains("read by removal-in-good-faith");
    }

    @Test
    void the_schemas_of_both_formats_are_printed() {
        assertThat(CommandTester.run("schema", "scenario").out())
                .startsWith("{")
                .contains("csp-scenario/1");
        assertThat(CommandTester.run("schema", "verdict").out()).startsWith("{").contains("csp-verdict/1");
    }

    @Test
    void a_scenario_comes_through_standard_input_too() throws IOException {
        CommandTester command = CommandTester.pipe(
                Files.newInputStream(Path.of(DENIED)), java.io.OutputStream.nullOutputStream(), "evaluate", "-");
        assertThat(command.status()).isEqualTo(1);
        assertThat(command.out()).startsWith("DENIED");
    }

    @Test
    void the_version_names_library_and_edition() {
        CommandTester command = CommandTester.run("--version");
        assertThat(command.status()).isZero();
        assertThat(command.out())
                .contains("csp-rules ")
                .contains("policy edition 2023-10, known from 2021-01-27 through 2023-10-23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "evaluate --help", "audit --help", "rules --help", "facts --help", "schema --help"})
    void help_is_there(String line) {
        CommandTester command = CommandTester.runLine(line);
        assertThat(command.status()).isZero();
        assertThat(command.out()).startsWith("Usage: csp-rules");
    }
}
