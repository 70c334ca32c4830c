package io.github.csprules.spring;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.Edition;
import io.github.csprules.jackson3.CspJackson3Module;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Texts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Rules, texts and JSON as beans. Each backs off if the application has its own. */
@AutoConfiguration
@EnableConfigurationProperties(CspRulesProperties.class)
public final class CspRulesAutoConfiguration {

    /** Creates the configuration; Spring does. */
    public CspRulesAutoConfiguration() {}

    /** The policy of the properties, with the application's own rules in their order. */
    @Bean
    @ConditionalOnMissingBean
    RuleSet cspRules(CspRulesProperties properties, ObjectProvider<TransactionRule> rules) {
        String edition = properties.edition();
        RuleSet policy = CspPolicy.policy(properties.policy(), edition == null ? newestEdition() : edition);
        List<TransactionRule> own = rules.orderedStream().toList();
        return own.isEmpty() ? policy : policy.plus(own.toArray(TransactionRule[]::new));
    }

    private static String newestEdition() {
        List<Edition> editions = CspPolicy.editions();
        return editions.get(editions.size() - 1).name();
    }

    /** The application's texts, the first source before the second, then the library's. */
    @Bean
    @ConditionalOnMissingBean
    Texts cspTexts(ObjectProvider<Texts.Source> sources) {
        List<Texts.Source> own = sources.orderedStream().toList();
        Texts texts = Texts.standard();
        for (int i = own.size() - 1; i >= 0; i--) {
            texts = texts.with(own.get(i));
        }
        return texts;
    }

    /** The JSON module for every mapper of Spring Boot, in the language of the properties. */
    @Bean
    @ConditionalOnMissingBean
    CspJackson3Module cspJackson3Module(CspRulesProperties properties, Texts texts) {
        return new CspJackson3Module().withTexts(texts, properties.language());
    }
}
