package io.github.csprules.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing breaks the reading of scenarios.
 * <p>
 * A build runs this over the documents in the resources; {@code -Pfuzz} searches for more.
 */
class ScenarioFuzzTest {

    @Timeout(20)
    @FuzzTest
    void a_document_is_a_scenario_or_its_problems_are_told(byte[] document) {
        ReadingLaws.checkScenario(document);
    }
}
