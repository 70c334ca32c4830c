/**
 * What rules are made of and how they are put together, for those who write rules of their own.
 * <p>
 * Start with {@link io.github.csprules.rule.TransactionRule} and {@link io.github.csprules.rule.RuleSet}. Everything here is
 * immutable and thread-safe, except builders, which belong to one thread.
 */
@NullMarked
package io.github.csprules.rule;

import org.jspecify.annotations.NullMarked;
