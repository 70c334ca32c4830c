package io.github.csprules.testkit.plain;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.CspRules;
import io.github.csprules.json.CspJson;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Models;
import io.github.csprules.testkit.Mutations;
import io.github.csprules.testkit.Sample;
import io.github.csprules.testkit.Scenarios;
import io.github.csprules.testkit.corpus.Corpus;
import io.github.csprules.verdict.RuleId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** What an integrator does with the test kit who has no library for tests at all. */
public final class PlainUse implements Callable<Map<String, Long>> {

    /** Made by name, in a class loader of its own. */
    public PlainUse() {}

    /** How often each part of the kit did what it should. */
    @Override
    public Map<String, Long> call() {
        Map<String, Long> done = new TreeMap<>();
        done.put("scenarios", Scenarios.any().stream(1).limit(100).distinct().count());

        Scenarios sales = Scenarios.any().of(TransactionType.SALE).allowed();
        done.put(
                "narrowed",
                sales.stream(1).limit(20).filter(PlainUse::isAllowedSale).count());

        Sample<Scenario> sample = sales.sample(1);
        done.put("simpler", sample.simpler().limit(1).count());
        done.put("models", Models.partners().stream(1).limit(20).count());

        Laws laws = Laws.of(CspPolicy.standard());
        done.put("laws", sales.stream(1).limit(3).peek(laws::all).count());

        RuleId region = CspRules.CUSTOMER_WITHIN_REGION;
        done.put(
                "mutations",
                Mutations.of(CspPolicy.standard()).violating(sample.value(), region, "otherRegion").stream()
                        .filter(mutation -> mutation.rule().equals(region))
                        .count());

        done.put(
                "corpus",
                Corpus.cases().stream()
                        .filter(each -> each.policy().equals("standard"))
                        .peek(each -> each.check(CspPolicy.standard().evaluate(CspJson.readScenario(each.scenario()))))
                        .limit(100)
                        .count());
        return done;
    }

    private static boolean isAllowedSale(Scenario scenario) {
        return scenario.type() == TransactionType.SALE
                && CspPolicy.standard().evaluate(scenario).isAllowed();
    }
}
