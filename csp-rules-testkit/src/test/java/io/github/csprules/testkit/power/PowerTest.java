package io.github.csprules.testkit.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.LawBrokenError;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Tried;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong rule is found beside four right ones, and these raise no alarm. */
class PowerTest {

    private static final long SEED = 1;
    private static final int RIGHT = 4;

    static List<WrongRule> wrongRules() {
        return WrongRules.all();
    }

    @ParameterizedTest
    @MethodSource("wrongRules")
    void a_wrong_rule_is_found_by_its_law(WrongRule wrong) {
        Laws laws = Laws.of(RightRules.standardWith(RIGHT, wrong.rules().get().toArray(TransactionRule[]::new)));

        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> laws.check(wrong.law(), SEED))
                .withMessageStartingWith("the law `" + wrong.law() + "` is broken: ")
                .withMessageContaining("`wrong");
    }

    private static final Laws RIGHT_LAWS = Laws.of(rightOnes());

    private static RuleSet rightOnes() {
        return RightRules.standardWith(RIGHT);
    }

    @ParameterizedTest
    @EnumSource(names = "WORDED", mode = EnumSource.Mode.EXCLUDE) // that is asked of texts
    void right_rules_raise_no_alarm(Law law) {
        Tried tried = RIGHT_LAWS.check(law, SEED);

        assertThat(tried.rules()).hasSize(RIGHT);
        assertThat(tried.notes()).isEmpty();
    }
}
