package io.github.csprules.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.corpus.Corpus;
import io.github.csprules.testkit.corpus.CorpusCase;
import io.github.csprules.verdict.RuleStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The second reading, the cases of the corpus, and the library say the same.
 * <p>
 * What a case expects is read from its file here, and not by the test kit, so that one mistake cannot hide in all three.
 */
class CorpusReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<CorpusCase> CASES = Corpus.cases();

    @Test
    void there_are_cases_of_every_outcome_and_edition() {
        assertThat(CASES).hasSizeGreaterThan(1_000);
        assertThat(CASES.stream()
                        .flatMap(each -> each.editions().stream()
                                .map(edition -> edition + " "
                                        + secondReading(each, edition).outcome()))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "2021-06 ALLOWED",
                        "2021-06 DENIED",
                        "2021-06 UNDETERMINED",
                        "2023-10 ALLOWED",
                        "2023-10 DENIED",
                        "2023-10 UNDETERMINED");
    }

    @TestFactory
    Stream<DynamicTest> the_second_reading_says_what_the_case_expects() {
        return CASES.stream()
                .flatMap(each -> each.editions().stream()
                        .map(edition -> DynamicTest.dynamicTest(each.name() + " in " + edition, () -> {
                            Reading expected = expected(each, secondReading(each, edition));
                            assertThat(secondReading(each, edition).differencesTo(expected))
                                    .as(
                                            "here: the second reading, there: the case%n%s%n%s",
                                            each.title(), each.scenario())
                                    .isEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> the_second_reading_says_what_every_policy_and_edition_of_the_library_says() {
        return CASES.stream()
                .flatMap(each -> Policies.all()
                        .map(policy -> DynamicTest.dynamicTest(each.name() + " under " + policy.policy(), () -> {
                            Scenario scenario = scenario(each);
                            assertThat(Policies.secondReading(scenario, policy)
                                            .differencesTo(Reading.of(policy.evaluate(scenario))))
                                    .as("here: the second reading, there: the library%n%s", each.scenario())
                                    .isEmpty();
                        })));
    }

    private static Reading secondReading(CorpusCase each, String edition) {
        return SecondReading.of(scenario(each), each.policy(), edition);
    }

    private static Scenario scenario(CorpusCase each) {
        return CspJson.readScenario(each.scenario());
    }

    /** What the case expects; what it does not say, such as the statuses of rules that it does not name, is taken as it is. */
    private static Reading expected(CorpusCase each, Reading unnamed) throws IOException {
        JsonNode expected = read(each.name()).required("expected");
        Map<String, RuleStatus> statuses = new LinkedHashMap<>(unnamed.statuses());
        expected.required("rules")
                .properties()
                .forEach(rule -> statuses.put(
                        rule.getKey(), RuleStatus.valueOf(rule.getValue().asText())));
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : expected.required("findings")) {
            String rule = finding.required("rule").asText();
            List<String> subjects = texts(finding.required("subjects"));
            findings.add(
                    finding.required("status").asText().equals("VIOLATED")
                            ? Reading.violated(
                                    rule, subjects, finding.required("reason").asText())
                            : Reading.lacking(rule, subjects, facts(finding.required("missing"))));
        }
        return new Reading(
                expected.required("outcome").asText(),
                unnamed.marks(),
                statuses,
                findings,
                unnamed.details(),
                facts(expected.required("assumptions")),
                texts(expected.required("consequences")),
                texts(expected.required("laterChanges")));
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Corpus.class.getResourceAsStream("cases/" + name), name)) {
            return JSON.readTree(file);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> facts(JsonNode list) {
        List<String> facts = new ArrayList<>();
        list.forEach(fact -> facts.add(
                fact.required("of").asText() + " " + fact.required("fact").asText()));
        return facts;
    }
}
