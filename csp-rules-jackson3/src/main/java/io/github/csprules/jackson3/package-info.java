/**
 * The formats of {@link io.github.csprules.json.CspJson} in a mapper of Jackson 3:
 * {@link io.github.csprules.jackson3.CspJackson3Module}. What is valid is decided by csp-rules-json; here its reader is given the
 * tokens of another parser.
 */
@NullMarked
package io.github.csprules.jackson3;

import org.jspecify.annotations.NullMarked;
