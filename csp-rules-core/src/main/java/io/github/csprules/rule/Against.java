package io.github.csprules.rule;

import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The violations that a step can cure: reasons of rules, and reasons of any rule. */
final class Against {

    static final Against NOTHING = new Against(Map.of(), Set.of());

    /** All reasons of a rule if it has none here. */
    private final Map<String, Set<String>> reasonsByRule;

    private final Set<String> reasonsOfAnyRule;

    private Against(Map<String, Set<String>> reasonsByRule, Set<String> reasonsOfAnyRule) {
        this.reasonsByRule = Map.copyOf(reasonsByRule);
        this.reasonsOfAnyRule = Set.copyOf(reasonsOfAnyRule);
    }

    Against and(String rule, String... reasons) {
        Map<String, Set<String>> more = new HashMap<>(reasonsByRule);
        more.put(Objects.requireNonNull(rule, "rule"), Set.of(reasons));
        return new Against(more, reasonsOfAnyRule);
    }

    Against any(String... reasons) {
        return new Against(reasonsByRule, Set.of(reasons));
    }

    boolean isNothing() {
        return reasonsByRule.isEmpty() && reasonsOfAnyRule.isEmpty();
    }

    /** Those of some violations that are among these. */
    List<Violation> among(List<Violation> violations) {
        List<Violation> its = List.of();
        for (int i = 0; i < violations.size(); i++) { // most steps are for none of them
            Violation violation = violations.get(i);
            if (includes(violation.rule().value(), violation.reason())) {
                its = its.isEmpty() ? new ArrayList<>(violations.size()) : its;
                its.add(violation);
            }
        }
        return List.copyOf(its);
    }

    boolean includes(String rule, String reason) {
        Set<String> reasons = reasonsByRule.get(rule);
        if ((reasons != null && (reasons.isEmpty() || reasons.contains(reason))) || reasonsOfAnyRule.contains(reason)) {
            return true;
        }
        int dot = reason.indexOf('.'); // the reason of a part of a composition
        return dot > 0 && includes(reason.substring(0, dot), reason.substring(dot + 1));
    }
}
