package io.github.csprules.testkit;

import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.json.CspJson;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule set that laws are asked of: what all of them need to put questions, and to tell answers apart. */
final class Questioned {

    /** How many other questions are asked in between. */
    static final int OTHERS = 5;

    final RuleSet rules;
    final Edits edits;

    /** Each rule for itself. */
    final Map<RuleId, RuleSet> alone = new LinkedHashMap<>();

    /** Other questions of each type, which leave other traces in rules that remember what they were asked. */
    private final Map<TransactionType, List<Scenario>> others = new EnumMap<>(TransactionType.class);

    Questioned(RuleSet rules, Scenarios scenarios) {
        this.rules = rules;
        edits = Edits.of(rules, scenarios.setting());
        for (TransactionType type : EnumSet.copyOf(scenarios.setting().types())) {
            others.put(
                    type, Scenarios.any().of(type).stream(OTHERS).limit(OTHERS).toList());
        }
        rules.ids()
                .forEach(id -> alone.put(
                        id, RuleSet.of(rules.policy(), rules.documentation(), rules.versions(id), List.of())));
    }

    /** The header of the version of a rule that is asked; none if none is. */
    Optional<RuleInfo> asked(RuleId rule, Scenario scenario) {
        return rules.versions(rule).stream()
                .map(TransactionRule::info)
                .filter(info -> info.appliesTo(scenario.type(), scenario.asOf()))
                .findFirst();
    }

    boolean isAsked(RuleId rule, Scenario scenario) {
        return asked(rule, scenario).isPresent();
    }

    // Asking

    Optional<Verdict> ask(Scenario scenario) {
        return ask(rules, scenario);
    }

    /** The answer, or none if a rule throws: that is what {@link TotalLaw} is about. */
    static Optional<Verdict> ask(RuleSet rules, Scenario scenario) {
        try {
            return Optional.of(rules.evaluate(scenario));
        } catch (RuntimeException | AssertionError | StackOverflowError | LinkageError e) {
            return Optional.empty();
        }
    }

    static Scenario anew(Scenario scenario) {
        return CspJson.readScenario(CspJson.writeScenario(scenario));
    }

    /** Asks other questions, so that what rules remember is of those. */
    void unsettle(Scenario scenario) {
        others.getOrDefault(scenario.type(), List.of()).forEach(this::ask);
    }

    // Comparing

    /** The first rule that answers otherwise, in words. */
    Optional<String> difference(Verdict verdict, Verdict other) {
        for (TransactionRule rule : rules) {
            Optional<String> difference = difference(verdict, other, rule.info().id());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return verdict.outcome() == other.outcome()
                ? Optional.empty()
                : Optional.of("the outcome is " + other.outcome() + " instead of " + verdict.outcome());
    }

    static Optional<String> difference(Verdict verdict, Verdict other, RuleId rule) {
        return verdict.status(rule) == other.status(rule)
                        && verdict.findings(rule).equals(other.findings(rule))
                ? Optional.empty()
                : Optional.of("`" + rule + "` is " + words(other, rule) + " instead of " + words(verdict, rule));
    }

    private static String words(Verdict verdict, RuleId rule) {
        List<String> findings = verdict.findings(rule).stream()
                .map(finding -> finding instanceof Violation violation
                        ? violation + (violation.arguments().isEmpty() ? "" : " " + violation.arguments())
                        : finding.subjects() + " lacking " + ((Gap) finding).missing())
                .toList();
        return verdict.status(rule) + (findings.isEmpty() ? "" : " " + findings);
    }

    static String words(Collection<FactKind> facts) {
        return facts.stream()
                .map(fact -> "`" + fact.name() + "` of a " + fact.owner())
                .collect(Collectors.joining(" and "));
    }

    static Optional<FactKind.Owner> owner(Scenario scenario, FactRef fact) {
        if (fact.of().equals(FactRef.TRANSACTION)) {
            return Optional.of(FactKind.Owner.TRANSACTION);
        }
        if (fact.of().equals(FactRef.SCENARIO)) {
            return Optional.of(FactKind.Owner.SCENARIO);
        }
        if (fact.isOfRelationship()) {
            return Optional.of(FactKind.Owner.RELATIONSHIP);
        }
        if (scenario.book().partner(fact.of()).isPresent()) {
            return Optional.of(FactKind.Owner.PARTNER);
        }
        return scenario.book().customer(fact.of()).map(customer -> FactKind.Owner.CUSTOMER);
    }
}
