/**
 * What the library answers: verdicts, findings, what cures them, the clauses they rest on, and the words for all that.
 * <p>
 * Start with {@link io.github.csprules.verdict.Verdict}. Verdicts are data: they hold ids and codes, neither names nor texts;
 * {@link io.github.csprules.verdict.Texts} puts them into words, {@link io.github.csprules.verdict.Report} into the order in
 * which a person is told of them. Everything here is immutable and thread-safe.
 */
@NullMarked
package io.github.csprules.verdict;

import org.jspecify.annotations.NullMarked;
