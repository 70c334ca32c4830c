package io.github.csprules.testkit.jqwik;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.CspPolicy;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.verdict.Actor;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A contract in one line, run as a build would: for rules that are right, and for ones that are wrong in one way each. */
class RuleSetContractTest {

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.creditHold");
    private static final Reason ON_HOLD =
            Reason.reason("onHold").remedy("pay-first", Actor.CUSTOMER).build();

    // Rules

    static final class Right implements RuleSetContract {
        @Override
        public RuleSet rules() {
            return own(scenario -> {
                var hold = scenario.customer().extensions().flag(HOLD);
                if (hold.isNotStated()) {
                    return lacking(scenario.customer(), HOLD);
                }
                return hold.get() ? violated(ON_HOLD, scenario.customer()) : satisfied();
            });
        }
    }

    static final class Throwing implements RuleSetContract {
        @Override
        public RuleSet rules() {
            return own(scenario -> {
                if (scenario.channel().size() == 2) {
                    throw new IllegalStateException("one is enough");
                }
                return new Right().rules().iterator().next().check(scenario);
            });
        }
    }

    static final class AssumingTheBest implements RuleSetContract {
        @Override
        public RuleSet rules() {
            return own(scenario -> scenario.customer().extensions().flag(HOLD).is(true)
                    ? violated(ON_HOLD, scenario.customer())
                    : satisfied());
        }
    }

    /** The same, beside the policy: as hosts have it. */
    static final class AssumingTheBestBesideThePolicy implements RuleSetContract {
        @Override
        public RuleSet rules() {
            return CspPolicy.standard()
                    .plus(new AssumingTheBest().rules().iterator().next());
        }

        @Override
        public Scenarios scenarios() {
            return Scenarios.under(rules()).of(SALE);
        }
    }

    private static RuleSet own(Function<Scenario, Answer> check) {
        RuleInfo info = RuleInfo.rule("own")
                .on(SALE)
                .reads(FactKind.Owner.CUSTOMER, HOLD)
                .reasons(ON_HOLD)
                .build();
        return CspPolicy.standard().plus(TransactionRule.of(info, check)).only(info.id());
    }

    // Runs

    @Test
    void all_laws_are_asked_and_a_right_rule_keeps_them() {
        EngineExecutionResults run = Runs.of(Right.class);

        assertThat(run.testEvents().finished().stream()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactlyInAnyOrder(
                        "total",
                        "pure",
                        "independent",
                        "honest",
                        "declared",
                        "stable",
                        "asked",
                        "assumed",
                        "renamed",
                        "shuffled",
                        "unnamed",
                        "together",
                        "reachable",
                        "prompt",
                        "worded",
                        "routes",
                        "roundTrip");
        run.testEvents().assertStatistics(stats -> stats.succeeded(17).failed(0));
        assertThat(Runs.report(run)).contains(": 16 laws kept in ", "`own` could have been found out by total ");
    }

    @Test
    void a_rule_that_throws_for_channels_of_two_is_not_total_and_nothing_else() {
        Map<String, String> failures = Runs.failures(Runs.of(Throwing.class));

        assertThat(failures).containsOnlyKeys("total");
        String message = failures.get("total");
        assertThat(message).startsWith("the law `total` is broken: ").contains("own", "one is enough");
        assertIsSimple(message, 2);
    }

    @Test
    void a_rule_that_assumes_the_best_is_not_stable_and_nothing_else() {
        Map<String, String> failures = Runs.failures(Runs.of(AssumingTheBest.class));

        assertThat(failures).containsOnlyKeys("stable");
        assertIsSimple(failures.get("stable"), 1);
    }

    @Test
    void a_wrong_rule_is_found_beside_the_policy_too() {
        Map<String, String> failures = Runs.failures(Runs.of(AssumingTheBestBesideThePolicy.class));

        assertThat(failures).containsOnlyKeys("stable");
        assertIsSimple(failures.get("stable"), 1);
    }

    private static void assertIsSimple(String message, int partners) {
        Scenario shown = scenario(message);
        assertThat(shown.book().partners()).hasSize(partners);
        assertThat(shown.book().customers()).hasSize(1);
        assertThat(shown.book().subscriptions()).isEmpty();
    }

    /** The last line of the message. */
    private static Scenario scenario(String message) {
        return CspJson.readScenario(message.substring(message.indexOf("scenario: {") + "scenario: ".length())
                .strip());
    }
}
