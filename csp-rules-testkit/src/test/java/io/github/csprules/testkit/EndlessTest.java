package io.github.csprules.testkit;

import static io.github.csprules.model.TransactionType.SALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;

/** A rule that does not come to an end, or takes its time, stops no test. */
class EndlessTest {

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.hold");
    private static final RuleInfo INFO = RuleInfo.rule("own")
            .on(SALE)
            .reads(FactKind.Owner.CUSTOMER, HOLD)
            .reasons(Reason.reason("wrong").remedy("think-again", Actor.HOST).build())
            .build();

    @Test
    void whichever_law_meets_a_rule_without_end_says_so_and_no_other_waits_for_it() {
        Laws laws = Laws.of(CspPolicy.standard().plus(TransactionRule.of(INFO, scenario -> {
            while (scenario.channel().size() > 1 && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return Answer.satisfied();
        })));

        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> laws.check(Law.STABLE, 1))
                .withMessageStartingWith("the law `prompt` is broken: `own` does not come to an end at ")
                .withMessageContaining("EndlessTest");
        assertThat(laws.check(Law.HONEST, 1).notes()).containsExactly("not asked, as a rule has no end: see `prompt`");
        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> laws.check(Law.PROMPT, 1))
                .withMessageStartingWith("the law `prompt` is broken: `own` does not come to an end at ");
    }

    @Test
    void rules_that_wait_are_not_waited_for_again_and_again() {
        Laws laws = Laws.of(CspPolicy.standard().plus(TransactionRule.of(INFO, scenario -> {
            try {
                Thread.sleep(120);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.satisfied();
        })));

        Tried tried = laws.check(Law.STABLE, 1);

        assertThat(tried.scenarios()).isLessThan(Law.STABLE.tries());
        assertThat(tried.notes()).singleElement().asString().startsWith("stopped, as rules are slow: see `prompt`: ");
        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> laws.check(Law.PROMPT, 1))
                .withMessageStartingWith("the law `prompt` is broken: `own` takes ");
    }
}
