/**
 * The door: {@link io.github.csprules.CspPolicy}.
 */
@NullMarked
package io.github.csprules;

import org.jspecify.annotations.NullMarked;
