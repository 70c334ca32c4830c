package io.github.csprules.rule;

import static io.github.csprules.verdict.RuleStatus.SATISFIED;
import static io.github.csprules.verdict.RuleStatus.VIOLATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.ExampleSale;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences of verdicts are values: equal if they say the same. */
class DifferenceOfVerdictsTest {

    private static final Reason LATE = Reason.reason("late").build();
    private static final Reason EARLY = Reason.reason("early").build();

    private static Verdict verdict(TransactionRule... rules) {
        return Stubs.set(rules).evaluate(ExampleSale.scenario());
    }

    private static Verdict allowed() {
        return verdict(Stubs.saying("own", SATISFIED));
    }

    private static Verdict denied(String rule) {
        return verdict(Stubs.saying(rule, VIOLATED));
    }

    private static Verdict denied(Reason reason) {
        return verdict(Stubs.rule("own", reason, VIOLATED));
    }

    private static Verdict withTerms() {
        ConsequenceRule terms = ConsequenceRule.consequence("own-terms", Consequence.Level.NOTICE)
                .on(TransactionType.SALE)
                .always();
        return Stubs.set(Stubs.saying("own", SATISFIED)).plusConsequences(terms).evaluate(ExampleSale.scenario());
    }

    /** One of each kind, made anew. */
    private static List<Difference> all() {
        return List.of(
                Difference.between(allowed(), allowed()),
                Difference.between(denied("own"), denied("own")),
                Difference.between(allowed(), denied("own")),
                Difference.between(allowed(), denied("other")),
                Difference.between(denied("own"), allowed()),
                Difference.between(denied("other"), allowed()),
                Difference.between(denied("own"), denied("other")),
                Difference.between(denied("other"), denied("own")),
                Difference.between(denied(LATE), denied(EARLY)),
                Difference.between(denied(EARLY), denied(LATE)),
                Difference.between(allowed(), withTerms()),
                Difference.between(withTerms(), allowed()));
    }

    @Test
    void a_difference_is_equal_to_one_that_says_the_same_and_to_no_other() {
        List<Difference> ones = all();
        List<Difference> others = all();
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                assertThat(ones.get(i).equals(others.get(j)))
                        .as(ones.get(i) + " and " + others.get(j))
                        .isEqualTo(i == j);
            }
            assertThat(ones.get(i)).hasSameHashCodeAs(others.get(i));
        }
        assertThat(ones.stream().map(Difference::hashCode).distinct()).hasSizeGreaterThan(6);
        assertThat(ones.get(0).equals(new Object())).isFalse();
    }

    @Test
    void its_text_tells_what_came_and_what_went() {
        assertThat(all())
                .extracting(Difference::toString)
                .satisfiesExactly(
                        text -> assertThat(text).isEqualTo("no difference: ALLOWED"),
                        text -> assertThat(text).isEqualTo("no difference: DENIED"),
                        text -> assertThat(text)
                                .startsWith("ALLOWED became DENIED; gained ")
                                .contains("own"),
                        text -> assertThat(text)
                                .startsWith("ALLOWED became DENIED; gained ")
                                .contains("other"),
                        text -> assertThat(text)
                                .startsWith("DENIED became ALLOWED; lost ")
                                .contains("own"),
                        text -> assertThat(text)
                                .startsWith("DENIED became ALLOWED; lost ")
                                .contains("other"),
                        text -> assertThat(text).startsWith("DENIED; gained ").contains("; lost "),
                        text -> assertThat(text).startsWith("DENIED; gained ").contains("; lost "),
                        text -> assertThat(text)
                                .startsWith("DENIED; ")
                                .contains("late")
                                .contains(" became ")
                                .contains("early"),
                        text -> assertThat(text)
                                .startsWith("DENIED; ")
                                .contains("early")
                                .contains(" became ")
                                .contains("late"),
                        text -> assertThat(text).isEqualTo("ALLOWED; gained own-terms"),
                        text -> assertThat(text).isEqualTo("ALLOWED; lost own-terms"));
    }
}
