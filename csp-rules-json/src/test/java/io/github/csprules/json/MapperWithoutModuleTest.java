package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.advice.Routes;
import io.github.csprules.advice.Timelines;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper that nobody told of the module says so, and writes no half of a verdict. */
class MapperWithoutModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Scenario SCENARIO = CspJson.readScenario(
            Documents.sale("\"SALE\", \"role\": \"ADMIN_AGENT\"", "\"SALE\", \"role\": \"BILLING_ADMIN\""));

    static Stream<Object> values() {
        Verdict verdict = CspPolicy.extended().evaluate(SCENARIO);
        return Stream.of(
                SCENARIO,
                SCENARIO.book(),
                SCENARIO.transaction(),
                SCENARIO.book().partners().get(0),
                SCENARIO.book().customers().get(0),
                SCENARIO.book().relationships().get().get(0),
                verdict,
                verdict.findings().get(0),
                verdict.missing().iterator().next(),
                CspPolicy.standard(),
                Routes.of(CspPolicy.extended()).find(SCENARIO),
                Timelines.of(CspPolicy.extended()).of(SCENARIO),
                Comparisons.of(CspPolicy.standard(), CspPolicy.extended())
                        .tally()
                        .comparison());
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_is_no_bean_is_not_written(Object value) {
        assertThatThrownBy(() -> MAPPER.writeValueAsString(value))
                .as(value.getClass().getSimpleName())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("No serializer found");
        assertThatThrownBy(() -> MAPPER.writeValueAsString(Map.of("body", List.of(value))))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void where_empty_beans_may_be_written_nothing_is() throws Exception {
        ObjectMapper careless = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        Verdict verdict = CspPolicy.evaluate(SCENARIO);

        for (Object value : List.of(
                SCENARIO, SCENARIO.transaction(), verdict, verdict.findings().get(0))) {
            assertThat(careless.writeValueAsString(value)).isEqualTo("{}");
        }
    }

    @Test
    void a_scenario_is_not_read() {
        assertThatThrownBy(() -> MAPPER.readValue(Documents.SALE, Scenario.class))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void problems_have_one_form() throws Exception {
        InvalidScenarioException invalid = null;
        try {
            CspJson.readScenario("{ \"schema\": 5 }");
        } catch (InvalidScenarioException e) {
            invalid = e;
        }
        ObjectMapper mapper = JsonMapper.builder().addModule(new CspModule()).build();
        String first =
                "{\"problem\":\"schema\",\"pointer\":\"/schema\",\"line\":1,\"column\":13,\"found\":\"a number\","
                        + "\"expected\":\"`csp-scenario/1`\",\"message\":\"/schema: expected `csp-scenario/1`, found a number\"}";

        assertThat(CspJson.writeProblem(invalid.problems().get(0)))
                .isEqualTo(first)
                .isEqualTo(mapper.writeValueAsString(invalid.problems().get(0)));
        assertThat(CspJson.writeProblems(invalid))
                .isEqualTo("{\"problemCount\":1,\"problems\":[" + first + "]}")
                .isEqualTo(mapper.writeValueAsString(invalid));
    }
}
