package io.github.csprules.testkit.docs;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.jqwik.RuleSetContract;
import net.jqwik.api.Example;

/** The examples of the test kit's page about laws. */
class LawsExampleTest {

    // laws: begin
    static class OurRulesTest implements RuleSetContract {

        @Override
        public RuleSet rules() {
            return OurRules.ALL;
        }
    }
    // laws: end

    static class RulesThatWaitForATierTest implements RuleSetContract {

        private static final FactName<String> TIER = FactName.of("com.acme.tier");

        @Override
        public RuleSet rules() {
            return OurRules.ALL;
        }

        // values: begin
        @Override
        public Scenarios scenarios() {
            return Scenarios.under(rules()).withExtension(FactKind.Owner.CUSTOMER, TIER, "GOLD", "BASIC");
        }
        // values: end
    }

    @Example
    void without_jqwik() {
        // plain: begin
        Laws laws = Laws.of(OurRules.ALL);
        for (Scenario scenario :
                Scenarios.under(OurRules.ALL).stream(42).limit(200).toList()) {
            laws.all(scenario);
        }
        // plain: end
    }
}
