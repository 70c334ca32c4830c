package com.example.wingtip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.json.CspJson;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its clients see it, over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderServiceTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "fabrikam,  adventure-works, ALLOWED,      ",
        "fabrikam,  northwind,       DENIED,       customer-within-region",
        "fabrikam,  tailspin,        UNDETERMINED, customer-within-region",
        "proseware, adventure-works, DENIED,       partner-agreement-signed",
        "litware,   adventure-works, DENIED,       wingtip-reseller-not-blocked",
    })
    void an_order_is_answered_with_a_verdict(String reseller, String customer, Outcome outcome, String rule)
            throws Exception {
        HttpResponse<String> answer = post("/orders/evaluate", order(reseller, customer));
        assertThat(answer.statusCode()).isEqualTo(200);
        Verdict verdict = CspJson.readVerdict(answer.body());
        assertThat(verdict.reference()).contains("order-17");
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.findings())
                .extracting(finding -> finding.rule().toString())
                .allMatch(id -> id.equals(rule));
    }

    @Test
    void the_services_own_words_are_told() throws Exception {
        assertThat(post("/orders/evaluate", order("litware", "adventure-works")).body())
                .contains("\"message\":\"orders of reseller `litware` are stopped\"");
    }

    @Test
    void advice_says_what_to_do() throws Exception {
        HttpResponse<String> answer = post("/orders/advice", order("proseware", "adventure-works"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode advice = JSON.readTree(answer.body());
        assertThat(advice.get("schema").asString()).isEqualTo("csp-routes/1");
        assertThat(advice.get("outcome").asString()).isEqualTo("DENIED");
        List<String> steps = new ArrayList<>();
        advice.get("routes").get(0).get("steps").forEach(step -> steps.add(step.get("step").asString()));
        assertThat(steps).containsExactly("sign-partner-agreement");
    }

    @Test
    void an_order_for_somebody_unknown_is_a_problem() throws Exception {
        HttpResponse<String> answer = post("/orders/evaluate", order("nobody", "nobody-either"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:csp-rules:problem:invalid-scenario");
        List<String> pointers = new ArrayList<>();
        problem.get("problems").forEach(each -> pointers.add(each.get("pointer").asString()));
        assertThat(pointers).containsExactly("/transaction/channel/1", "/transaction/customer");
    }

    @Test
    void an_order_that_lacks_something_is_no_order() throws Exception {
        assertThat(post("/orders/evaluate", "{\"number\":\"17\",\"reseller\":\"fabrikam\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_mapper_of_jackson_2_is_not_even_there() {
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void verdicts_are_counted() throws Exception {
        post("/orders/evaluate", order("fabrikam", "northwind"));
        assertThat(get("/actuator/metrics/csp.rules.verdicts?tag=outcome:DENIED").statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/metrics/csp.rules.findings?tag=rule:customer-within-region")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_open_api_document_is_whole() throws Exception {
        JsonNode document = JSON.readTree(get("/openapi.json").body());
        List<String> paths = new ArrayList<>(document.get("paths").propertyNames());
        assertThat(paths).containsExactly("/orders/evaluate", "/orders/advice");
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(5);
        for (String reference : references) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                JsonNode schema = JSON.readTree(get("/" + reference).body());
                assertThat(schema.get("$schema").asString())
                        .as(reference)
                        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            }
        }
        String order = document.at("/components/schemas/Order/examples/0").toString();
        assertThat(post("/orders/evaluate", order).statusCode()).isEqualTo(200);
    }

    private static String order(String reseller, String customer) {
        return JSON.writeValueAsString(
                Map.of("number", "17", "day", "2021-03-15", "reseller", reseller, "customer", customer));
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
