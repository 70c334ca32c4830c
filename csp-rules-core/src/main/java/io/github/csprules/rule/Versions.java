package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules by id, in catalogue order. Rules of one id are versions of one rule: they follow one another in time. */
final class Versions {

    private final Map<RuleId, List<TransactionRule>> byId = new LinkedHashMap<>();
    private final List<TransactionRule> all = new ArrayList<>();

    Versions(Collection<TransactionRule> rules) {
        for (TransactionRule rule : rules) {
            byId.computeIfAbsent(rule.info().id(), id -> new ArrayList<>(1)).add(rule);
        }
        byId.values().forEach(versions -> {
            for (int i = 1; i < versions.size(); i++) {
                for (int j = 0; j < i; j++) {
                    requireVersions(versions.get(j).info(), versions.get(i).info());
                }
            }
            all.addAll(versions);
        });
    }

    private static void requireVersions(RuleInfo one, RuleInfo other) {
        if (overlap(one.period(), other.period())) {
            throw new IllegalArgumentException(
                    "there are two rules of the id `" + one.id() + "` that are in force on the same days");
        }
        Map<String, Map<String, ArgumentType>> arguments = new HashMap<>();
        one.reasons().forEach(reason -> arguments.put(reason.name(), reason.arguments()));
        for (Reason reason : other.reasons()) {
            Map<String, ArgumentType> known = arguments.getOrDefault(reason.name(), reason.arguments());
            if (!List.copyOf(known.entrySet())
                    .equals(List.copyOf(reason.arguments().entrySet()))) {
                throw new IllegalArgumentException("the versions of the rule `" + one.id() + "` give their reason `"
                        + reason.name() + "` different arguments");
            }
        }
    }

    static boolean overlap(DateRange one, DateRange other) {
        return one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    }

    /** All versions of all rules, those of one id side by side. */
    List<TransactionRule> all() {
        return Collections.unmodifiableList(all);
    }

    List<TransactionRule> of(RuleId id) {
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    Set<RuleId> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }
}
