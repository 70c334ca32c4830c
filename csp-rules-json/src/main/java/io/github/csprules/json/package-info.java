/**
 * The JSON of scenarios, verdicts and advice.
 * <p>
 * Ways in: {@link io.github.csprules.json.CspJson} reads and writes single documents, {@link io.github.csprules.json.Batch} answers
 * files line by line, {@link io.github.csprules.json.CspModule} teaches the formats to a host's own mapper,
 * {@link io.github.csprules.json.CspSchemas} holds their JSON Schemas. The reader checks types, spelling and places; the model checks
 * everything else.
 */
@NullMarked
package io.github.csprules.json;

import org.jspecify.annotations.NullMarked;
