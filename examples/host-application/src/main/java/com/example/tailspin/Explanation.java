package com.example.tailspin;

import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import java.util.List;

/** Why Partner Center may have answered with an error code: a rule, and what can be done so that it is satisfied. */
record Explanation(RuleId rule, List<Remedy> remedies) {

    /** From a code back to the rules that answer for it; none if it is about something else, such as prices. */
    static List<Explanation> of(String errorCode) {
        return ShopPolicy.RULES.reasonsFor(errorCode).entrySet().stream()
                .map(answering -> new Explanation(answering.getKey(), remedies(answering.getValue())))
                .toList();
    }

    private static List<Remedy> remedies(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.remedies().stream())
                .distinct()
                .toList();
    }
}
