package io.github.csprules.verdict;

import java.util.List;

/** Details that are there as lists, not to be worked out. */
record KnownDetails(List<RuleResult> rules, List<Finding> findings) implements VerdictDetails {

    KnownDetails {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
    }

    @Override
    public RuleStatus status(RuleId rule) {
        return rules.stream()
                .filter(result -> result.rule().equals(rule))
                .map(RuleResult::status)
                .findFirst()
                .orElse(RuleStatus.NOT_APPLICABLE);
    }
}
