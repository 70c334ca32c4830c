package io.github.csprules.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.RuleId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What can be looked up in the headers of a rule set. */
final class Lookup {

    private Lookup() {}

    static List<FactKind> facts(RuleSet rules, TransactionType type) {
        Set<FactKind> facts = new LinkedHashSet<>();
        for (TransactionRule rule : rules) {
            if (rule.info().types().contains(type)) {
                rule.info().reads().stream().filter(fact -> isOf(type, fact)).forEach(facts::add);
            }
        }
        return List.copyOf(facts);
    }

    static List<FactKind> factsOfConsequences(RuleSet rules, TransactionType type) {
        Set<FactKind> facts = new LinkedHashSet<>();
        for (ConsequenceRule consequence : rules.consequences()) {
            if (consequence.types().contains(type)) {
                consequence.reads().stream().filter(fact -> isOf(type, fact)).forEach(facts::add);
            }
        }
        facts(rules, type).forEach(facts::remove);
        return List.copyOf(facts);
    }

    /** A fact of the transaction is one only where the type has it; a host's own can be anywhere. */
    private static boolean isOf(TransactionType type, FactKind fact) {
        return fact.owner() != FactKind.Owner.TRANSACTION
                || type.facts().contains(fact.name())
                || fact.name().isExtension();
    }

    static List<RuleId> readersOf(RuleSet rules, FactKind fact, TransactionType type) {
        Set<RuleId> readers = new LinkedHashSet<>();
        for (TransactionRule rule : rules) {
            if (rule.info().types().contains(type) && rule.info().reads().contains(fact)) {
                readers.add(rule.info().id());
            }
        }
        return List.copyOf(readers);
    }

    static Map<RuleId, List<Reason>> reasonsFor(RuleSet rules, String code) {
        Map<RuleId, Set<Reason>> reasons = new LinkedHashMap<>();
        for (TransactionRule rule : rules) {
            RuleInfo info = rule.info();
            for (Reason reason : info.reasons()) {
                if (info.errorCodes(reason).stream()
                        .anyMatch(error -> error.code().equals(code))) {
                    reasons.computeIfAbsent(info.id(), id -> new LinkedHashSet<>())
                            .add(reason);
                }
            }
        }
        Map<RuleId, List<Reason>> inOrder = new LinkedHashMap<>();
        reasons.forEach((id, all) -> inOrder.put(id, List.copyOf(all)));
        return Collections.unmodifiableMap(inOrder);
    }

    /** The ids of those rules that a filter takes, each once. */
    static List<RuleId> idsOf(List<TransactionRule> rules, Predicate<TransactionRule> filter) {
        return rules.stream()
                .filter(filter)
                .map(rule -> rule.info().id())
                .distinct()
                .toList();
    }
}
