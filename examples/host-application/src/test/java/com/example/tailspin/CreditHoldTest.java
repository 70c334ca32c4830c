package com.example.tailspin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditHoldTest {

    private static Judgement saleAtLevel(@Nullable Integer level) {
        OrderFile file = Rows.complete(Rows.orderOfNewBuyer(), Rows.dealerInDunningLevel(level));
        return OrderDesk.judge(file).judgements().get(0);
    }

    private static Verdict verdictAtLevel(@Nullable Integer level) {
        return saleAtLevel(level).verdict();
    }

    @Test
    void does_not_apply_to_an_assignment() {
        OrderFile file = Rows.complete(Rows.orderOfNewBuyer(), Rows.dealerInDunningLevel(3));
        Verdict assignment = OrderDesk.judge(file).judgements().get(1).verdict();

        assertThat(assignment.status(CreditHold.ID)).isEqualTo(RuleStatus.NOT_APPLICABLE);
    }

    @Test
    void is_satisfied_below_level_3() {
        assertThat(verdictAtLevel(0).status(CreditHold.ID)).isEqualTo(RuleStatus.SATISFIED);
        assertThat(verdictAtLevel(2).status(CreditHold.ID)).isEqualTo(RuleStatus.SATISFIED);
    }

    @Test
    void is_violated_at_level_3() {
        assertThat(verdictAtLevel(3).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(CreditHold.ID);
            assertThat(violation.reason()).isEqualTo("blocked");
            assertThat(violation.subjects()).containsExactly("seller-2001");
            assertThat(violation.arguments()).containsEntry("level", ArgumentValue.of("3"));
        });
    }

    @Test
    void is_undetermined_without_a_level() {
        Verdict verdict = verdictAtLevel(null);

        assertThat(verdict.findings(CreditHold.ID)).singleElement().isInstanceOf(Gap.class);
        assertThat(verdict.missing()).containsExactly(FactRef.of("seller-2001", CreditHold.DUNNING_LEVEL));
    }

    @Test
    void speaks_in_the_shops_words() {
        Judgement blocked = saleAtLevel(3);
        Violation violation = blocked.verdict().violations().get(0);
        Texts texts = ShopPolicy.TEXTS.naming(blocked.scenario());

        assertThat(texts.message(violation, Locale.ENGLISH))
                .isEqualTo("the account of dealer `Account 2001` is blocked, its dunning level is `3`");
        assertThat(texts.message(violation.remedies().get(0), violation, Locale.ENGLISH))
                .isEqualTo("settle the invoices that are due");
        assertThat(texts.title(CreditHold.ID, Locale.ENGLISH))
                .isEqualTo("a dealer whose account is blocked does not order");
    }
}
