/**
 * The door: {@link io.github.csprules.CspPolicy} evaluates a scenario, and gives the policies and their editions.
 * <p>
 * Ways in: {@link io.github.csprules.model} to state facts, {@link io.github.csprules.verdict} to read the answer,
 * {@link io.github.csprules.advice} for what to do next, {@link io.github.csprules.rule} for rules of your own,
 * {@link io.github.csprules.catalog} for the ids of ours.
 */
@NullMarked
package io.github.csprules;

import org.jspecify.annotations.NullMarked;
