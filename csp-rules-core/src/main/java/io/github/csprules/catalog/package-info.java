/**
 * The policy: one class per rule, named like the rule, and a contents page per edition.
 * <p>
 * Ways in: {@link io.github.csprules.catalog.CspRules} for the ids of the rules, {@link io.github.csprules.catalog.Edition} for the
 * policies as the documentation described them at one time. Rules and clauses follow the Partner Center documentation; a rule's
 * header says how we read what the pages leave open.
 */
@NullMarked
package io.github.csprules.catalog;

import org.jspecify.annotations.NullMarked;
