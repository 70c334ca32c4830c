package io.github.csprules.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing breaks the reading of verdicts.
 * <p>
 * A build runs this over the documents in the resources; {@code -Pfuzz} searches for more.
 */
class VerdictFuzzTest {

    @Timeout(20)
    @FuzzTest
    void a_document_is_a_verdict_or_its_first_problem_is_told(byte[] document) {
        ReadingLaws.checkVerdict(document);
    }
}
