package io.github.csprules.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.corpus.Corpus;
import io.github.csprules.testkit.corpus.CorpusCase;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of the page about the corpus, which shows what stands between the marks. */
class CorpusExampleTest {

    @Test
    void a_rule_set_of_a_hosts_own() {
        RuleSet ownRules = CspPolicy.policy("standard", "2021-06").named("ours");
        // own: begin
        for (CorpusCase each : Corpus.cases()) {
            if (each.policy().equals("standard") && each.editions().contains("2021-06")) {
                Verdict verdict = ownRules.evaluate(CspJson.readScenario(each.scenario()));
                assertThat(each.differences(verdict)).as(each.name()).isEmpty();
            }
        }
        // own: end
    }

    /** One case of each policy: each starts the command. */
    @Test
    void a_command_of_another_language() {
        List<CorpusCase> cases = List.copyOf(Corpus.cases().stream()
                .collect(Collectors.toMap(CorpusCase::policy, each -> each, (first, second) -> first))
                .values());
        assertThat(cases)
                .hasSize(2)
                .allSatisfy(each -> assertThatNoException().isThrownBy(() -> each.check(new CommandConformance())));
    }
}
