package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Explanations;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A verdict with what each rule stood on. */
class ExplanationJsonTest {

    private static final String ENROLLMENT =
            "{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-06-22\",\"partners\":[{\"id\":\"shop\",\"type\":\"INDIRECT_RESELLER\","
                    + "\"tenant\":{\"id\":\"t-shop\"}}],\"transaction\":{\"type\":\"ENROLLMENT\",\"partner\":\"shop\","
                    + "\"primaryContactEmail\":\"kim@shop.example\",\"profile\":{\"legalName\":\"Shop\",\"address\":\"Here 1\","
                    + "\"primaryContact\":\"Kim\",\"supportContact\":null},\"role\":\"GLOBAL_ADMIN\",\"assumed\":[\"role\"]}}";

    private static String explained(Scenario scenario) {
        return CspJson.writeVerdict(
                CspPolicy.evaluate(scenario),
                Explanations.of(CspPolicy.standard()).of(scenario),
                Texts.standard(),
                Locale.ENGLISH);
    }

    @Test
    void the_explanation_stands_last_with_values_as_in_a_scenario() {
        String json = explained(CspJson.readScenario(ENROLLMENT));
        assertThat(json)
                .contains("],\"consequences\":[],\"explanation\":[{\"rule\":")
                .contains(
                        "{\"rule\":\"business-contact-email\",\"facts\":[{\"of\":\"transaction\",\"fact\":\"primaryContactEmail\","
                                + "\"value\":\"kim@shop.example\",\"assumed\":false}]}")
                .contains("\"fact\":\"profile\",\"value\":{\"legalName\":\"Shop\",\"address\":\"Here 1\","
                        + "\"primaryContact\":\"Kim\",\"supportContact\":null},\"assumed\":false}")
                .contains("\"fact\":\"role\",\"value\":\"GLOBAL_ADMIN\",\"assumed\":true}");
    }

    @Test
    void all_but_the_explanation_is_as_without_it_and_readers_skip_it() {
        for (CorpusScenario each : CorpusScenario.all()) {
            Verdict verdict = CspPolicy.evaluate(each.scenario());
            String without = CspJson.writeVerdict(verdict);
            String json = explained(each.scenario());

            assertThat(json).startsWith(without.substring(0, without.length() - 1) + ",\"explanation\":[");
            assertThat(CspJson.readVerdict(json)).isEqualTo(CspJson.readVerdict(without));
            assertThat(SchemaValidator.OF_VERDICTS.errorsWithFormats(SchemaValidator.tree(json)))
                    .as(json)
                    .isEmpty();
        }
    }
}
