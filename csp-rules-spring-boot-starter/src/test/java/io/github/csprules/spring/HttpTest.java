package io.github.csprules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** An application that answers scenarios with verdicts, asked over HTTP. */
class HttpTest {

    @Configuration
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        CspRulesAutoConfiguration.class,
        CspRulesWebAutoConfiguration.class
    })
    static class Application {}

    @RestController
    static class Verdicts {

        private final RuleSet rules;

        Verdicts(RuleSet rules) {
            this.rules = rules;
        }

        @PostMapping("/verdicts")
        Verdict verdict(@RequestBody Scenario scenario) {
            return rules.evaluate(scenario);
        }
    }

    record Question(String orderNumber, Scenario scenario) {}

    record Answer(String orderNumber, Verdict verdict) {}

    @RestController
    static class Orders {

        private final RuleSet rules;

        Orders(RuleSet rules) {
            this.rules = rules;
        }

        @PostMapping("/orders")
        Answer order(@RequestBody Question question) {
            return new Answer(question.orderNumber(), rules.evaluate(question.scenario()));
        }

        @PostMapping("/books")
        Verdict fromABook(@RequestBody String json) {
            return rules.evaluate(CspJson.readScenario(json));
        }
    }

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withUserConfiguration(Application.class)
            .withBean(Verdicts.class)
            .withBean(Orders.class);

    private interface Asking {
        void ask(MockMvcTester client);
    }

    private static void run(WebApplicationContextRunner application, Asking asking) {
        application.run(context -> asking.ask(MockMvcTester.from(context.getSourceApplicationContext())));
    }

    private static MvcTestResult post(MockMvcTester client, String path, String body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void a_scenario_is_answered_with_its_verdict() {
        String verdict = CspJson.writeVerdict(CspPolicy.evaluate(CspJson.readScenario(Sales.ACROSS_REGIONS)));
        run(application, client -> {
            assertThat(post(client, "/verdicts", Sales.ACROSS_REGIONS))
                    .hasStatusOk()
                    .hasContentType(MediaType.APPLICATION_JSON)
                    .bodyText()
                    .isEqualTo(verdict);
            assertThat(post(client, "/orders", "{\"orderNumber\":\"17\",\"scenario\":" + Sales.ACROSS_REGIONS + "}"))
                    .hasStatusOk()
                    .bodyText()
                    .isEqualTo("{\"orderNumber\":\"17\",\"verdict\":" + verdict + "}");
        });
    }

    private static final String INVALID = Sales.ACROSS_REGIONS
            .replace("\"country\": \"FR\"", "\"country\": \"Mrs Smith\"")
            .replace("\"2021-03-15\"", "\"2021-03-32\"");

    @Test
    void an_invalid_scenario_is_a_problem_document_with_all_problems() {
        String problems = problems(INVALID);
        assertThat(problems).startsWith("{\"problemCount\":2,");
        for (WebApplicationContextRunner each : new WebApplicationContextRunner[] {
            application, application.withPropertyValues("spring.mvc.problemdetails.enabled=true")
        }) {
            run(each, client -> {
                for (String path : new String[] {"/verdicts", "/books"}) {
                    assertThat(post(client, path, INVALID))
                            .as(path)
                            .hasStatus(400)
                            .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .bodyText()
                            .contains("\"type\":\"urn:csp-rules:problem:invalid-scenario\"")
                            .contains("\"title\":\"Invalid scenario\"")
                            .contains("\"status\":400")
                            .contains(problems.substring(1, problems.length() - 1))
                            .doesNotContain("Smith");
                }
            });
        }
    }

    private static String problems(String text) {
        try {
            CspJson.readScenario(text);
            throw new AssertionError("it is valid");
        } catch (InvalidScenarioException e) {
            return CspJson.writeProblems(e);
        }
    }

    @Test
    void what_is_no_json_is_left_to_the_application() {
        run(
                application,
                client -> assertThat(post(client, "/verdicts", "nonsense"))
                        .hasStatus(400)
                        .bodyText()
                        .doesNotContain("csp-rules"));
    }

    @RestControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class OwnAdvice {

        @ExceptionHandler
        ResponseEntity<String> answer(InvalidScenarioException invalid) {
            return ResponseEntity.unprocessableContent().body("problems: " + invalid.problemCount());
        }
    }

    @Test
    void an_advice_of_the_application_comes_first() {
        run(
                application.withBean(OwnAdvice.class),
                client -> assertThat(post(client, "/verdicts", INVALID))
                        .hasStatus(422)
                        .bodyText()
                        .isEqualTo("problems: 2"));
    }
}
