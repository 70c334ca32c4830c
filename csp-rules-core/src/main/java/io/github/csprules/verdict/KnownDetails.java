package io.github.csprules.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Details that somebody else has made. */
record KnownDetails(Map<RuleId, RuleStatus> rules, List<Finding> findings) implements Verdict.Details {

    KnownDetails {
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        findings = List.copyOf(findings);
    }
}
