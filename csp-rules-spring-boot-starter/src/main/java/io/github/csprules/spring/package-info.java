/**
 * What a Spring Boot 4 application gets when it adds the starter: a {@link io.github.csprules.rule.RuleSet} bean from its
 * {@linkplain io.github.csprules.spring.CspRulesProperties properties} and its own rules, the JSON of scenarios and verdicts, problem
 * documents for invalid scenarios, and {@linkplain io.github.csprules.spring.VerdictCounters counters} where there is Micrometer.
 */
@NullMarked
package io.github.csprules.spring;

import org.jspecify.annotations.NullMarked;
