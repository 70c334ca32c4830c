package io.github.csprules.testkit;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import java.time.Duration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds out as which kinds of value rules read the facts of a host's own: by asking, and listening what they ask for. */
final class KindsRead {

    private static final int ASKED = 60;

    /** How long is waited for an answer; a rule that takes longer is one for the law about that. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many answers of a rule may be slow before it is listened to no more. */
    private static final int SLOW = 10;

    private KindsRead() {}

    /** The setting in which these facts have values of the kinds that are read. */
    static Setting of(RuleSet rules, Setting setting) {
        Set<RuleId> own = Own.of(rules);
        boolean isOpen = !own.isEmpty() || setting.extensions().containsValue(ExtensionValues.ANY);
        if (!isOpen) {
            return setting;
        }
        AtomicInteger answers = new AtomicInteger();
        int[] before = {-1};
        try {
            return Watch.over("kinds of facts", () -> heard(rules, own, setting, answers), PATIENCE, () -> {
                boolean hasHappened = answers.get() != before[0];
                before[0] = answers.get();
                return hasHappened;
            });
        } catch (Watch.EndlessException e) {
            return setting;
        }
    }

    private static Setting heard(RuleSet rules, Set<RuleId> own, Setting setting, AtomicInteger answers) {
        Map<FactKind, Set<Class<?>>> kinds = new LinkedHashMap<>();
        Map<FactName<?>, Set<Class<?>>> ofSubscriptions = new LinkedHashMap<>();
        List<TransactionRule> asked = own.isEmpty()
                ? rules.ids().stream()
                        .flatMap(id -> rules.versions(id).stream())
                        .toList()
                : own.stream().flatMap(id -> rules.versions(id).stream()).toList();
        IdentityHashMap<TransactionRule, Integer> slow = new IdentityHashMap<>();
        for (int seed = 0; seed < ASKED; seed++) {
            Scenario scenario = ScenarioMaker.scenario(Choices.random(seed), setting);
            Scenario observed = Observed.ofSubscriptions(
                    Observed.by(
                            scenario,
                            (owner, fact, kind) -> kinds.computeIfAbsent(
                                            new FactKind(owner, fact), key -> new HashSet<>())
                                    .add(kind)),
                    (fact, kind) -> ofSubscriptions
                            .computeIfAbsent(fact, key -> new HashSet<>())
                            .add(kind));
            for (TransactionRule rule : asked) {
                boolean isAsked = rule.info().appliesTo(scenario.type(), scenario.asOf());
                if (isAsked && slow.getOrDefault(rule, 0) < SLOW) {
                    long start = System.nanoTime();
                    ask(rule, observed);
                    answers.incrementAndGet();
                    if (System.nanoTime() - start > PromptLaw.BUDGET.toNanos()) {
                        slow.merge(rule, 1, Integer::sum);
                    }
                }
            }
        }
        Map<FactKind, List<Object>> values = new LinkedHashMap<>(setting.extensions());
        values.replaceAll((fact, named) ->
                named == ExtensionValues.ANY ? ExtensionValues.of(kinds.getOrDefault(fact, Set.of())) : named);
        Map<FactName<?>, List<Object>> sold = new LinkedHashMap<>(setting.ofSubscriptions());
        ofSubscriptions.forEach((fact, read) -> sold.putIfAbsent(fact, ExtensionValues.of(read)));
        return setting.withExtensions(values).withSubscriptions(sold);
    }

    private static void ask(TransactionRule rule, Scenario scenario) {
        try {
            rule.check(scenario);
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            return; // that is for a law to say
        }
    }
}
