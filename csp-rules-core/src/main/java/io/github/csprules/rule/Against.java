package io.github.csprules.rule;

import java.util.HashMap;
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

    boolean includes(String rule, String reason) {
        Set<String> reasons = reasonsByRule.get(rule);
        if ((reasons != null && (reasons.isEmpty() || reasons.contains(reason))) || reasonsOfAnyRule.contains(reason)) {
            return true;
        }
        int dot = reason.indexOf('.'); // the reason of a part of a composition
        return dot > 0 && includes(reason.substring(0, dot), reason.substring(dot + 1));
    }
}
