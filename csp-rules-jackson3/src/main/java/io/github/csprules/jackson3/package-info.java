/**
 * The formats of {@link io.github.csprules.json.CspJson} in a mapper of Jackson 3:
 * {@link io.github.csprules.jackson3.CspJackson3Module}. The reader is that of csp-rules-json, with the tokens of another parser.
 */
@NullMarked
package io.github.csprules.jackson3;

import org.jspecify.annotations.NullMarked;
