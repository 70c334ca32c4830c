/**
 * The starter for Spring Boot 4: a {@link io.github.csprules.rule.RuleSet} bean from the application's
 * {@linkplain io.github.csprules.spring.CspRulesProperties properties} and its own rules, the JSON of scenarios and verdicts,
 * problem documents for invalid scenarios, and {@linkplain io.github.csprules.spring.VerdictCounters counters} if Micrometer is
 * present.
 */
@NullMarked
package io.github.csprules.spring;

import org.jspecify.annotations.NullMarked;
