/**
 * What to do about a verdict, under any rule set, your own too.
 * <p>
 * Ways in: {@link io.github.csprules.advice.Routes} finds the steps after which a denied transaction is allowed,
 * {@link io.github.csprules.advice.Readiness} lists what a partner still has to do before it can sell,
 * {@link io.github.csprules.advice.Timelines} gives the verdict on other days,
 * {@link io.github.csprules.advice.Comparisons} counts the differences of two rule sets. The results are data, immutable and
 * thread-safe.
 */
@NullMarked
package io.github.csprules.advice;

import org.jspecify.annotations.NullMarked;
