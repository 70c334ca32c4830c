/**
 * The rules of the policy, one class each, named like the rule.
 * <p>
 * Start with {@link io.github.csprules.catalog.CspRules}, the contents page. Rules and the clauses they rest on follow the
 * Partner Center documentation; what it leaves open is stated as a reading in the rule's Javadoc.
 */
@NullMarked
package io.github.csprules.catalog;

import org.jspecify.annotations.NullMarked;
