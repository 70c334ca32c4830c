/**
 * The JSON of scenarios and verdicts: {@link io.github.csprules.json.CspJson} reads and writes both, one by one,
 * {@link io.github.csprules.json.Batch} line by line, and {@link io.github.csprules.json.CspModule} through a host's own mapper.
 * <p>
 * Only this package knows JSON. It checks what is JSON's to check, such as types and spelling; everything else about a
 * scenario is checked where it lives, in the model.
 */
@NullMarked
package io.github.csprules.json;

import org.jspecify.annotations.NullMarked;
