package io.github.csprules.testkit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CorpusCaseTest {

    private static final String SCENARIO = """
            {
              "schema": "csp-scenario/1",
              "asOf": "2021-03-15",
              "partners": [
                { "id": "northwind", "type": "DIRECT_BILL", "country": "DE", "tenant": { "id": "t-northwind" },
                  "mpnId": { "id": "4567890", "type": "LOCATION", "country": "DE" } }
              ],
              "transaction": { "type": "AGREEMENT_SIGNATURE", "partner": "northwind", "role": "GLOBAL_ADMIN",
                "agreement": "MICROSOFT_PARTNER_AGREEMENT", "verification": "PENDING" }
            }""";

    private static final CorpusCase CASE = read("""
            {
              "title": "A signature waits for the verification",
              "clauses": ["S1-163", "S1-152"],
              "policy": "standard",
              "editions": ["2021-06"],
              "scenario": {
                "schema": "csp-scenario/1",
                "asOf": "2021-03-15",
                "partners": [
                  { "id": "northwind", "type": "DIRECT_BILL", "country": "DE", "tenant": { "id": "t-northwind" },
                    "mpnId": { "id": "4567890", "type": "LOCATION", "country": "DE" } }
                ],
                "transaction": { "type": "AGREEMENT_SIGNATURE", "partner": "northwind", "role": "GLOBAL_ADMIN",
                  "agreement": "MICROSOFT_PARTNER_AGREEMENT", "verification": "PENDING" }
              },
              "expected": {
                "outcome": "DENIED",
                "findings": [
                  { "rule": "enrollment-verified", "status": "VIOLATED", "reason": "pending", "subjects": ["northwind"] }
                ],
                "rules": { "enrollment-verified": "VIOLATED", "removal-channel": "NOT_APPLICABLE" },
                "consequences": [],
                "assumptions": [],
                "laterChanges": []
              }
            }
            """);

    private static CorpusCase read(String text) {
        try {
            return CaseReader.read("signature/pending.json", text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Verdict right() {
        return CspPolicy.evaluate(CspJson.readScenario(CASE.scenario()));
    }

    @Test
    void tells_what_it_is_about_and_has_its_scenario_as_written() {
        assertThat(CASE.name()).isEqualTo("signature/pending.json").hasToString(CASE.toString());
        assertThat(CASE.title()).isEqualTo("A signature waits for the verification");
        assertThat(CASE.clauses()).containsExactly("S1-163", "S1-152");
        assertThat(CASE.policy()).isEqualTo("standard");
        assertThat(CASE.editions()).containsExactly("2021-06");
        assertThat(CASE.scenario()).isEqualTo(SCENARIO);
    }

    @Test
    void the_expected_verdict_passes() {
        assertThat(CASE.differences(right())).isEmpty();
        assertThatNoException().isThrownBy(() -> CASE.check(right()));
        assertThatNoException().isThrownBy(() -> CASE.check(answering(CspJson.writeVerdict(right()))));
    }

    @Test
    void a_verdict_may_say_more_than_the_case_asks_for() {
        String open = CspJson.writeVerdict(right())
                .replace("{\"schema\"", "{\"certainty\":{\"level\":3},\"schema\"")
                .replace("\"reason\":", "\"severity\":\"HIGH\",\"reason\":");
        assertThat(open).contains("certainty", "severity");
        assertThatNoException().isThrownBy(() -> CASE.check(answering(open)));
    }

    @Test
    void another_verdict_fails_with_the_case_and_what_differs_line_by_line() {
        Verdict wrong = CspPolicy.standard()
                .without(RuleId.of("enrollment-verified"))
                .evaluate(CspJson.readScenario(SCENARIO.replace("LOCATION", "GLOBAL")));
        assertThat(CASE.expected())
                .containsExactly(
                        "outcome DENIED",
                        "finding enrollment-verified VIOLATED [northwind] pending",
                        "rule enrollment-verified VIOLATED",
                        "rule removal-channel NOT_APPLICABLE",
                        "consequences []",
                        "assumptions []",
                        "later changes []");
        assertThat(CASE.differences(wrong))
                .containsExactly(
                        "- finding enrollment-verified VIOLATED [northwind] pending",
                        "- rule enrollment-verified VIOLATED",
                        "+ finding mpn-id-is-location VIOLATED [northwind] global",
                        "+ rule enrollment-verified is not listed");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CASE.check(wrong))
                .withMessage(failure("""
                        expected - but got +:
                          outcome DENIED
                        - finding enrollment-verified VIOLATED [northwind] pending
                        - rule enrollment-verified VIOLATED
                        + finding mpn-id-is-location VIOLATED [northwind] global
                        + rule enrollment-verified is not listed
                          rule removal-channel NOT_APPLICABLE
                          consequences []
                          assumptions []
                          later changes []"""));
    }

    @Test
    void an_answer_that_is_no_verdict_fails_with_the_place_and_the_answer() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CASE.check(answering("{\"schema\":\"csp-verdict/2\"}")))
                .withMessage(failure("""
                        the answer is not a verdict: schema at /schema: expected `csp-verdict/1`, found text of 13 characters (line 1, column 11):
                        {"schema":"csp-verdict/2"}"""));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CASE.check(answering("<html>")))
                .withMessage(failure("""
                        the answer is not a verdict: notJson at the document: expected a JSON object, found text that is not JSON (line 1, column 1):
                        <html>"""));
    }

    @Test
    void an_implementation_that_fails_fails_the_case() {
        IOException refused = new IOException("connection refused");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CASE.check((policy, edition, scenario) -> {
                    throw refused;
                }))
                .withMessage(failure("failed: java.io.IOException: connection refused"))
                .withCause(refused);
    }

    @Test
    void no_answer_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> CASE.check(answering(null)))
                .withMessage(failure("there is no answer"));
    }

    @Test
    void an_implementation_that_allows_everything_fails_every_case_but_those_that_are_allowed_without_more() {
        CorpusContract allowing = (policy, edition, scenario) -> allowed(CspJson.writeVerdict(
                ConformanceTest.ruleSet(policy, edition).evaluate(CspJson.readScenario(scenario))));
        List<String> failed = allowing.corpus()
                .filter(test -> fails(test.getExecutable()))
                .map(DynamicTest::getDisplayName)
                .toList();
        assertThat(failed)
                .isEqualTo(Corpus.cases().stream()
                        .filter(each -> !each.expected().get(0).equals("outcome ALLOWED"))
                        .flatMap(each -> each.editions().stream().map(edition -> each.name() + " in " + edition))
                        .toList())
                .hasSizeGreaterThan(300);
    }

    /** A verdict as if it were an allowed one; unconditional only on a day that the edition knows. */
    private static String allowed(String verdict) {
        boolean isKnownDay =
                !verdict.contains("\"beforeKnownPolicy\":true") && !verdict.contains("\"beyondKnownPolicy\":true");
        return verdict.replaceFirst(
                "\"outcome\":\"[A-Z]+\",\"unconditional\":[a-z]+,\"findings\":\\[.*],\"rules\"",
                "\"outcome\":\"ALLOWED\",\"unconditional\":" + isKnownDay + ",\"findings\":[],\"rules\"");
    }

    private static boolean fails(Executable test) {
        try {
            test.execute();
            return false;
        } catch (AssertionError e) {
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Judge answering(String answer) {
        return (policy, edition, scenario) -> answer;
    }

    private static String failure(String problem) {
        return """
                signature/pending.json: A signature waits for the verification
                clauses S1-163, S1-152; policy standard, edition 2021-06
                """ + problem + "\nscenario:\n" + SCENARIO;
    }
}
