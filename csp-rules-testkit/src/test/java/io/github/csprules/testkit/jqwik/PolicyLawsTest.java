package io.github.csprules.testkit.jqwik;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSet;

/** The policy keeps the laws of the test kit. */
@LawSettings(effort = 0.4)
class PolicyLawsTest implements RuleSetContract {

    @Override
    public RuleSet rules() {
        return CspPolicy.extended();
    }
}
