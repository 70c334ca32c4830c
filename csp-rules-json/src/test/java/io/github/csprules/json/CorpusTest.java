package io.github.csprules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of the corpus, read as JSON and judged by the library. */
class CorpusTest {

    private static final List<CorpusCase> CASES = CorpusCase.all();

    @TestFactory
    Stream<DynamicTest> verdict_is_the_expected_one() {
        return CASES.stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(),
                        each.file(),
                        () -> assertThat(each.linesOf(each.verdict()))
                                .as(each.title())
                                .containsExactlyElementsOf(each.expectedLines())));
    }

    @Test
    void there_are_cases() {
        assertThat(CASES).hasSizeGreaterThan(600);
    }

    @Test
    void every_verdict_that_is_written_reads_back_equal() {
        assertThat(CASES).allSatisfy(each -> {
            Verdict verdict = each.verdict();
            assertThat(CspJson.readVerdict(CspJson.writeVerdict(verdict))).isEqualTo(verdict);
        });
    }

    @Test
    void every_scenario_that_is_written_reads_back_equal_and_is_written_the_same_again() {
        assertThat(CASES).allSatisfy(each -> {
            Scenario scenario = CspJson.readScenario(each.scenarioText());
            String written = CspJson.writeScenario(scenario);
            assertThat(CspJson.readScenario(written)).isEqualTo(scenario);
            assertThat(CspJson.writeScenario(CspJson.readScenario(written))).isEqualTo(written);
        });
    }
}
