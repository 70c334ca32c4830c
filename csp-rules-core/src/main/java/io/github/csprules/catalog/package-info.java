/**
 * The rules of the policy, one class each, named like the rule, and the contents page of each edition.
 * <p>
 * Start with {@link io.github.csprules.catalog.CspRules}, the ids, and {@link io.github.csprules.catalog.Edition}. Rules and the
 * clauses they rest on follow the Partner Center documentation; what it leaves open is stated as a reading in the rule's header.
 */
@NullMarked
package io.github.csprules.catalog;

import org.jspecify.annotations.NullMarked;
