/**
 * Assertions about verdicts in the words of the field, with failures that show what the verdict says instead.
 */
@NullMarked
package io.github.csprules.testkit.assertions;

import org.jspecify.annotations.NullMarked;
