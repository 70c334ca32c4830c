/**
 * The conformance corpus: scenarios with the verdicts that the policy asks for, to run against any implementation.
 */
@NullMarked
package io.github.csprules.testkit.corpus;

import org.jspecify.annotations.NullMarked;
