package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Set;
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

    /** Values that say the same as leaving the property out. */
    private static final Set<String> NEED_NOT_BE_SAID = Set.of(
            "/reference null",
            "/partners/*/name null",
            "/partners/*/tenant/cloud GLOBAL",
            "/partners/*/agreements/*/endedOn null",
            "/customers/*/name null",
            "/customers/*/tenant/cloud GLOBAL",
            "/customers/*/agreements/*/endedOn null",
            "/subscriptions/*/soldBy/reseller null",
            "/transaction/kind NEW_ORDER",
            "/transaction/newCustomer false of SALE",
            "/transaction/offer null",
            "/transaction/offer/name null",
            "/transaction/partnerIdOnRecord null",
            "/transaction/subscription null");

    private static JsonNode withoutWhatNeedNotBeSaid(JsonNode scenario) {
        ObjectNode plain = scenario.deepCopy();
        for (String list : List.of("customers", "subscriptions")) {
            if (plain.path(list).isEmpty()) {
                plain.remove(list);
            }
        }
        for (JsonPointer place : DocumentPlaces.in(scenario)) {
            String said = place.toString().replaceAll("[0-9]+", "*") + " "
                    + scenario.at(place).asText();
            String ofType = " of " + scenario.at("/transaction/type").asText();
            if (NEED_NOT_BE_SAID.contains(said) || NEED_NOT_BE_SAID.contains(said + ofType)) {
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
