/** Timelines held against asking on each day. */
@NullMarked
package io.github.csprules.testkit.advice;

import org.jspecify.annotations.NullMarked;
