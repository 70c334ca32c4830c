package io.github.csprules.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Counters of verdicts, if the application has a Micrometer registry. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public final class CspRulesMetricsAutoConfiguration {

    /** Creates the configuration; Spring does. */
    public CspRulesMetricsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    VerdictCounters verdictCounters(MeterRegistry registry) {
        return new VerdictCounters(registry);
    }
}
