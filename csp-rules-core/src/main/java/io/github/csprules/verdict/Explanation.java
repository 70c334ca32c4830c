package io.github.csprules.verdict;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactRef;
import java.util.List;
import java.util.Objects;

/**
 * What one rule stood on when it was asked: why a transaction is allowed, as far as this rule goes.
 *
 * @param rule a rule that applied
 * @param facts what was stated, of what the rule reads, of the parties and objects that it judged
 */
public record Explanation(RuleId rule, List<Stated> facts) {

    /**
     * A fact that was stated.
     *
     * @param fact the fact
     * @param value what was stated, perhaps as an assumption
     */
    public record Stated(FactRef fact, Fact<?> value) {

        /**
         * Creates a stated fact.
         *
         * @param fact the fact
         * @param value what was stated
         * @throws IllegalArgumentException if nothing was stated
         */
        public Stated {
            Objects.requireNonNull(fact, "fact");
            if (value.isNotStated()) {
                throw new IllegalArgumentException("nothing is stated of " + fact);
            }
        }

        /** The fact; what is stated can be personal. */
        @Override
        public String toString() {
            return fact.toString();
        }
    }

    /**
     * Creates an explanation.
     *
     * @param rule a rule that applied
     * @param facts what was stated
     */
    public Explanation {
        Objects.requireNonNull(rule, "rule");
        facts = List.copyOf(facts);
    }
}
