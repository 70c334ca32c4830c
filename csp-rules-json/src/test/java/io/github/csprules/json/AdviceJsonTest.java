package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.csprules.CspPolicy;
import io.github.csprules.advice.Comparison;
import io.github.csprules.advice.Comparisons;
import io.github.csprules.advice.Timeline;
import io.github.csprules.advice.Timelines;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What advice is written as: timelines and comparisons. */
class AdviceJsonTest {

    private static final List<CorpusScenario> CASES = CorpusScenario.all();
    private static final SchemaValidator OF_TIMELINES = new SchemaValidator(CspSchemas.timeline());
    private static final SchemaValidator OF_COMPARISONS = new SchemaValidator(CspSchemas.comparison());

    /** A partnership within Europe that a reseller accepts who has not stated when it enrolled, by a user admin. */
    private static final String PARTNERSHIP =
            "{\"schema\":\"csp-scenario/1\",\"reference\":\"partners-1\",\"asOf\":\"2021-06-22\","
                    + "\"partners\":[{\"id\":\"distri\",\"type\":\"INDIRECT_PROVIDER\",\"country\":\"FR\",\"tenant\":{\"id\":\"t-distri\"}},"
                    + "{\"id\":\"shop\",\"type\":\"INDIRECT_RESELLER\",\"country\":\"DE\",\"tenant\":{\"id\":\"t-shop\"},"
                    + "\"onboardedOn\":\"2019-05-02\",\"mpnId\":{\"id\":\"1\",\"type\":\"LOCATION\",\"country\":\"DE\"}}],\"relationships\":[],"
                    + "\"transaction\":{\"type\":\"PARTNERSHIP\",\"provider\":\"distri\",\"reseller\":\"shop\",\"acceptedBy\":\"GLOBAL_ADMIN\",\"role\":\"USER_ADMIN\"}}";

    private static final String POLICY_2023 =
            "{\"name\":\"standard\",\"edition\":\"2023-10\",\"knownFrom\":\"2021-01-27\",\"knownThrough\":\"2023-10-23\"}";
    private static final String POLICY_2021 =
            "{\"name\":\"standard\",\"edition\":\"2021-06\",\"knownFrom\":\"2021-01-27\",\"knownThrough\":\"2021-06-30\"}";
    private static final String NOT_ENROLLED =
            "{\"rule\":\"reseller-enrolled\",\"status\":\"UNDETERMINED\",\"subjects\":[\"shop\"],\"missing\":[{\"of\":\"shop\",\"fact\":\"enrolledOn\"}]}";
    private static final String NOT_ONBOARDED =
            "{\"rule\":\"reseller-onboarded\",\"status\":\"VIOLATED\",\"reason\":\"later\",\"subjects\":[\"shop\"]}";
    private static final String NOT_PERMITTED =
            "{\"rule\":\"permitted-role\",\"status\":\"VIOLATED\",\"reason\":\"notPermittedForProvider\",\"subjects\":[\"distri\"]}";

    private static Scenario partnership() {
        return CspJson.readScenario(PARTNERSHIP);
    }

    private static Comparison comparison() {
        return Comparisons.of(CspPolicy.policy("standard", "2021-06"), CspPolicy.standard())
                .rightOn(LocalDate.of(2023, 9, 15))
                .over(Stream.of(partnership()));
    }

    private static Comparison ofTheCorpus() {
        return Comparisons.of(CspPolicy.policy("standard", "2021-06"), CspPolicy.extended())
                .leftOn(LocalDate.of(2019, 1, 1))
                .over(CASES.stream().map(CorpusScenario::scenario));
    }

    private static String period(
            String from, String until, boolean before, boolean beyond, String outcome, String... findings) {
        return "{\"from\":" + from + ",\"until\":" + until + ",\"beforeKnownPolicy\":" + before
                + ",\"beyondKnownPolicy\":"
                + beyond + ",\"outcome\":\"" + outcome + "\",\"findings\":[" + String.join(",", findings)
                + "],\"consequences\":[]}";
    }

