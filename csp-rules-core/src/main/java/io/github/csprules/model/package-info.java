/**
 * What a host states: partners, customers, tenants, agreements, relationships and the transaction that it asks about.
 * <p>
 * Start with {@link io.github.csprules.model.Scenario} and {@link io.github.csprules.model.Book}. Everything here is
 * immutable and thread-safe, except builders, which belong to one thread. Null is rejected everywhere.
 */
@NullMarked
package io.github.csprules.model;

import org.jspecify.annotations.NullMarked;
