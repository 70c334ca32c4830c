package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios of the corpus and their verdicts survive being written and read. */
class CorpusTest {

    private static final List<CorpusScenario> CORPUS = CorpusScenario.all();

    @Test
    void there_are_cases() {
        assertThat(CORPUS).hasSizeGreaterThan(600);
    }

    @Test
    void every_scenario_is_written_as_it_stands_in_its_case() {
        assertThat(CORPUS)
                .allSatisfy(each -> assertThat(SchemaValidator.tree(CspJson.writeScenario(each.scenario())))
                        .isEqualTo(withoutWhatNeedNotBeSaid(each.tree())));
    }

    private static JsonNode withoutWhatNeedNotBeSaid(JsonNode scenario) {
        ObjectNode plain = scenario.deepCopy();
        for (String list : List.of("customers", "subscriptions")) {
            if (plain.path(list).isEmpty()) {
                plain.remove(list);
            }
        }
        for (JsonPointer place : DocumentPlaces.in(scenario)) {
            JsonNode value = scenario.at(place);
            if ((place.toString().endsWith("/tenant/cloud") && value.asText().equals("GLOBAL"))
                    || (place.toString().equals("/transaction/partnerIdOnRecord") && value.isNull())) {
                ((ObjectNode) plain.at(place.head())).remove(place.last().getMatchingProperty());
            }
        }
        return plain;
    }

    @Test
    void every_scenario_that_is_written_reads_back_equal_and_is_written_the_same_again() {
        assertThat(CORPUS).allSatisfy(each -> {
            Scenario scenario = each.scenario();
            String written = CspJson.writeScenario(scenario);
            assertThat(CspJson.readScenario(written)).isEqualTo(scenario);
            assertThat(CspJson.writeScenario(CspJson.readScenario(written))).isEqualTo(written);
        });
    }

    @Test
    void every_verdict_that_is_written_reads_back_equal() {
        assertThat(CORPUS).allSatisfy(each -> {
            Verdict verdict = each.verdict();
            assertThat(CspJson.readVerdict(CspJson.writeVerdict(verdict))).isEqualTo(verdict);
        });
    }
}
