package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody put into the wrong place is told by its kind and length, unless it is near to what belongs there. */
class NothingIsRepeatedTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "72f988bf-86f1-41af-91ab-2d7cd011db47",
                "contoso.onmicrosoft.com",
                "Katharina",
                "Jane",
                "jane.doe@contoso.example",
                "+44 1632 960961",
                "01632-960961",
                "0441632960961",
                "eyJhbGciOiJIUzI1NiJ9.e30",
                "Zm9vYmFyYmF6",
                "4111111111111111"
            })
    void a_text_of_somebody_is_repeated_nowhere(String secret) {
        int told = 0;
        for (JsonNode document : ScenarioSchemaTest.DOCUMENTS) {
            for (JsonPointer place : DocumentPlaces.in(document)) {
                for (JsonNode value : List.of(
                        NODES.textNode(secret),
                        NODES.arrayNode().add(secret),
                        NODES.objectNode().put("x", secret))) {
                    told += problems(DocumentPlaces.replaced(document, place, value), secret);
                }
            }
        }
        assertThat(told).isGreaterThan(1_000);
    }

    /** How many problems there are, none of which repeats it. */
    private static int problems(JsonNode document, String secret) {
        try {
            CspJson.readScenario(document.toString());
            return 0;
        } catch (InvalidScenarioException e) {
            for (Problem problem : e.problems()) {
                assertThat(problem.found() + problem.expected() + problem.message() + problem)
                        .as(document.toString())
                        .doesNotContain(secret);
            }
            assertThat(e.getMessage()).doesNotContain(secret);
            return e.problems().size();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/partners/0/type, '\"INDIRECT_PROVIDR\"', `INDIRECT_PROVIDR`",
        "/partners/0/country, '\"UK\"', `UK`",
        "/transaction/customer, '\"fabrikan\"', `fabrikan`",
        "/asOf, '\"2021-02-30\"', `2021-02-30`",
        "/asOf, '\"2021-02-03T00:00:00Z\"', text of 20 characters",
        "/asOf, '20210203', a number",
        "/partners/0/country, 441632960961, a number",
        "/transaction, '\"SALE\"', text of 4 characters"
    })
    void what_is_near_to_what_belongs_there_is(String pointer, String value, String found) throws Exception {
        JsonNode document = DocumentPlaces.replaced(
                SchemaValidator.tree(Documents.SALE), JsonPointer.compile(pointer), SchemaValidator.tree(value));
        try {
            CspJson.readScenario(document.toString());
            throw new AssertionError("accepted: " + document);
        } catch (InvalidScenarioException e) {
            assertThat(e.problems())
                    .filteredOn(problem -> problem.pointer().equals(pointer))
                    .extracting(Problem::found)
                    .containsExactly(found);
        }
    }

    @Test
    void a_property_of_somebody_is_described_and_stands_in_the_pointer_alone() {
        JsonNode document = SchemaValidator.tree("{\"schema\":\"csp-scenario/1\",\"jane doe\\n\":1}");
        try {
            CspJson.readScenario(document.toString());
            throw new AssertionError("accepted");
        } catch (InvalidScenarioException e) {
            Problem unknown = e.problems().get(e.problems().size() - 1);
            assertThat(unknown.found()).isEqualTo("a property whose name is text of 9 characters");
            assertThat(unknown.pointer()).isEqualTo("/jane doe\n");
            assertThat(unknown.place()).isEqualTo("/jane doe\\u000a");
            assertThat(e.getMessage()).doesNotContain("jane");
        }
    }
}
