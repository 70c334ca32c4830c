package io.github.csprules.rule;

import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.RuleStatus;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The answer for one subject, from which a finding is made when somebody wants to see it. */
abstract sealed class Single extends Answer permits Violated, Lacking {

    final List<String> subjects;

    Single(RuleStatus status, List<String> subjects) {
        super(status);
        this.subjects = subjects;
    }

    abstract Finding finding(RuleInfo rule, Citations citations);

    abstract Single withReason(UnaryOperator<Reason> other);

    abstract boolean saysTheSame(Single other);

    /** What it says that the header of the rule does not declare, or null. */
    abstract @Nullable String undeclaredBy(RuleInfo rule);
}
