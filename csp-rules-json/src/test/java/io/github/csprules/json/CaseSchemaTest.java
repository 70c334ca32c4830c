package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema of cases accepts the corpus and nothing that lacks a part of a case, or has one that cases do not have. */
class CaseSchemaTest {

    private static final List<CorpusScenario> CORPUS = CorpusScenario.all();

    private static final SchemaValidator OF_CASES = schemaOfCases();

    private static SchemaValidator schemaOfCases() {
        try (InputStream schema = CaseSchemaTest.class.getResourceAsStream("/corpus/case.schema.json")) {
            return new SchemaValidator(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void every_case_is_in_the_format() {
        assertThat(CORPUS)
                .hasSizeGreaterThan(600)
                .allSatisfy(each -> assertThat(OF_CASES.errors(each.file())).isEmpty());
    }

    @Test
    void a_case_has_all_properties_and_no_others() {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        assertThat(some()).allSatisfy(each -> {
            assertThat(placesOfCase(each))
                    .hasSizeGreaterThan(10)
                    .filteredOn(place -> each.at(place.head()).isObject())
                    .filteredOn(place -> !place.toString().startsWith("/expected/rules/"))
                    .noneMatch(place -> OF_CASES.accepts(DocumentPlaces.removed(each, place)));
            ObjectNode more = each.deepCopy();
            more.set("more", nothing);
            assertThat(OF_CASES.accepts(more)).isFalse();
            assertThat(placesOfCase(each))
                    .filteredOn(place -> each.at(place).isObject())
                    .isNotEmpty()
                    .noneMatch(place ->
                            OF_CASES.accepts(DocumentPlaces.replaced(each, place.appendProperty("more"), nothing)));
        });
    }

    @Test
    void nothing_of_a_case_may_be_of_another_type() {
        JsonNode number = JsonNodeFactory.instance.numberNode(1);
        assertThat(some())
                .allSatisfy(each -> assertThat(placesOfCase(each))
                        .noneMatch(place -> OF_CASES.accepts(DocumentPlaces.replaced(each, place, number))));
    }

    @Test
    void findings_fit_the_outcome() {
        for (JsonNode each : some()) {
            String outcome = each.at("/expected/outcome").asText();
            for (String other : List.of("ALLOWED", "DENIED", "UNDETERMINED")) {
                JsonNode changed = DocumentPlaces.replaced(
                        each, JsonPointer.compile("/expected/outcome"), JsonNodeFactory.instance.textNode(other));
                // Undetermined without findings is what no rule looks at.
                boolean isPossible = other.equals(outcome)
                        || (other.equals("UNDETERMINED") && outcome.equals("ALLOWED") && hasNoConsequences(each));
                assertThat(OF_CASES.accepts(changed))
                        .as("%s instead of %s: %s", other, outcome, each)
                        .isEqualTo(isPossible);
            }
        }
    }

    private static boolean hasNoConsequences(JsonNode each) {
        return each.at("/expected/consequences").isEmpty();
    }

    /** Cases of every outcome, with findings of both kinds, with assumptions and with consequences. */
    private static List<JsonNode> some() {
        List<JsonNode> some = Stream.of("assumptions/", "consequences/", "mpn-id-on-record/", "verdicts/")
                .flatMap(folder -> CORPUS.stream()
                        .filter(each -> each.name().startsWith(folder))
                        .limit(8))
                .map(CorpusScenario::file)
                .toList();
        assertThat(some)
                .extracting(each -> each.at("/expected/outcome").asText())
                .contains("ALLOWED", "DENIED", "UNDETERMINED");
        assertThat(some).anyMatch(each -> !each.at("/expected/assumptions").isEmpty());
        assertThat(some).anyMatch(each -> !hasNoConsequences(each));
        return some;
    }

    /** All but what is inside the scenario, which has a schema of its own. */
    private static List<JsonPointer> placesOfCase(JsonNode each) {
        return DocumentPlaces.in(each).stream()
                .filter(place -> !place.toString().startsWith("/scenario/"))
                .filter(place -> !place.toString().equals("/scenario"))
                .toList();
    }
}
