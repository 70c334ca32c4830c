package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.advice.Routes;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes are written as, and that their patches lead from scenario to scenario. */
class RoutesJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<CorpusScenario> CASES = CorpusScenario.all();
    private static final SchemaValidator SCHEMA = new SchemaValidator(CspSchemas.routes());

    /** A reseller who accepted the partnership as a user admin, and whose enrollment day is not stated. */
    private static final String PARTNERSHIP =
            "{\"schema\":\"csp-scenario/1\",\"reference\":\"partners-1\",\"asOf\":\"2021-06-22\","
                    + "\"partners\":[{\"id\":\"distri\",\"type\":\"INDIRECT_PROVIDER\",\"country\":\"FR\",\"tenant\":{\"id\":\"t-distri\"}},"
                    + "{\"id\":\"shop\",\"type\":\"INDIRECT_RESELLER\",\"country\":\"DE\",\"tenant\":{\"id\":\"t-shop\"},"
                    + "\"onboardedOn\":\"2019-05-02\"}],\"relationships\":[],"
                    + "\"transaction\":{\"type\":\"PARTNERSHIP\",\"provider\":\"distri\",\"reseller\":\"shop\",\"acceptedBy\":\"USER_ADMIN\","
                    + "\"assumed\":[\"acceptedBy\"]}}";

    @Test
    void routes_are_written_in_one_way() {
        String written = CspJson.writeRoutes(CspPolicy.routes(CspJson.readScenario(PARTNERSHIP)));

        assertThat(written)
                .startsWith("{\"schema\":\"csp-routes/1\",\"library\":\"")
                .contains(
                        "\"reference\":\"partners-1\",\"asOf\":\"2021-06-22\",\"transaction\":\"PARTNERSHIP\",\"outcome\":\"DENIED\","
                                + "\"routes\":[{\"outcome\":\"UNDETERMINED\",\"asOf\":\"2021-06-22\",\"steps\":[{\"step\":\"accept-as-global-admin\","
                                + "\"by\":\"RESELLER\",\"party\":\"shop\",\"message\":\"have a global admin of `shop` accept\",\"where\":null,\"citations\":[{")
                .contains(
                        "\"cures\":[{\"rule\":\"partnership-accepted\",\"status\":\"VIOLATED\",\"reason\":\"notGlobalAdmin\",\"subjects\":[\"shop\"]}],"
                                + "\"transaction\":null,\"missing\":[],\"consequences\":[],\"patch\":["
                                + "{\"op\":\"replace\",\"path\":\"/transaction/acceptedBy\",\"value\":\"GLOBAL_ADMIN\"},"
                                + "{\"op\":\"remove\",\"path\":\"/transaction/assumed\"}]}],"
                                + "\"missing\":[{\"of\":\"shop\",\"fact\":\"enrolledOn\"}],\"assumptions\":[],\"consequences\":[]}],"
                                + "\"complete\":true,\"incurable\":[],\"questions\":[{\"of\":\"shop\",\"fact\":\"enrolledOn\",\"question\":\"")
                .endsWith(
                        "\"decides\":false,\"answers\":[{\"value\":null,\"outcome\":\"DENIED\"},"
                                + "{\"value\":\"2021-06-22\",\"outcome\":\"DENIED\"},{\"value\":\"2021-06-23\",\"outcome\":\"DENIED\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-06", "2023-10"})
    void patches_lead_from_scenario_to_scenario_and_everything_fits_the_schema(String edition) throws IOException {
        RuleSet rules = CspPolicy.policy("extended", edition);
        int patched = 0;
        for (CorpusScenario one : CASES) {
            Advice advice = Routes.of(rules).find(one.scenario());
            JsonNode written = MAPPER.readTree(CspJson.writeRoutes(advice));
            assertThat(SCHEMA.errors(SchemaValidator.tree(written.toString()))).isEmpty();
            for (int i = 0; i < advice.routes().size(); i++) {
                patched += follow(one.scenario(), advice.routes().get(i), written.at("/routes/" + i), rules);
            }
        }
        assertThat(patched).isGreaterThan(300);
    }

    private static int follow(Scenario start, Route route, JsonNode written, RuleSet rules) throws IOException {
        JsonNode document = MAPPER.readTree(CspJson.writeScenario(start));
        for (int i = 0; i < route.stages().size(); i++) {
            written.at("/steps/" + i + "/patch").forEach(operation -> apply(operation, document));
            Scenario now = CspJson.readScenario(document.toString());
            assertThat(now).isEqualTo(route.stages().get(i).after());
            assertThat(document).isEqualTo(MAPPER.readTree(CspJson.writeScenario(now)));
        }
        Scenario end = CspJson.readScenario(document.toString());
        assertThat(rules.evaluate(end).outcome()).isNotEqualTo(Outcome.DENIED);
        return route.stages().size();
    }

    /** RFC 6902, as far as it is used; members go where the canonical order has them. */
    private static void apply(JsonNode operation, JsonNode document) {
        String path = operation.get("path").asText();
        JsonNode parent = document.at(path.substring(0, path.lastIndexOf('/')));
        String last =
                path.substring(path.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
        switch (operation.get("op").asText()) {
            case "add" -> {
                if (parent instanceof ArrayNode list) {
                    assertThat(last).isEqualTo("-");
                    list.add(operation.get("value"));
                } else {
                    assertThat(parent.has(last)).isFalse();
                    ((ObjectNode) parent).set(last, operation.get("value"));
                }
            }
            case "replace" -> {
                assertThat(document.at(path).isMissingNode()).isFalse();
                if (parent instanceof ArrayNode list) {
                    list.set(Integer.parseInt(last), operation.get("value"));
                } else {
                    ((ObjectNode) parent).set(last, operation.get("value"));
                }
            }
            default -> {
                assertThat(document.at(path).isMissingNode()).isFalse();
                if (parent instanceof ArrayNode list) {
                    list.remove(Integer.parseInt(last));
                } else {
                    ((ObjectNode) parent).remove(last);
                }
            }
        }
    }

    @Test
    void a_batch_of_routes_answers_line_by_line() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String lines = PARTNERSHIP + "\n{}\n{\"id\":\"x\",\"scenario\":" + PARTNERSHIP + "}";
        Batch.ofRoutes(Routes.of(CspPolicy.standard()))
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);

        String routes = CspJson.writeRoutes(CspPolicy.routes(CspJson.readScenario(PARTNERSHIP)));
        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).isEqualTo("{\"id\":\"partners-1\",\"routes\":" + routes + "}");
        assertThat(answers.get(1)).startsWith("{\"id\":\"2\",\"error\":");
        assertThat(answers.get(2)).startsWith("{\"id\":\"x\",\"routes\":{");
    }
}
