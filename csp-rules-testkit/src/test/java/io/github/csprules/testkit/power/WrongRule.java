package io.github.csprules.testkit.power;

import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.testkit.Law;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A rule that is wrong in one way.
 *
 * @param law the law that finds out
 * @param wrong what is wrong
 * @param rules makes the rule anew, and what it needs beside it: one that remembers begins without memories
 */
record WrongRule(Law law, String wrong, Supplier<List<TransactionRule>> rules) {

    static WrongRule of(Law law, String wrong, RuleInfo info, Supplier<Function<Scenario, Answer>> check) {
        return new WrongRule(law, wrong, () -> List.of(TransactionRule.of(info, check.get())));
    }

    @Override
    public String toString() {
        return law + ": " + wrong;
    }
}
