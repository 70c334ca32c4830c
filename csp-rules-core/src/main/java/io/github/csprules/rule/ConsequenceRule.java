package io.github.csprules.rule;

import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When an allowed transaction has a consequence.
 *
 * @param consequence what it brings with it
 * @param types the types of transaction that can bring it
 * @param condition whether this one does; a function without state
 */
public record ConsequenceRule(Consequence consequence, Set<TransactionType> types, Predicate<Scenario> condition) {

    /**
     * Creates a consequence rule.
     *
     * @param consequence what an allowed transaction brings with it
     * @param types the types of transaction that can bring it
     * @param condition whether this one does
     */
    public ConsequenceRule {
        Objects.requireNonNull(consequence, "consequence");
        types = Set.copyOf(types);
        Objects.requireNonNull(condition, "condition");
    }
}