    @Test
    void a_timeline_is_written_in_one_way() {
        assertThat(CspJson.writeTimeline(CspPolicy.timeline(partnership())))
                .isEqualTo("{\"schema\":\"csp-timeline/1\",\"library\":\""
                        + CspPolicy.evaluate(partnership()).library() + "\",\"policy\":" + POLICY_2023
                        + ",\"reference\":\"partners-1\",\"transaction\":\"PARTNERSHIP\",\"asOf\":\"2021-06-22\",\"allowedFrom\":null,\"periods\":["
                        + period("null", "\"2019-05-02\"", true, false, "DENIED", NOT_ONBOARDED, NOT_ENROLLED) + ","
                        + period("\"2019-05-02\"", "\"2021-01-27\"", true, false, "UNDETERMINED", NOT_ENROLLED) + ","
                        + period("\"2021-01-27\"", "\"2023-09-15\"", false, false, "UNDETERMINED", NOT_ENROLLED) + ","
                        + period(
                                "\"2023-09-15\"", "\"2023-10-24\"", false, false, "DENIED", NOT_ENROLLED, NOT_PERMITTED)
                        + ","
                        + period("\"2023-10-24\"", "null", false, true, "DENIED", NOT_ENROLLED, NOT_PERMITTED) + "]}");
    }

    @Test
    void a_comparison_is_written_in_one_way() {
        assertThat(CspJson.writeComparison(comparison()))
                .isEqualTo("{\"schema\":\"csp-comparison/1\",\"library\":\""
                        + CspPolicy.evaluate(partnership()).library() + "\",\"left\":{\"policy\":" + POLICY_2021
                        + ",\"asOf\":null},\"right\":{\"policy\":" + POLICY_2023
                        + ",\"asOf\":\"2023-09-15\"},\"judged\":1,\"invalid\":0,\"same\":0,"
                        + "\"outcomes\":[{\"left\":\"UNDETERMINED\",\"right\":\"DENIED\",\"count\":1}],"
                        + "\"rules\":[{\"rule\":\"permitted-role\",\"reason\":\"notPermittedForProvider\",\"gained\":1,\"lost\":0,\"changed\":0}],"
                        + "\"consequences\":[],\"examples\":[{\"id\":\"partners-1\",\"outcome\":{\"left\":\"UNDETERMINED\",\"right\":\"DENIED\"},"
                        + "\"gained\":[" + NOT_PERMITTED + "],\"lost\":[],\"changed\":[]}]}");
    }

    @Test
    void a_changed_finding_is_written_with_both_sides() {
        Batch batch = Batch.ofComparisons(Comparisons.of(CspPolicy.standard(), CspPolicy.standard())
                .leftOn(LocalDate.of(2019, 1, 1))
                .rightOn(LocalDate.of(2021, 1, 1)));
        String stated = PARTNERSHIP.replace("\"onboardedOn\":\"2019-05-02\"", "\"onboardedOn\":\"2022-01-01\"");

        assertThat(run(batch, stated))
                .as("both days come before: the day is an argument, the same on both")
                .containsExactly(
                        "{\"id\":\"partners-1\",\"outcome\":{\"left\":\"DENIED\",\"right\":\"DENIED\"},\"gained\":[],\"lost\":[],\"changed\":[]}");
        assertThat(run(
                        batch,
                        PARTNERSHIP.replace(
                                "\"type\":\"INDIRECT_PROVIDER\"", "\"agreements\":[],\"type\":\"INDIRECT_PROVIDER\"")))
                .singleElement()
                .asString()
                .contains("\"lost\":[" + NOT_ONBOARDED + "]");
    }

