package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.csprules.CspPolicy;
import io.github.csprules.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verdicts that were changed after they were written: each is refused, or says when it is written again what it said, and
 * reads as the same verdict again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictMutationTest {

    private static final Set<String> WORDS = Set.of("message", "question");
    /** What may be left out, and then is written as this. */
    private static final Map<String, String> DEFAULTS =
            Map.of("reference", "null", "clause", "null", "beforeKnownPolicy", "*", "beyondKnownPolicy", "*");

    private static final List<JsonNode> VALUES = Stream.of(
                    "null",
                    "true",
                    "false",
                    "0",
                    "-1.5",
                    "\"\"",
                    "\" \"",
                    "\"0000-01-01\"",
                    "\"0001-01-01\"",
                    "\"9999-12-31\"",
                    "\"10000-01-01\"",
                    "\"-001-01-01\"",
                    "\"2023-02-29\"",
                    "\"/\"",
                    "\"a/b/c\"",
                    "\"transaction\"",
                    "\"a\\nb\\u202e\\u009b{subject}\"",
                    "\"....\"",
                    "\"A b\"",
                    "\"ALLOWED\"",
                    "\"UNDETERMINED\"",
                    "[]",
                    "[[]]",
                    "[null]",
                    "[\"\"]",
                    "{}",
                    "{\"a\":[]}",
                    "{\"a\":{}}")
            .map(SchemaValidator::tree)
            .toList();

    private final List<JsonNode> verdicts = new ArrayList<>();

    @BeforeAll
    void write() {
        CorpusScenario.all()
                .forEach(scenario -> verdicts.add(SchemaValidator.tree(
                        CspJson.writeVerdict(CspPolicy.extended().evaluate(scenario.scenario())))));
        assertThat(verdicts).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_verdict_that_was_changed_is_refused_or_says_the_same_again(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        int tries = 3_000;
        for (int i = 0; i < tries; i++) {
            JsonNode document = pick(verdicts, random);
            for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
                document = changed(document, random);
            }
            accepted += isLawful(document.toString(), document) ? 1 : 0;
        }
        assertThat(accepted).isBetween(tries / 20, tries * 19 / 20);
    }

    private JsonNode changed(JsonNode document, Random random) {
        List<JsonPointer> places = DocumentPlaces.in(document);
        JsonPointer place = pick(places, random);
        return switch (random.nextInt(4)) {
            case 0 -> DocumentPlaces.removed(document, place);
            case 1 -> DocumentPlaces.replaced(document, place, document.at(pick(places, random)));
            default -> DocumentPlaces.replaced(document, place, pick(VALUES, random));
        };
    }

    /** Whether it is accepted. */
    private static boolean isLawful(String text, JsonNode document) {
        Verdict verdict;
        try {
            verdict = CspJson.readVerdict(text);
        } catch (InvalidVerdictException e) {
            return false;
        }
        String written = CspJson.writeVerdict(verdict);
        assertThat(CspJson.readVerdict(written)).as(text).isEqualTo(verdict).hasSameHashCodeAs(verdict);
        assertThat(CspJson.writeVerdict(CspJson.readVerdict(written))).isEqualTo(written);
        assertSaysTheSame(document, SchemaValidator.tree(written), text);
        return true;
    }

    private static void assertSaysTheSame(JsonNode read, JsonNode written, String text) {
        assertThat(read.getNodeType()).as(text).isEqualTo(written.getNodeType());
        if (written.isObject()) {
            for (Map.Entry<String, JsonNode> property : written.properties()) {
                String name = property.getKey();
                JsonNode before = read.get(name);
                if (before == null && DEFAULTS.containsKey(name)) {
                    assertThat(DEFAULTS.get(name)).isIn("*", property.getValue().toString());
                } else if (!WORDS.contains(name)) {
                    assertThat(before).as("%s in %s", name, text).isNotNull();
                    assertSaysTheSame(name.equals("rules") ? eachOnce(before) : before, property.getValue(), text);
                }
            }
        } else if (written.isArray()) {
            assertThat(read).as(text).hasSameSizeAs(written);
            for (int i = 0; i < written.size(); i++) {
                assertSaysTheSame(read.get(i), written.get(i), text);
            }
        } else {
            assertThat(read).as(text).isEqualTo(written);
        }
    }

    /** Of a rule that stands there twice the first counts. */
    private static JsonNode eachOnce(JsonNode rules) {
        Set<String> known = new HashSet<>();
        ArrayNode each = JsonNodeFactory.instance.arrayNode();
        rules.forEach(rule -> {
            if (known.add(rule.get("rule").asText())) {
                each.add(rule);
            }
        });
        return each;
    }

    @ParameterizedTest
    @CsvSource({
        "/findings/0/subjects, [], size",
        "/findings/1/subjects, [], size",
        "/findings/1/missing, [], size",
        "/asOf, '\"0000-01-01\"', date",
        "/policy/knownFrom, '\"0000-01-01\"', date",
        "/policy/knownThrough, '\"0000-01-01\"', date",
        "/policy/knownThrough, '\"2021-01-26\"', value",
        "/findings/0/citations/0/pageDate, '\"0000-12-31\"', date",
        "/laterChanges/0/day, '\"0000-12-31\"', date",
        "/unconditional, true, value",
        "/beforeKnownPolicy, true, value",
        "/beyondKnownPolicy, false, value",
        "/beyondKnownPolicy, 1, type"
    })
    void what_cannot_have_been_written_is_refused_where_it_stands(String pointer, String value, String code) {
        JsonNode document = DocumentPlaces.replaced(
                SchemaValidator.tree(VerdictJsonTest.WRITTEN),
                JsonPointer.compile(pointer),
                SchemaValidator.tree(value));

        assertThat(problem(document.toString())).isEqualTo(code + " " + pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"outcome\":\"DENIED\"', '\"outcome\":\"ALLOWED\"', /outcome",
        "'\"asOf\":\"2021-07-01\"', '\"asOf\":\"2021-07-01\"', /asOf",
        "'\"partnerRegion\":\"EUROPE\"', '\"partnerRegion\":\"US\"', /findings/0/arguments/partnerRegion",
        "'\"fact\":\"affiliates\"', '\"fact\":\"country\"', /assumptions/0/fact"
    })
    void what_is_there_twice_is_refused(String property, String again, String pointer) {
        String document = VerdictJsonTest.WRITTEN.replaceFirst(
                Pattern.quote(property), Matcher.quoteReplacement(property + "," + again));

        assertThat(problem(document)).isEqualTo("duplicate " + pointer);
    }

    @Test
    void a_reason_of_many_parts_has_no_text_and_is_told_all_the_same() {
        String reason = "a.".repeat(200_000);
        String document = VerdictJsonTest.WRITTEN.replace("otherRegion", reason);

        assertThat(isLawful(document, SchemaValidator.tree(document))).isTrue();
    }

    private static String problem(String document) {
        try {
            CspJson.readVerdict(document);
            return "none";
        } catch (InvalidVerdictException e) {
            return e.problem().code() + " " + e.problem().pointer();
        }
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
