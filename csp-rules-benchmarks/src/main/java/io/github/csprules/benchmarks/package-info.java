/**
 * Benchmarks of csp-rules beside hand-written code and other engines. {@code ./run} builds, tests and measures; the figures stand
 * in {@code docs/performance.md}.
 */
package io.github.csprules.benchmarks;
