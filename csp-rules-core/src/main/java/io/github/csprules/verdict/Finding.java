package io.github.csprules.verdict;

import java.util.List;

/** What a rule has against a transaction, or cannot decide about it, for one of the rule's subjects. */
public sealed interface Finding permits Violation, Gap {

    /**
     * Returns the rule.
     *
     * @return its id
     */
    RuleId rule();

    /**
     * Returns whom it is about.
     *
     * @return the ids of partners and customers, in the order in which the rule names them, at least one
     */
    List<String> subjects();

    /**
     * Returns what it rests on.
     *
     * @return the decisive clauses; the rule itself cites all of them
     */
    List<Citation> citations();

    /**
     * Returns what the rule says because of it.
     *
     * @return {@link RuleStatus#VIOLATED} or {@link RuleStatus#UNDETERMINED}
     */
    RuleStatus status();
}
