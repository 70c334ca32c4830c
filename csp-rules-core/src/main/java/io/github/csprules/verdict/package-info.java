/**
 * The answers: verdicts, findings, remedies, the clauses on which they rest, and the words for them.
 * <p>
 * Ways in: {@link io.github.csprules.verdict.Verdict} for programs, {@link io.github.csprules.verdict.Report} for people,
 * {@link io.github.csprules.verdict.Texts} for words and languages of your own. A verdict is data: it holds ids and codes, no names
 * and no words. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.github.csprules.verdict;

import org.jspecify.annotations.NullMarked;
