package io.github.csprules.testkit;

import io.github.csprules.CspPolicy;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules of a set are a host's own: those that it added, and those that no edition of the policy has. */
final class Own {

    private static final Set<RuleId> KNOWN = CspPolicy.editions().stream()
            .flatMap(edition -> edition.extended().ids().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Own() {}

    /** The ids in the order of the set; none if the set is the policy's. */
    static Set<RuleId> of(RuleSet rules) {
        List<RuleId> added =
                rules.policy().changes().map(PolicyRef.Changes::plus).orElse(List.of());
        Set<RuleId> own = new LinkedHashSet<>(rules.ids());
        own.removeIf(id -> !added.contains(id) && KNOWN.contains(id));
        return own;
    }
}
