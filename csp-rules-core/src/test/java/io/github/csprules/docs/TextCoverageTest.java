package io.github.csprules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.OwnedFact;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the texts against the rules: nothing without words, no words without use. */
class TextCoverageTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z]+)(\\|[A-Za-z.]+)?}");
    private static final Set<String> OF_EVERY_FINDING = Set.of("subject", "other", "subjects");
    private static final List<String> OF_NO_RULE =
            List.of("label.", "missing.", "question.", "violated", "undetermined", "beyond-known-policy");

    @Test
    void everything_that_rules_and_consequences_say_has_a_text_and_every_text_is_said() {
        Set<String> expected = new TreeSet<>();
        for (TransactionRule rule : CspRules.ALL) {
            RuleInfo info = rule.info();
            expected.add(info.id().value());
            for (Reason reason : info.reasons()) {
                expected.add(info.id() + "." + reason.name());
                reason.remedies().forEach(remedy -> expected.add("remedy." + remedy.code()));
            }
            info.reads().forEach(fact -> expected.add("fact." + name(fact.owner()) + "." + fact.name()));
        }
        CspRules.CONSEQUENCES.forEach(
                rule -> expected.add("consequence." + rule.consequence().code()));

        Set<String> said = English.keys();
        said.removeIf(key -> OF_NO_RULE.stream().anyMatch(key::startsWith));
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void every_fact_that_rules_read_has_a_question() {
        for (TransactionRule rule : CspRules.ALL) {
            for (OwnedFact fact : rule.info().reads()) {
                String kind = fact.owner() == FactOwner.PARTNER || fact.owner() == FactOwner.CUSTOMER
                        ? "party"
                        : name(fact.owner());
                assertThat(English.text("question." + kind + "." + fact.name())).endsWith("?");
            }
        }
    }

    @Test
    void a_message_names_only_arguments_that_its_reason_has() {
        for (TransactionRule rule : CspRules.ALL) {
            for (Reason reason : rule.info().reasons()) {
                Set<String> named =
                        new HashSet<>(ARGUMENT.matcher(English.text(rule.info().id() + "." + reason.name()))
                                .results()
                                .map((MatchResult match) -> match.group(1))
                                .toList());
                named.removeAll(OF_EVERY_FINDING);
                assertThat(named)
                        .as(rule.info().id() + "." + reason)
                        .isSubsetOf(reason.arguments().keySet());
            }
        }
    }

    @Test
    void messages_are_neither_sentences_nor_broken_over_lines() {
        for (String key : English.keys()) {
            String text = English.text(key);
            assertThat(text).as(key).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
        }
    }

    @Test
    void the_file_is_sorted_by_key() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                getClass().getResourceAsStream("/io/github/csprules/verdict/texts_en.properties"),
                StandardCharsets.UTF_8))) {
            List<String> keys = reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).isSorted().doesNotHaveDuplicates();
        }
    }

    private static String name(FactOwner owner) {
        return owner.name().toLowerCase(Locale.ROOT);
    }
}
