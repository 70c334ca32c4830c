package io.github.csprules.testkit.docs;

import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.Tried;
import io.github.csprules.testkit.jqwik.CspDomain;
import io.github.csprules.testkit.jqwik.LawSettings;
import io.github.csprules.testkit.jqwik.RuleSetContract;
import io.github.csprules.verdict.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

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

    // settings: begin
    @LawSettings(effort = 10, seed = 42, secondsPerLaw = 120)
    static class OurRulesAtNightTest implements RuleSetContract {

        @Override
        public RuleSet rules() {
            return OurRules.ALL;
        }
    }
    // settings: end

    static class OurTextsTest implements RuleSetContract {

        @Override
        public RuleSet rules() {
            return OurRules.ALL;
        }

        // texts: begin
        @Override
        public Optional<Texts> texts() {
            return Optional.of(Texts.standard().with(OurTexts::find));
        }

        @Override
        public Set<String> textKeys() {
            return OurTexts.ENGLISH.keySet();
        }
        // texts: end
    }

    @Example
    void texts() {
        new OurTextsTest().worded();
    }

    static class OurMappingTest implements RuleSetContract {

        @Override
        public RuleSet rules() {
            return OurRules.ALL;
        }

        // mapped: begin
        @Override
        public Scenario mapped(Scenario scenario) {
            return OurDto.read(OurDto.write(scenario));
        }
        // mapped: end
    }

    @Example
    void a_mapping() {
        assertThat(new OurMappingTest().mapped(Scenarios.any().sample(1).value()))
                .isEqualTo(Scenarios.any().sample(1).value());
    }

    // mapping: begin
    @Property(tries = 200)
    @Domain(CspDomain.class)
    void nothing_is_lost_on_the_way(@ForAll Scenario scenario) {
        assertThat(OurDto.read(OurDto.write(scenario))).isEqualTo(scenario);
    }
    // mapping: end

    @Example
    @SuppressWarnings("SystemOut")
    void without_jqwik() {
        // plain: begin
        Laws laws = Laws.of(OurRules.ALL);
        Tried tried = laws.check(Law.STABLE, 42);
        System.out.println(tried);
        // plain: end

        // one by one: begin
        for (Scenario scenario :
                Scenarios.under(OurRules.ALL).stream(42).limit(20).toList()) {
            laws.all(scenario);
        }
        // one by one: end
    }

    /** Stands for a host's own form of scenarios. */
    private static final class OurDto {

        static String write(Scenario scenario) {
            return CspJson.writeScenario(scenario);
        }

        static Scenario read(String dto) {
            return CspJson.readScenario(dto);
        }
    }

    /** Stands for a host's own texts. */
    private static final class OurTexts {

        static final Map<String, String> ENGLISH = Map.of(
                "acme-credit-hold", "a customer pays before it orders more",
                "acme-credit-hold.onHold", "customer {subject} is on hold",
                "remedy.settle-invoices", "pay what is due",
                "question.party.com.acme.creditHold", "Is {of} on hold?",
                "fact.customer.com.acme.creditHold", "whether the customer is on hold");

        static Optional<String> find(String key, Locale locale) {
            return Optional.ofNullable(ENGLISH.get(key));
        }
    }
}
