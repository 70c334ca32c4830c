/**
 * The facts that a host states: partners, customers, tenants, agreements, relationships, and the transaction in question.
 * <p>
 * Ways in: {@link io.github.csprules.model.Book#builder()} for the parties,
 * {@link io.github.csprules.model.Scenario#of(java.time.LocalDate, io.github.csprules.model.Book, io.github.csprules.model.Transaction)
 * Scenario.of} for a question about them, {@link io.github.csprules.model.FactName} for the names of facts. A fact that is left out is
 * not known: rules assume nothing. Everything here is immutable and thread-safe, except builders, which belong to one thread. Null is
 * rejected everywhere.
 */
@NullMarked
package io.github.csprules.model;

import org.jspecify.annotations.NullMarked;
