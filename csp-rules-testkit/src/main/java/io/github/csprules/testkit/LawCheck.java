package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.List;

/** One law, as it is asked of one rule set, of one scenario after the other. */
interface LawCheck {

    /** Asks the law of a scenario; throws a {@link LawBrokenError} if it is broken. */
    void require(Scenario scenario);

    /** Asks what only many scenarios show. */
    default void finish(int scenarios, long seed) {}

    /** Leaves nothing out from now on: a fault was found and is made simple. */
    default void beThorough() {}

    /** What is worth knowing though it breaks nothing. */
    default List<String> notes() {
        return List.of();
    }

    /** Whether further scenarios would show nothing more. */
    default boolean isDone() {
        return false;
    }

    /** Whether a scenario, which asks the rule, could have shown a fault of it. */
    default boolean couldShow(RuleId rule, Scenario scenario, Verdict verdict) {
        return true;
    }

    /** When a scenario could have shown a fault, in words. */
    default String chance() {
        return "a scenario of its transactions and days";
    }

    /** Whether no rule can escape the law for want of a chance: what is about chances itself does not speak of them twice. */
    default boolean needsChances() {
        return true;
    }
}
