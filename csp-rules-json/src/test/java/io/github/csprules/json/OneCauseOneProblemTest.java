package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One thing that is wrong is one problem, wherever in a scenario it is: what stands in for it causes no other. Only an id that
 * is no text leaves references behind that lead nowhere.
 */
class OneCauseOneProblemTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<String> documents() {
        return Stream.concat(
                Stream.of(Documents.SALE),
                Stream.of(
                                "{ \"type\": \"PARTNERSHIP\", \"provider\": \"distri\", \"reseller\": \"shop\","
                                        + " \"acceptedBy\": \"GLOBAL_ADMIN\", \"assumed\": [ \"acceptedBy\" ] }",
                                "{ \"type\": \"PARTNERSHIP_REMOVAL\", \"provider\": \"distri\", \"reseller\": \"shop\","
                                        + " \"requestedBy\": \"PROVIDER\", \"goodFaith\": true, \"legalNotice\": \"GIVEN\","
                                        + " \"assumed\": [ \"goodFaith\", \"legalNotice\" ] }",
                                "{ \"type\": \"CUSTOMER_RELATIONSHIP\", \"partners\": [ \"distri\", \"shop\" ],"
                                        + " \"customer\": \"fabrikam\", \"acceptedBy\": null, \"delegatedAdmin\": false,"
                                        + " \"assumed\": [ \"acceptedBy\", \"delegatedAdmin\" ] }",
                                "{ \"type\": \"RESELLER_ASSIGNMENT\", \"provider\": \"distri\", \"reseller\": \"shop\","
                                        + " \"customer\": \"fabrikam\", \"purpose\": \"SUPPORT\", \"subscription\": \"s1\","
                                        + " \"newCustomer\": true, \"mpnId\": \"1\", \"assumed\": [ \"newCustomer\", \"mpnId\" ] }",
                                "{ \"type\": \"SUPPORT_ENGAGEMENT\", \"partner\": \"shop\", \"customer\": \"fabrikam\","
                                        + " \"subscription\": \"s1\", \"extensions\": { \"com.acme.x\": -1e3 } }",
                                "{ \"type\": \"ENROLLMENT\", \"partner\": \"shop\", \"newToProgram\": true,"
                                        + " \"primaryContactEmail\": \"a@b.example\", \"profile\": { \"legalName\": \"Shop\","
                                        + " \"address\": \"\", \"primaryContact\": null, \"supportContact\": \"c\" },"
                                        + " \"capabilities\": [ \"BILLING\" ], \"annualRevenueUsd\": 0.5, \"monthsAsReseller\": 9,"
                                        + " \"capabilitiesAssessment\": \"NONE\", \"role\": \"GLOBAL_ADMIN\", \"assumed\": [ \"role\","
                                        + " \"newToProgram\", \"primaryContactEmail\", \"profile\", \"profile.legalName\","
                                        + " \"profile.primaryContact\", \"capabilities\", \"annualRevenueUsd\","
                                        + " \"monthsAsReseller\", \"capabilitiesAssessment\" ] }",
                                "{ \"type\": \"AGREEMENT_SIGNATURE\", \"partner\": \"shop\","
                                        + " \"agreement\": \"MICROSOFT_PARTNER_AGREEMENT\", \"verification\": \"PENDING\","
                                        + " \"assumed\": [ \"verification\" ] }")
                        .map(Documents::with));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_value_of_a_wrong_type(String document) throws Exception {
        for (JsonPointer place : places(MAPPER.readTree(document))) {
            JsonNode value = MAPPER.readTree(document).at(place);
            JsonNode wrong = value.isNumber() ? NODES.objectNode() : NODES.numberNode(4.5);
            if (place.toString().contains("/extensions/")) {
                wrong = NODES.arrayNode();
            }
            assertOneProblem(replaced(document, place, wrong), place);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void an_object_that_is_empty_or_a_list_in_place_of_anything_else(String document) throws Exception {
        for (JsonPointer place : places(MAPPER.readTree(document))) {
            JsonNode value = MAPPER.readTree(document).at(place);
            JsonNode wrong = value.isObject() ? NODES.arrayNode() : NODES.objectNode();
            assertOneProblem(replaced(document, place, wrong), place);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void null_where_it_is_not_valid(String document) throws Exception {
        for (JsonPointer place : places(MAPPER.readTree(document))) {
            String changed = replaced(document, place, NODES.nullNode());
            List<Problem> problems = problems(changed);
            if (!problems.isEmpty()) {
                assertOneProblem(changed, place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_property_that_is_left_out(String document) throws Exception {
        for (JsonPointer place : places(MAPPER.readTree(document))) {
            ObjectNode changed = (ObjectNode) MAPPER.readTree(document);
            if (changed.at(place.head()) instanceof ObjectNode object) {
                object.remove(place.last().getMatchingProperty());
                List<Problem> problems = problems(changed.toString());
                problems.removeIf(problem -> problem.code() == Problem.Code.ASSUMED || isLeftBehind(problem, place));
                assertThat(problems).as("without %s", place).hasSizeLessThan(2).allSatisfy(problem -> {
                    assertThat(problem.pointer()).startsWith(place.toString());
                    assertThat(problem.code())
                            .isIn(Problem.Code.MISSING, Problem.Code.KIND, Problem.Code.SCHEMA, Problem.Code.SOLD_BY);
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_property_that_is_not_known(String document) throws Exception {
        for (JsonPointer place : places(MAPPER.readTree(document))) {
            ObjectNode changed = (ObjectNode) MAPPER.readTree(document);
            if (changed.at(place) instanceof ObjectNode object) {
                object.put("more", 1);
                boolean isExtension = place.last().getMatchingProperty().equals("extensions");
                assertThat(problems(changed.toString()))
                        .extracting(problem -> problem.code() + " " + problem.pointer())
                        .containsExactly((isExtension ? "extension " : "unknown ") + place + "/more");
            }
        }
    }

    private static void assertOneProblem(String document, JsonPointer place) {
        List<Problem> problems = problems(document);
        problems.removeIf(problem -> isLeftBehind(problem, place));
        assertThat(problems).as("at %s in %s", place, document).hasSize(1);
        assertThat(problems.get(0).code())
                .isIn(
                        Problem.Code.TYPE,
                        Problem.Code.KIND,
                        Problem.Code.SCHEMA,
                        Problem.Code.EXTENSION,
                        Problem.Code.MISSING);
    }

    /** A reference to what would have the id, or is in the place, that is not readable. */
    private static boolean isLeftBehind(Problem problem, JsonPointer place) {
        return problem.code() == Problem.Code.REFERENCE
                && place.toString().matches("/(partners|customers|subscriptions)/\\d+(/id)?|/customers|/subscriptions");
    }

    private static List<Problem> problems(String document) {
        try {
            CspJson.readScenario(document);
            return new ArrayList<>();
        } catch (InvalidScenarioException e) {
            return new ArrayList<>(e.problems());
        }
    }

    private static String replaced(String document, JsonPointer place, JsonNode value) throws Exception {
        JsonNode changed = MAPPER.readTree(document);
        JsonNode parent = changed.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return changed.toString();
    }

    private static List<JsonPointer> places(JsonNode document) {
        List<JsonPointer> places = new ArrayList<>();
        collect(document, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, List<JsonPointer> places) {
        if (!place.matches()) {
            places.add(place);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), place.appendIndex(i), places);
        }
        Set<Map.Entry<String, JsonNode>> properties = node.properties();
        properties.forEach(property -> collect(property.getValue(), place.appendProperty(property.getKey()), places));
    }
}
