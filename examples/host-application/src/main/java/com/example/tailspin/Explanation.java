package com.example.tailspin;

import io.github.csprules.rule.RuleReason;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why Partner Center may have answered with an error code: a rule, and what can be done so that it is satisfied. */
record Explanation(RuleId rule, List<Remedy> remedies) {

    /** From a code back to the rules that answer for it; none if it is about something else, such as prices. */
    static List<Explanation> of(String errorCode) {
        Map<RuleId, List<Remedy>> remedies = new LinkedHashMap<>();
        for (RuleReason answering : ShopPolicy.RULES.reasonsFor(errorCode)) { // several reasons may be of one rule
            remedies.computeIfAbsent(answering.rule(), rule -> new ArrayList<>())
                    .addAll(answering.reason().remedies());
        }
        return remedies.entrySet().stream()
                .map(entry -> new Explanation(
                        entry.getKey(), entry.getValue().stream().distinct().toList()))
                .toList();
    }
}
