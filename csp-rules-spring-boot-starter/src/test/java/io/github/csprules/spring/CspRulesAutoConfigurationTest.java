package io.github.csprules.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.jackson3.CspJackson3Module;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** What an application finds in its context. */
class CspRulesAutoConfigurationTest {

    private static final Scenario SCENARIO = CspJson.readScenario(Sales.ACROSS_REGIONS);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    CspRulesAutoConfiguration.class,
                    CspRulesMetricsAutoConfiguration.class,
                    CspRulesWebAutoConfiguration.class));

    // rules

    @Test
    void without_properties_it_is_the_standard_policy_of_the_newest_edition() {
        application.run(context -> assertThat(context.getBean(RuleSet.class).policy())
                .isEqualTo(CspPolicy.standard().policy()));
    }

    @Test
    void properties_name_policy_and_edition() {
        application
                .withPropertyValues("csp-rules.policy=extended", "csp-rules.edition=2021-06")
                .run(context -> {
                    PolicyRef policy = context.getBean(RuleSet.class).policy();
                    assertThat(policy)
                            .isEqualTo(CspPolicy.policy("extended", "2021-06").policy());
                });
    }

    @Test
    void an_unknown_policy_or_edition_is_no_application() {
        application
                .withPropertyValues("csp-rules.policy=none")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("`none`"));
        application
                .withPropertyValues("csp-rules.edition=1999-01")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("`1999-01`"));
    }

    @Configuration
    static class OwnRules {

        @Bean
        @Order(2)
        TransactionRule second() {
            return Sales.never("shop-second");
        }

        @Bean
        @Order(1)
        TransactionRule first() {
            return Sales.never("shop-first");
        }
    }

    @Test
    void rules_of_the_application_follow_in_their_order() {
        application.withUserConfiguration(OwnRules.class).run(context -> {
            RuleSet rules = context.getBean(RuleSet.class);
            List<RuleId> expected = new ArrayList<>(CspPolicy.standard().ids());
            expected.add(RuleId.of("shop-first"));
            expected.add(RuleId.of("shop-second"));
            assertThat(rules.ids()).containsExactlyElementsOf(expected);
            assertThat(rules.evaluate(SCENARIO).findings(RuleId.of("shop-first")))
                    .hasSize(1);
        });
    }

    @Test
    void a_rule_set_of_the_application_is_the_one() {
        RuleSet own = CspPolicy.standard().only(RuleId.of("no-self-sale"));
        application
                .withBean(RuleSet.class, () -> own)
                .withUserConfiguration(OwnRules.class)
                .run(context -> assertThat(context.getBean(RuleSet.class)).isSameAs(own));
    }

    // words and JSON

    @Test
    void the_mapper_of_the_application_reads_and_writes_both_formats() {
        application.run(context -> {
            JsonMapper mapper = context.getBean(JsonMapper.class);
            Verdict verdict = CspPolicy.evaluate(SCENARIO);
            assertThat(mapper.readValue(Sales.ACROSS_REGIONS, Scenario.class)).isEqualTo(SCENARIO);
            assertThat(mapper.writeValueAsString(SCENARIO)).isEqualTo(CspJson.writeScenario(SCENARIO));
            assertThat(mapper.writeValueAsString(verdict)).isEqualTo(CspJson.writeVerdict(verdict));
            assertThat(mapper.readValue(mapper.writeValueAsString(verdict), Verdict.class))
                    .isEqualTo(verdict);
        });
    }

    @Test
    void messages_are_in_the_language_of_the_properties() {
        Verdict verdict = CspPolicy.evaluate(SCENARIO);
        String french = CspJson.writeVerdict(verdict, Texts.standard(), Locale.FRENCH);
        assertThat(french).isNotEqualTo(CspJson.writeVerdict(verdict));
        application
                .withPropertyValues("csp-rules.language=fr")
                .run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(verdict))
                        .isEqualTo(french));
    }

    @Configuration
    static class OwnTexts {

        @Bean
        @Order(2)
        Texts.Source behind() {
            return (key, locale) -> key.equals("customer-within-region.otherRegion")
                    ? Optional.of("never shown")
                    : key.equals("customer-within-region") ? Optional.of("the title") : Optional.empty();
        }

        @Bean
        @Order(1)
        Texts.Source before() {
            return (key, locale) ->
                    key.equals("customer-within-region.otherRegion") ? Optional.of("too far away") : Optional.empty();
        }
    }

    @Test
    void texts_of_the_application_come_first_in_their_order() {
        application.withUserConfiguration(OwnTexts.class).run(context -> {
            Texts texts = context.getBean(Texts.class);
            assertThat(texts.title(RuleId.of("customer-within-region"), Locale.ENGLISH))
                    .isEqualTo("the title");
            assertThat(context.getBean(JsonMapper.class).writeValueAsString(CspPolicy.evaluate(SCENARIO)))
                    .contains("\"message\":\"too far away\"")
                    .doesNotContain("never shown");
        });
    }

    @Test
    void texts_and_a_module_of_the_application_are_the_ones() {
        Texts texts = Texts.standard().with((key, locale) -> Optional.of(key));
        CspJackson3Module module = new CspJackson3Module().withTexts(texts, Locale.FRENCH);
        application
                .withBean(Texts.class, () -> texts)
                .withBean(CspJackson3Module.class, () -> module)
                .run(context -> {
                    assertThat(context.getBean(Texts.class)).isSameAs(texts);
                    assertThat(context.getBean(CspJackson3Module.class)).isSameAs(module);
                });
    }

    // counters

    @Test
    void outcomes_and_rules_are_counted_where_there_is_a_registry() {
        application.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            VerdictCounters counters = context.getBean(VerdictCounters.class);
            Verdict verdict = CspPolicy.evaluate(SCENARIO);
            assertThat(counters.count(verdict)).isSameAs(verdict);
            counters.count(verdict);
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("csp.rules.verdicts")
                            .tags("transaction", "SALE", "outcome", "DENIED")
                            .counter()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("csp.rules.findings")
                            .tags("rule", "customer-within-region", "reason", "otherRegion")
                            .tag("status", "VIOLATED")
                            .counter()
                            .count())
                    .isEqualTo(2);
        });
    }

    @Test
    void missing_facts_are_counted_without_a_reason() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new VerdictCounters(registry)
                .count(CspPolicy.evaluate(
                        CspJson.readScenario(Sales.ACROSS_REGIONS.replace("\"country\": \"US\",", ""))));
        assertThat(registry.get("csp.rules.verdicts")
                        .tag("outcome", "UNDETERMINED")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("csp.rules.findings")
                        .tags("rule", "customer-within-region", "status", "UNDETERMINED", "reason", "none")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void without_micrometer_and_without_a_web_there_are_rules_alone() {
        application.run(context -> assertThat(context)
                .doesNotHaveBean(VerdictCounters.class)
                .doesNotHaveBean(InvalidScenarioAdvice.class));
        application
                .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.web"))
                .run(context -> assertThat(context).hasSingleBean(RuleSet.class).hasNotFailed());
    }
}
