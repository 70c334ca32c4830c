package io.github.csprules.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents for invalid scenarios, if the application serves HTTP. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ProblemDetail.class, RestControllerAdvice.class})
public final class CspRulesWebAutoConfiguration {

    /** Creates the configuration; Spring does. */
    public CspRulesWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    InvalidScenarioAdvice invalidScenarioAdvice() {
        return new InvalidScenarioAdvice();
    }
}
