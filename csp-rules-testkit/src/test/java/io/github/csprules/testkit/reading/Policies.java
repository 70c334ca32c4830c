package io.github.csprules.testkit.reading;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rule sets of the library, and the second reading of the same policy and edition. */
public final class Policies {

    private Policies() {}

    /** Both policies of every edition that is read a second time. */
    public static Stream<RuleSet> all() {
        return Arrays.stream(Edition.values())
                .flatMap(edition ->
                        SecondReading.POLICIES.stream().map(policy -> CspPolicy.policy(policy, edition.label())));
    }

    /** What the second reading says under the policy of a rule set. */
    public static Reading secondReading(Scenario scenario, RuleSet policy) {
        return SecondReading.of(
                scenario, policy.policy().name(), policy.policy().edition());
    }
}
