/**
 * What to do about a verdict: what makes it an allowed one, when it changes, and what changes if the rules do.
 * <p>
 * {@link io.github.csprules.advice.Routes} finds what has to be done so that a denied transaction becomes allowed,
 * {@link io.github.csprules.advice.Timelines} asks the same question on other days,
 * {@link io.github.csprules.advice.Comparisons} asks two rule sets. All of it works with any rule set, a host's own too.
 * What comes back is data, immutable and thread-safe.
 */
@NullMarked
package io.github.csprules.advice;

import org.jspecify.annotations.NullMarked;