    @Test
    void a_batch_of_timelines_answers_line_by_line() {
        List<String> answers = run(
                Batch.ofTimelines(Timelines.of(CspPolicy.standard())),
                PARTNERSHIP,
                "",
                "{}",
                "{\"id\":\"x\",\"scenario\":" + PARTNERSHIP + "}");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0))
                .isEqualTo("{\"id\":\"partners-1\",\"timeline\":"
                        + CspJson.writeTimeline(CspPolicy.timeline(partnership())) + "}");
        assertThat(answers.get(1)).startsWith("{\"id\":\"3\",\"error\":{");
        assertThat(answers.get(2)).startsWith("{\"id\":\"x\",\"timeline\":{");
    }

    @Test
    void a_batch_of_advice_is_summed_up_by_outcomes() {
        byte[] lines = (PARTNERSHIP + "\n{}\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        BatchSummary ofTimelines =
                Batch.ofTimelines(Timelines.of(CspPolicy.standard())).run(new ByteArrayInputStream(lines), out);
        BatchSummary ofDifferences = Batch.ofComparisons(Comparisons.of(CspPolicy.standard(), CspPolicy.standard())
                        .rightOn(LocalDate.of(2023, 9, 15)))
                .run(new ByteArrayInputStream(lines), out);

        assertThat(ofTimelines.count(Outcome.UNDETERMINED)).as("on its own day").isEqualTo(1);
        assertThat(ofDifferences.count(Outcome.DENIED))
                .as("of the right verdict")
                .isEqualTo(1);
        assertThat(ofTimelines.invalid()).isEqualTo(1);
        assertThat(ofDifferences.lines()).isEqualTo(2);
    }

    private static List<String> run(Batch batch, String... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        batch.run(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void mappers_of_hosts_write_the_same() throws Exception {
        JsonMapper mapper = JsonMapper.builder().addModule(new CspModule()).build();
        Timeline timeline = CspPolicy.timeline(partnership());

        assertThat(mapper.writeValueAsString(timeline)).isEqualTo(CspJson.writeTimeline(timeline));
        assertThat(mapper.writeValueAsString(comparison())).isEqualTo(CspJson.writeComparison(comparison()));
    }

    @Test
    void every_timeline_that_is_written_is_valid() {
        assertThat(CASES).hasSizeGreaterThan(600).allSatisfy(each -> {
            JsonNode written = SchemaValidator.tree(
                    CspJson.writeTimeline(Timelines.of(CspPolicy.extended()).of(each.scenario())));
            assertThat(OF_TIMELINES.errors(written)).isEmpty();
            assertThat(OF_TIMELINES.errorsWithFormats(written)).isEmpty();
        });
    }

    @Test
    void every_comparison_that_is_written_is_valid() {
        JsonNode written = SchemaValidator.tree(CspJson.writeComparison(ofTheCorpus()));

        assertThat(OF_COMPARISONS.errors(written)).isEmpty();
        assertThat(OF_COMPARISONS.errorsWithFormats(written)).isEmpty();
        for (String list : List.of("outcomes", "rules", "consequences", "examples")) {
            assertThat(written.get(list)).as(list).isNotEmpty();
        }
        assertThat(written.get("rules")).anyMatch(row -> row.get("reason").isNull());
        assertThat(written.get("examples"))
                .anyMatch(example -> !example.get("changed").isEmpty());
    }

    private static Stream<JsonNode> documents() {
        return Stream.of(
                SchemaValidator.tree(CspJson.writeTimeline(CspPolicy.timeline(partnership()))),
                SchemaValidator.tree(CspJson.writeComparison(ofTheCorpus())));
    }

    private static SchemaValidator schemaOf(JsonNode document) {
        return document.get("schema").asText().equals("csp-timeline/1") ? OF_TIMELINES : OF_COMPARISONS;
    }

    @Test
    void no_property_may_be_left_out_and_nothing_be_of_another_type() {
        JsonNode truth = JsonNodeFactory.instance.objectNode();
        documents().forEach(document -> {
            List<JsonPointer> places = DocumentPlaces.in(document).stream()
                    .filter(place -> !place.toString().matches("/(examples|periods)/[1-9].*"))
                    .toList();
            assertThat(places)
                    .filteredOn(place -> document.at(place.head()).isObject())
                    .isNotEmpty()
                    .noneMatch(place -> schemaOf(document).accepts(DocumentPlaces.removed(document, place)));
            assertThat(places)
                    .noneMatch(place -> schemaOf(document).accepts(DocumentPlaces.replaced(document, place, truth)));
        });
    }

    @Test
    void properties_that_are_not_known_are_allowed_everywhere() {
        documents().forEach(document -> {
            ObjectNode more = document.deepCopy();
            more.put("more", 1);
            DocumentPlaces.in(document).stream()
                    .filter(place -> document.at(place).isObject())
                    .forEach(place -> ((ObjectNode) more.at(place)).put("more", 1));
            assertThat(schemaOf(document).errors(more)).isEmpty();
        });
    }
}
