package io.github.csprules.testkit;

import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.util.List;

/**
 * A scenario that violates a rule, and how little it takes to come there from one that is allowed.
 * <p>
 * This class is immutable and thread-safe. Its text form is the changes in words, which name parties by id.
 */
public final class Mutation {

    private final Scenario scenario;
    private final List<String> changes;
    private final RuleId rule;
    private final String reason;
    private final Verdict verdict;

    Mutation(Scenario scenario, List<String> changes, RuleId rule, String reason, Verdict verdict) {
        this.scenario = scenario;
        this.changes = List.copyOf(changes);
        this.rule = rule;
        this.reason = reason;
        this.verdict = verdict;
    }

    /**
     * Returns the scenario after the changes.
     *
     * @return a valid scenario, denied by the rule set
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Returns what was changed, in words, such as "`shop` states `enrolledOn` 2021-03-16".
     *
     * @return the changes in their order, one or two; the words are for people and may differ in another version
     */
    public List<String> changes() {
        return changes;
    }

    /**
     * Returns the rule that is violated now.
     *
     * @return its id
     */
    public RuleId rule() {
        return rule;
    }

    /**
     * Returns why the rule is violated.
     *
     * @return the name of the reason
     */
    public String reason() {
        return reason;
    }

    /**
     * Returns what the rule set says now.
     *
     * @return the verdict, denied, with at least one violation of the rule for the reason
     */
    public Verdict verdict() {
        return verdict;
    }

    /**
     * Checks if nothing else was found: the verdict is then what a host sees of this reason alone.
     *
     * @return true if each finding of the verdict is a violation of the rule for the reason
     */
    public boolean isOnlyFinding() {
        return Mutations.others(verdict, rule, reason) == 0;
    }

    @Override
    public String toString() {
        return String.join("; ", changes);
    }
}
