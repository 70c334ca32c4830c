package com.example.tailspin;

import io.github.csprules.json.CspJson;
import io.github.csprules.verdict.Verdict;
import java.util.Locale;

/**
 * A row of {@code decision}: what was asked and what was answered, both as JSON.
 * <p>
 * The verdict says on what it rests, also years later; with the scenario the same can be asked again, of a newer
 * edition too.
 */
record DecisionRow(int orderNo, String question, String outcome, String scenario, String verdict) {

    static DecisionRow of(int orderNo, Judgement judgement) {
        return new DecisionRow(
                orderNo,
                judgement.scenario().type().name(),
                judgement.verdict().outcome().name(),
                CspJson.writeScenario(judgement.scenario()),
                CspJson.writeVerdict(judgement.verdict(), ShopPolicy.TEXTS, Locale.ENGLISH));
    }

    Verdict readVerdict() {
        return CspJson.readVerdict(verdict);
    }

    /** Asks the same again, by the rules as they are now. */
    Verdict askAgain() {
        return ShopPolicy.RULES.evaluate(CspJson.readScenario(scenario));
    }
}
