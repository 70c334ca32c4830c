package io.github.csprules.rule;

import static io.github.csprules.rule.Stubs.id;
import static io.github.csprules.rule.Stubs.sale;
import static io.github.csprules.rule.Stubs.saying;
import static io.github.csprules.rule.Stubs.set;
import static io.github.csprules.rule.TransactionRule.allOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.csprules.model.DateRange;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How deep rules can be composed. */
class CompositionDepthTest {

    private static final int MOST = 64;
    private static final int SMALL_STACK = 256 * 1_024;

    static Stream<Arguments> compositions() {
        return Stream.of(
                of("all", (id, part) -> allOf(id(id), part)),
                of("any", (id, part) -> TransactionRule.anyOf(id(id), part)),
                of("when", (id, part) -> TransactionRule.when(id(id), always(), part)),
                of(
                        "during",
                        (id, part) ->
                                TransactionRule.during(id(id), DateRange.startingOn(LocalDate.of(2000, 1, 1)), part)),
                of("the deeper of two", (id, part) -> allOf(id(id), saying("flat", RuleStatus.SATISFIED), part)));
    }

    private static Arguments of(String name, BiFunction<String, TransactionRule, TransactionRule> composition) {
        return Arguments.of(name, composition);
    }

    private static TransactionRule.Condition always() {
        return new TransactionRule.Condition(List.of(), scenario -> Answer.satisfied());
    }

    private static TransactionRule composed(
            int levels, TransactionRule innermost, BiFunction<String, TransactionRule, TransactionRule> composition) {
        TransactionRule rule = innermost;
        for (int i = 1; i <= levels; i++) {
            rule = composition.apply("level-" + i, rule);
        }
        return rule;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compositions")
    void a_rule_of_64_levels_is_asked_and_one_more_is_refused(
            String name, BiFunction<String, TransactionRule, TransactionRule> composition) {
        TransactionRule deepest = composed(MOST, saying("innermost", RuleStatus.VIOLATED), composition);

        assertThat(set(deepest).evaluate(sale()).status(id("level-64"))).isEqualTo(RuleStatus.VIOLATED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> composition.apply("level-65", deepest))
                .withMessage("rule `level-65` is composed of more than 64 levels of compositions");
    }

    @ParameterizedTest
    @EnumSource(RuleStatus.class)
    void a_small_stack_is_enough_for_the_deepest(RuleStatus status) throws Exception {
        FutureTask<Verdict> evaluation = new FutureTask<>(() -> set(composed(
                        MOST, saying("innermost", status), (id, part) -> allOf(id(id), part)))
                .evaluate(sale()));
        new Thread(null, evaluation, "small", SMALL_STACK).start();

        assertThat(evaluation.get().status(id("level-64"))).isEqualTo(status);
    }

    @Test
    void the_innermost_reason_of_the_deepest_has_its_words() {
        TransactionRule deepest =
                composed(MOST, saying("innermost", RuleStatus.VIOLATED), (id, part) -> allOf(id(id), part));
        Texts own = Texts.standard()
                .with((key, locale) -> key.equals("innermost.wrong") ? Optional.of("no, {subject}") : Optional.empty());

        assertThat(own.message(set(deepest).evaluate(sale()).violations().get(0), Locale.ENGLISH))
                .isEqualTo("no, `distri`");
    }
}
