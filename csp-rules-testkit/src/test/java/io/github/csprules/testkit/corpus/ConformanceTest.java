package io.github.csprules.testkit.corpus;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.rule.RuleSet;

/** The library itself, asked in JSON as any other implementation would be. */
class ConformanceTest implements CorpusContract {

    @Override
    public String judge(String policy, String edition, String scenario) {
        return CspJson.writeVerdict(ruleSet(policy, edition).evaluate(CspJson.readScenario(scenario)));
    }

    static RuleSet ruleSet(String policy, String edition) {
        return CspPolicy.policy(policy, edition);
    }
}
