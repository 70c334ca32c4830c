package io.github.csprules.testkit.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.rule.RuleSet;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Tried;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that are right raise no alarm, however few write such rules. */
class UnusualRulesTest {

    private static final long SEED = 1;

    /** Fewer scenarios than in a contract: many seeds are for {@link PowerMeasureTest}. */
    private static final double EFFORT = 0.4;

    private static final Laws LAWS = laws();

    static Laws laws() {
        RuleSet rules = UnusualRules.standardWithAll();
        return Laws.of(rules, UnusualRules.scenarios(rules));
    }

    @ParameterizedTest
    @EnumSource(names = "WORDED", mode = EnumSource.Mode.EXCLUDE) // that is asked of texts
    void unusual_rules_raise_no_alarm(Law law) {
        Tried tried = LAWS.check(law, law.triesAt(EFFORT), SEED, Duration.ofMinutes(5));

        assertThat(tried.rules()).hasSize(11);
        assertThat(tried.notes()).isEmpty();
    }
}
