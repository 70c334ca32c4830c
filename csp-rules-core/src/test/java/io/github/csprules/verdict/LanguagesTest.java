package io.github.csprules.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.catalog.CspRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the languages against each other, and French against its own orthography. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final String NO_BREAK_SPACE = "\u00a0";

    /** Of these no article elides: they begin with a figure. */
    private static final String DAYS =
            "(day|start|end|first|last|knownFrom|knownThrough|signedOn|endedOn|enrolledOn|onboardedOn)";

    private static final Violation OTHER_REGION = Violation.builder(
                    CspRules.CUSTOMER_WITHIN_REGION, "otherRegion", List.of("shop", "acme"))
            .arguments(Map.of(
                    "partnerRegion", ArgumentValue.of("EUROPE"),
                    "customerRegion", ArgumentValue.of("LATIN_AMERICA_CARIBBEAN")))
            .build();
    private static final String OTHER_REGION_IN_FRENCH =
            "le client `acme` se trouve dans la région Amérique latine et Caraïbes, le partenaire `shop` dans la région Europe";
    private static final String OTHER_REGION_IN_ENGLISH =
            "customer `acme` is in region Latin America and the Caribbean, outside Europe, the region of partner `shop`";

    private final Texts texts = Texts.standard();

    private static Map<String, String> bundle(String language) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                LanguagesTest.class.getResourceAsStream("texts_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_language_has_the_same_texts_with_the_same_arguments() {
        Map<String, String> english = bundle("en");
        Map<String, String> french = bundle("fr");

        assertThat(french.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(places(french.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neil \"& fils\"", "{subject}{of|Party}{0}", "’«»`\\$1<b>", "Équipe – d’été"})
    void every_text_of_every_language_shows_awkward_names_as_they_are(String name) {
        for (String language : LANGUAGES) {
            bundle(language).forEach((key, text) -> {
                Map<String, ArgumentValue> values = new HashMap<>();
                places(text).forEach(place -> values.put(place, ArgumentValue.of(name)));
                values.remove("subject");

                String shown = texts.find(key, Optional.of(name), values, Locale.forLanguageTag(language))
                        .orElseThrow();

                assertThat(shown)
                        .as(language + " " + key)
                        .isEqualTo(PLACE.matcher(text).replaceAll(Matcher.quoteReplacement("`" + name + "`")));
            });
        }
    }

    @Test
    void french_has_a_no_break_space_where_a_line_must_not_break() {
        bundle("fr").forEach((key, text) -> {
            assertThat(text).as(key).doesNotContainPattern("(?<!" + NO_BREAK_SPACE + ")[:;?!»]");
            assertThat(text).as(key).doesNotContainPattern("«(?!" + NO_BREAK_SPACE + ")");
            assertThat(text).as(key).doesNotContainPattern("\\d \\d").doesNotContain("  ");
        });
    }

    @Test
    void french_has_its_own_apostrophes_and_quotation_marks() {
        bundle("fr")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .doesNotContainPattern("['\"“”]")
                        .doesNotContainPattern("’[ {]"));
    }

    @Test
    void french_elides_before_a_vowel_and_puts_nothing_that_elides_before_a_name() {
        bundle("fr").forEach((key, text) -> {
            assertThat(text)
                    .as(key)
                    .doesNotContainPattern(
                            "(?iu)\\b(de|le|la|que|ne|se|je|jusque|lorsque|puisque) [aeiouyâàéèêëîïôùûœ]")
                    .doesNotContainPattern("(?iu)\\bsi ils? ")
                    .doesNotContainPattern("(?iu)\\b(de|à) les? ")
                    .doesNotContainPattern("\\b(de|la|que|ne|se|je|jusque|lorsque|puisque) \\{")
                    .doesNotContainPattern("\\b(le|du|au) \\{(?!" + DAYS + "})");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "fr-CA", "fr-FR-x-lvariant-POSIX"})
    void french_is_answered_in_french_wherever_it_is_spoken(String tag) {
        assertThat(texts.message(OTHER_REGION, Locale.forLanguageTag(tag))).isEqualTo(OTHER_REGION_IN_FRENCH);
    }

    @Test
    void the_default_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.FRENCH, Locale.forLanguageTag("tr"))) {
                Locale.setDefault(locale);
                assertThat(texts.message(OTHER_REGION, Locale.ENGLISH)).isEqualTo(OTHER_REGION_IN_ENGLISH);
                assertThat(texts.message(OTHER_REGION, Locale.JAPANESE)).isEqualTo(OTHER_REGION_IN_ENGLISH);
                assertThat(texts.message(OTHER_REGION, Locale.FRENCH)).isEqualTo(OTHER_REGION_IN_FRENCH);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_host_replaces_one_text_in_one_language() {
        Texts own = texts.with((key, locale) -> key.equals("customer-within-region.otherRegion")
                        && locale.getLanguage().equals("fr")
                ? Optional.of("trop loin : {customerRegion}")
                : Optional.empty());

        assertThat(own.message(OTHER_REGION, Locale.FRENCH)).isEqualTo("trop loin : Amérique latine et Caraïbes");
        assertThat(own.message(OTHER_REGION, Locale.ENGLISH)).isEqualTo(OTHER_REGION_IN_ENGLISH);
        assertThat(own.title(CspRules.SAME_CLOUD, Locale.FRENCH))
                .isEqualTo("tous les locataires d’une transaction sont dans le même cloud");
    }

    @Test
    void a_host_adds_a_language_which_is_in_english_where_the_host_has_no_words() {
        Map<String, String> german = Map.of(
                "customer-within-region.otherRegion",
                        "Kunde {other} ist nicht in {partnerRegion}, sondern in {customerRegion}",
                "label.Region.EUROPE", "Europa");
        Texts own = texts.with((key, locale) ->
                locale.getLanguage().equals("de") ? Optional.ofNullable(german.get(key)) : Optional.empty());

        assertThat(own.message(OTHER_REGION, Locale.GERMANY))
                .isEqualTo("Kunde `acme` ist nicht in Europa, sondern in Latin America and the Caribbean");
        assertThat(own.title(CspRules.SAME_CLOUD, Locale.GERMANY))
                .isEqualTo("all tenants of a transaction are in one cloud");
        assertThat(own.message(OTHER_REGION, Locale.FRENCH)).isEqualTo(OTHER_REGION_IN_FRENCH);
    }
}
