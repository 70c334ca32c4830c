/**
 * Pages for people: {@link io.github.csprules.html.VerdictPage} for one verdict, {@link io.github.csprules.html.AuditTally} for
 * the verdicts of a batch. All markup is built of {@code Element}s, which escape what they are given.
 */
@NullMarked
package io.github.csprules.html;

import org.jspecify.annotations.NullMarked;
