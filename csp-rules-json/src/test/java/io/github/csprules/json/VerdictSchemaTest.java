package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema of verdicts accepts what the library writes and what may be added to it, and nothing that lacks a part. */
class VerdictSchemaTest {

    private static final List<CorpusScenario> CASES = CorpusScenario.all();

    private static void assertValid(JsonNode verdict) {
        assertThat(SchemaValidator.OF_VERDICTS.errors(verdict)).isEmpty();
        assertThat(SchemaValidator.OF_VERDICTS.errorsWithFormats(verdict)).isEmpty();
    }

    private static JsonNode written(Verdict verdict) {
        return SchemaValidator.tree(CspJson.writeVerdict(verdict));
    }

    @Test
    void every_verdict_that_is_written_is_valid() {
        assertThat(CASES).hasSizeGreaterThan(600).allSatisfy(each -> {
            Scenario scenario = each.scenario();
            assertValid(written(CspPolicy.standard().evaluate(scenario)));
            assertValid(written(CspPolicy.extended().evaluate(scenario)));
        });
    }

    @Test
    void a_verdict_in_another_language_or_of_a_changed_policy_is_valid() {
        assertThat(CASES).allSatisfy(each -> {
            Scenario scenario = each.scenario();
            Verdict verdict =
                    CspPolicy.standard().without(CspRules.SUPPORTED_CHANNEL).evaluate(scenario);
            assertValid(SchemaValidator.tree(CspJson.writeVerdict(verdict, Texts.standard(), Locale.FRENCH)));
        });
    }

    @Test
    void examples_are_valid() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../examples/verdicts"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertValid(SchemaValidator.tree(Files.readString(file))));
        }
    }

    @Test
    void properties_that_are_not_known_are_allowed_everywhere() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        assertThat(verdicts()).allSatisfy(verdict -> {
            ObjectNode more = verdict.deepCopy();
            more.put("more", 1);
            DocumentPlaces.in(verdict).stream()
                    .filter(place -> verdict.at(place).isObject())
                    .filter(place -> !place.toString().endsWith("/arguments"))
                    .forEach(place -> ((ObjectNode) more.at(place)).set("more", nodes.objectNode()));
            assertValid(more);
            CspJson.readVerdict(more.toString());
        });
    }

    @Test
    void no_property_may_be_left_out() {
        assertThat(verdicts())
                .allSatisfy(verdict -> assertThat(DocumentPlaces.in(verdict).stream()
                                .filter(place -> verdict.at(place.head()).isObject())
                                .filter(place -> !place.toString().contains("/arguments/"))
                                .filter(place -> !place.toString().equals("/policy/changes")))
                        .isNotEmpty()
                        .noneMatch(
                                place -> SchemaValidator.OF_VERDICTS.accepts(DocumentPlaces.removed(verdict, place))));
    }

    @Test
    void nothing_may_be_of_another_type() {
        JsonNode number = JsonNodeFactory.instance.numberNode(1);
        assertThat(verdicts())
                .allSatisfy(verdict -> assertThat(DocumentPlaces.in(verdict))
                        .noneMatch(place ->
                                SchemaValidator.OF_VERDICTS.accepts(DocumentPlaces.replaced(verdict, place, number))));
    }

    @Test
    void a_verdict_without_outcome_is_no_verdict() {
        assertThat(verdicts())
                .allSatisfy(verdict -> assertThat(SchemaValidator.OF_VERDICTS.errors(
                                DocumentPlaces.removed(verdict, JsonPointer.compile("/outcome"))))
                        .singleElement()
                        .satisfies(error -> assertThat(error.getKeyword()).isEqualTo("required")));
    }

    @Test
    void findings_have_the_properties_of_their_status_only() {
        Map<String, List<String>> ofTheOther = Map.of(
                "VIOLATED", List.of("missing"),
                "UNDETERMINED", List.of("reason", "arguments", "remedies", "partnerCenterErrors"));
        Set<String> seen = new HashSet<>();
        verdicts().forEach(verdict -> {
            for (int i = 0; i < verdict.get("findings").size(); i++) {
                String status = verdict.at("/findings/" + i + "/status").asText();
                seen.add(status);
                for (String property : ofTheOther.get(status)) {
                    ObjectNode changed = verdict.deepCopy();
                    ((ObjectNode) changed.at("/findings/" + i)).set(property, valueOf(property));
                    assertThat(SchemaValidator.OF_VERDICTS.accepts(changed)).isFalse();
                }
            }
        });
        assertThat(seen).isEqualTo(ofTheOther.keySet());
    }

    private static JsonNode valueOf(String property) {
        return switch (property) {
            case "reason" -> JsonNodeFactory.instance.textNode("none");
            case "arguments" -> JsonNodeFactory.instance.objectNode();
            default -> JsonNodeFactory.instance.arrayNode();
        };
    }

    @Test
    void only_what_is_allowed_has_consequences_and_no_findings() {
        List<JsonNode> verdicts = verdicts();
        assertThat(verdicts).allSatisfy(verdict -> {
            boolean isAllowed = verdict.get("outcome").asText().equals("ALLOWED");
            String property = isAllowed ? "findings" : "consequences";
            JsonNode entries = verdicts.stream()
                    .map(other -> other.get(property))
                    .filter(other -> !other.isEmpty())
                    .findFirst()
                    .orElseThrow();
            JsonNode changed = DocumentPlaces.replaced(verdict, JsonPointer.compile("/" + property), entries);
            assertThat(SchemaValidator.OF_VERDICTS.accepts(changed)).isFalse();
        });
    }

    /** Verdicts with every outcome, with assumptions, with consequences, and of a changed policy. */
    private static List<JsonNode> verdicts() {
        List<JsonNode> verdicts = Stream.of(
                        "assumptions/", "consequences/", "mpn-id-on-record/", "customer-within-region/", "verdicts/")
                .flatMap(folder -> CASES.stream()
                        .filter(each -> each.name().startsWith(folder))
                        .limit(8))
                .map(each ->
                        CspPolicy.standard().without(CspRules.TWO_TIER_ROLES).evaluate(each.scenario()))
                .map(VerdictSchemaTest::written)
                .toList();
        assertThat(verdicts)
                .extracting(verdict -> verdict.get("outcome").asText())
                .contains("ALLOWED", "DENIED", "UNDETERMINED");
        assertThat(verdicts).anyMatch(verdict -> !verdict.get("assumptions").isEmpty());
        assertThat(verdicts).anyMatch(verdict -> !verdict.get("consequences").isEmpty());
        return verdicts;
    }
}
