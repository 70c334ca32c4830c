package io.github.csprules.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
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
    void there_are_cases_of_every_outcome() {
        assertThat(CASES).hasSizeGreaterThan(600);
        assertThat(CASES.stream().map(each -> secondReading(each).outcome()).distinct())
                .containsExactlyInAnyOrder("ALLOWED", "DENIED", "UNDETERMINED");
    }

    @TestFactory
    Stream<DynamicTest> the_second_reading_says_what_the_case_expects() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Reading expected = expected(each, secondReading(each));
                    assertThat(secondReading(each).differencesTo(expected))
                            .as("here: the second reading, there: the case%n%s%n%s", each.title(), each.scenario())
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_second_reading_says_what_both_policies_of_the_library_say() {
        return CASES.stream()
                .flatMap(each -> Stream.of(CspPolicy.standard(), CspPolicy.extended())
                        .map(policy -> DynamicTest.dynamicTest(
                                each.name() + " under " + policy.policy().name(),
                                () -> assertThat(reading(each, policy)
                                                .differencesTo(Reading.of(policy.evaluate(scenario(each)))))
                                        .as("here: the second reading, there: the library%n%s", each.scenario())
                                        .isEmpty())));
    }

    private static Reading secondReading(CorpusCase each) {
        return SecondReading.of(scenario(each), each.policy().equals("extended"));
    }

    private static Reading reading(CorpusCase each, RuleSet policy) {
        return SecondReading.of(scenario(each), policy == CspPolicy.extended());
    }

    private static Scenario scenario(CorpusCase each) {
        return CspJson.readScenario(each.scenario());
    }

    /** What the case expects; of the rules that it does not name, it takes the statuses as they are. */
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
                statuses,
                findings,
                facts(expected.required("assumptions")),
                texts(expected.required("consequences")));
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
