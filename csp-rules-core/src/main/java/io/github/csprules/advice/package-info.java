/**
 * What to do about a verdict, over any rule set: {@link io.github.csprules.advice.Routes} finds what has to be done so that a
 * denied transaction becomes allowed.
 */
@NullMarked
package io.github.csprules.advice;

import org.jspecify.annotations.NullMarked;
