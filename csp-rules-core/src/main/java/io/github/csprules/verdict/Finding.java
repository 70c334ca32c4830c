package io.github.csprules.verdict;

import java.util.List;

/** A rule's objection to a transaction, or an open question, about one of the rule's subjects. */
public sealed interface Finding permits Violation, Gap {

    /** {@return the id of the rule} */
    RuleId rule();

    /** {@return the subjects: ids of partners and customers in the order of the rule, at least one} */
    List<String> subjects();

    /** {@return the decisive clauses, all of them cited by the rule} */
    List<Citation> citations();

    /** {@return the resulting status of the rule: {@link RuleStatus#VIOLATED} or {@link RuleStatus#UNDETERMINED}} */
    RuleStatus status();
}
