/** The command {@code csp-rules}. */
@NullMarked
package io.github.csprules.cli;

import org.jspecify.annotations.NullMarked;
