package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Readiness;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What checklists are written as. */
class ReadinessJsonTest {

    private static final SchemaValidator SCHEMA = new SchemaValidator(CspSchemas.readiness());

    /** A provider without an agreement of whose partnerships nothing is stated. */
    private static final String PROVIDER = "{\"schema\":\"csp-scenario/1\",\"asOf\":\"2021-06-22\",\"partners\":["
            + "{\"id\":\"distri\",\"type\":\"INDIRECT_PROVIDER\",\"country\":\"FR\",\"tenant\":{\"id\":\"t-distri\"},"
            + "\"onboardedOn\":\"2019-05-02\",\"mpnId\":{\"id\":\"1\",\"type\":\"LOCATION\",\"country\":\"FR\"},\"agreements\":[]}],"
            + "\"transaction\":{\"type\":\"AGREEMENT_SIGNATURE\",\"partner\":\"distri\",\"agreement\":\"MICROSOFT_PARTNER_AGREEMENT\"}}";

    private static Checklist ofProvider() {
        return Readiness.of(CspPolicy.standard())
                .of("distri", CspJson.readScenario(PROVIDER).book(), LocalDate.of(2021, 6, 22));
    }

    @Test
    void a_checklist_is_written_in_one_way() {
        String written = CspJson.writeReadiness(ofProvider());

        assertThat(written)
                .startsWith("{\"schema\":\"csp-readiness/1\",\"library\":\"")
                .contains("\"policy\":{\"name\":\"standard\",\"edition\":\"2023-10\",")
                .contains("\"asOf\":\"2021-06-22\",\"partner\":\"distri\",\"ready\":false,\"items\":["
                        + "{\"item\":\"account\",\"of\":[\"distri\"],\"state\":\"DONE\",\"by\":null,"
                        + "\"rule\":\"reseller-onboarded\",\"step\":null,\"blockedBy\":[],\"missing\":[],"
                        + "\"message\":\"a Partner Center account\",\"citations\":[{\"clause\":\"S1-122\",")
                .contains("{\"item\":\"agreement\",\"of\":[\"distri\"],\"state\":\"NEXT\",\"by\":\"PROVIDER\","
                        + "\"rule\":\"partner-agreement-signed\",\"step\":\"sign-partner-agreement\",\"blockedBy\":[],\"missing\":[],"
                        + "\"message\":\"have a global admin of `distri` sign the Microsoft Partner Agreement\",")
                .contains("{\"item\":\"partnership\",\"of\":[\"distri\"],\"state\":\"UNKNOWN\",\"by\":null,"
                        + "\"rule\":\"partnership-active\",\"step\":null,\"blockedBy\":[],"
                        + "\"missing\":[{\"of\":\"scenario\",\"fact\":\"relationships\"}],");
    }

    @Test
    void a_mapper_of_a_host_writes_the_same() throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new CspModule());

        assertThat(mapper.writeValueAsString(ofProvider())).isEqualTo(CspJson.writeReadiness(ofProvider()));
    }

    @Test
    void every_checklist_of_the_corpus_fits_the_schema() {
        Readiness readiness = Readiness.of(CspPolicy.extended());
        Set<String> states = new HashSet<>();
        for (CorpusScenario one : CorpusScenario.all()) {
            Scenario scenario = one.scenario();
            for (Partner partner : scenario.book().partners()) {
                Checklist checklist = readiness.of(partner.id(), scenario.book(), scenario.asOf());
                JsonNode written = SchemaValidator.tree(CspJson.writeReadiness(checklist));
                assertThat(SCHEMA.errors(written)).as("%s", checklist).isEmpty();
                checklist.items().forEach(item -> states.add(item.state().name()));
            }
        }
        assertThat(states).containsExactlyInAnyOrderElementsOf(List.of("DONE", "NEXT", "BLOCKED", "UNKNOWN"));
    }

    @Test
    void a_batch_answers_line_by_line_and_counts_who_is_not_ready_as_denied() {
        String nobody = PROVIDER.replace("distri", "other");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BatchSummary summary = Batch.ofReadiness(Readiness.of(CspPolicy.standard()), "distri")
                .run(new ByteArrayInputStream((PROVIDER + "\n" + nobody).getBytes(StandardCharsets.UTF_8)), out);

        List<String> answers = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(answers.get(0))
                .isEqualTo("{\"id\":\"1\",\"readiness\":" + CspJson.writeReadiness(ofProvider()) + "}");
        assertThat(answers.get(1)).startsWith("{\"id\":\"2\",\"error\":{\"problemCount\":1,");
        assertThat(summary.count(Outcome.DENIED)).isEqualTo(1);
        assertThat(summary.invalid()).isEqualTo(1);
    }
}
