/**
 * The parts of rules and rule sets, for authors of rules.
 * <p>
 * Ways in: {@link io.github.csprules.rule.TransactionRule} and {@link io.github.csprules.rule.RuleInfo} for a rule of your own,
 * {@link io.github.csprules.rule.RuleSet} to add it to a policy, {@link io.github.csprules.rule.Step} for a way to cure a violation,
 * {@link io.github.csprules.rule.RuleSheet} for a rule in words. Everything here is immutable and thread-safe, except builders, which
 * belong to one thread.
 */
@NullMarked
package io.github.csprules.rule;

import org.jspecify.annotations.NullMarked;
