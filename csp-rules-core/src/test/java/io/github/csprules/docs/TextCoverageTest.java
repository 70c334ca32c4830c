package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.Newest;
import io.github.csprules.model.FactKind;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the texts against the rules: nothing without words, no words without use. */
class TextCoverageTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> SHOWN_AS_THEY_ARE = Set.of("Text", "Date", "Number");
    private static final Set<String> OF_EVERY_FINDING = Set.of("subject", "other", "subjects");
    private static final List<String> OF_NO_RULE = List.of(
            "label.",
            "missing.",
            "question.",
            "violated",
            "undetermined",
            "before-known-policy",
            "beyond-known-policy");

    private static final List<String> OF_PRINTERS = List.of(
            "advice.",
            "audit.",
            "comparison.",
            "facts.",
            "html.",
            "item.",
            "problem.",
            "readiness.",
            "report.",
            "sheet.",
            "timeline.");

    @Test
    void everything_that_rules_and_consequences_say_has_a_text_and_every_text_is_said() {
        Set<String> expected = new TreeSet<>();
        for (TransactionRule rule : Newest.all()) {
            RuleInfo info = rule.info();
            expected.add(info.id().value());
            for (Reason reason : info.reasons()) {
                expected.add(info.id() + "." + reason.name());
                reason.remedies().forEach(remedy -> expected.add("remedy." + remedy.code()));
            }
            info.reads().forEach(fact -> expected.add("fact." + name(fact.owner()) + "." + fact.name()));
        }
        for (ConsequenceRule consequence : CspPolicy.extended().consequences()) {
            expected.add("consequence." + consequence.code());
            consequence.reads().forEach(fact -> expected.add("fact." + name(fact.owner()) + "." + fact.name()));
        }
        CspPolicy.extended()
                .laterChanges()
                .forEach(known -> expected.add("later-change." + known.change().code()));

        for (Step step : CspPolicy.extended().steps()) {
            expected.add("step." + step.code());
        }
        for (Reason.Need need : Reason.Need.values()) {
            expected.add("needs." + need);
        }

        Set<String> said = English.keys();
        said.removeIf(key -> key.startsWith("step.") && key.contains(".where"));
        said.removeIf(key -> OF_NO_RULE.stream().anyMatch(key::startsWith));
        said.removeIf(key -> OF_PRINTERS.stream().anyMatch(key::startsWith));
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void every_fact_that_rules_read_has_a_question() {
        for (TransactionRule rule : Newest.all()) {
            for (FactKind fact : rule.info().reads()) {
                String kind = fact.owner() == FactKind.Owner.PARTNER || fact.owner() == FactKind.Owner.CUSTOMER
                        ? "party"
                        : name(fact.owner());
                assertThat(English.text("question." + kind + "." + fact.name())).endsWith("?");
            }
        }
    }

    @Test
    void every_word_of_a_printer_is_printed() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(TextCoverageTest::isSource).toList()) {
                sources.append(Files.readString(file));
            }
        }
        for (String key : English.keys()) {
            if (OF_PRINTERS.stream().anyMatch(key::startsWith)) {
                String ownName = key.substring(key.indexOf('.') + 1);
                assertThat(sources.toString()).as(key).containsAnyOf('"' + key + '"', '"' + ownName + '"');
            }
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
    }

    @Test
    void a_message_and_its_remedies_name_only_arguments_that_its_reason_has() {
        for (TransactionRule rule : Newest.all()) {
            for (Reason reason : rule.info().reasons()) {
                Set<String> keys = new TreeSet<>(Set.of(rule.info().id() + "." + reason.name()));
                reason.remedies().forEach(remedy -> keys.add("remedy." + remedy.code()));
                for (String key : keys) {
                    Set<String> named = argumentsOf(key);
                    named.removeAll(OF_EVERY_FINDING);
                    assertThat(named)
                            .as(key + " for " + rule.info().id() + "." + reason)
                            .isSubsetOf(reason.arguments().keySet());
                }
            }
        }
    }

    @Test
    void the_text_of_a_step_and_of_its_place_name_only_what_the_step_is_about_and_who_acts() {
        for (Step step : CspPolicy.extended().steps()) {
            for (String key : English.keys()) {
                if (key.equals("step." + step.code()) || key.startsWith("step." + step.code() + ".where")) {
                    Set<String> named = argumentsOf(key);
                    named.remove("subject");
                    assertThat(named).as(key).isSubsetOf(step.arguments().keySet());
                }
            }
        }
    }

    @Test
    void every_place_is_that_of_a_step_for_everybody_or_for_one_who_can_act() {
        Set<String> places = English.keys();
        places.removeIf(key -> !key.startsWith("step.") || !key.contains(".where"));
        for (Step step : CspPolicy.extended().steps()) {
            places.remove("step." + step.code() + ".where");
            for (Actor actor : Actor.values()) {
                places.remove("step." + step.code() + ".where." + actor);
            }
        }
        assertThat(places).isEmpty();
    }

    private static Set<String> argumentsOf(String key) {
        return ARGUMENT.matcher(English.text(key))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void what_arguments_are_is_what_the_headers_declare() {
        Map<String, String> declared = new TreeMap<>();
        for (TransactionRule rule : Newest.all()) {
            for (Reason reason : rule.info().reasons()) {
                declare(reason.arguments(), declared);
            }
        }
        CspPolicy.extended().consequences().forEach(rule -> declare(rule.arguments(), declared));
        CspPolicy.extended().steps().forEach(step -> declare(step.arguments(), declared));
        declared.values().removeIf(SHOWN_AS_THEY_ARE::contains);

        assertThat(English.arguments()).isEqualTo(declared);
    }

    private static void declare(Map<String, ArgumentType> arguments, Map<String, String> declared) {
        arguments.forEach((name, type) -> {
            String before = declared.putIfAbsent("argument." + name, type.name());
            assertThat(before).as("another type of `" + name + "`").isIn(null, type.name());
        });
    }

    @Test
    void a_consequence_names_only_arguments_that_its_header_has() {
        CspPolicy.extended()
                .consequences()
                .forEach(rule -> assertThat(argumentsOf("consequence." + rule.code()))
                        .as(rule.code())
                        .isSubsetOf(rule.arguments().keySet()));
    }

    @Test
    void messages_are_neither_sentences_nor_broken_over_lines() {
        for (String key : English.keys()) {
            String text = English.text(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"texts_en.properties", "texts_fr.properties", "arguments.properties"})
    void the_file_is_sorted_by_key(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                getClass().getResourceAsStream("/io/github/csprules/verdict/" + file), StandardCharsets.UTF_8))) {
            List<String> keys = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).isSorted().doesNotHaveDuplicates();
        }
    }

    private static String name(FactKind.Owner owner) {
        return owner.name().toLowerCase(Locale.ROOT);
    }
}
