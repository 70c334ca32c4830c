package io.github.csprules.testkit;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What scenarios are made of: which transactions, which days, which facts.
 *
 * @param types what may be asked
 * @param days the days on which it may be asked: the first and the day after the last
 * @param boundaries the days on which rules begin and end
 * @param reads the facts that rules ask for
 * @param extensions the hosts' facts that may be stated, with their values
 * @param unstated the facts that nobody states
 */
record Setting(
        List<TransactionType> types,
        Days days,
        List<LocalDate> boundaries,
        Set<FactName<?>> reads,
        Map<FactKind, List<Object>> extensions,
        Set<FactName<?>> unstated) {

    /** A month more than the days between which rules begin and end. */
    private static final int MARGIN = 31;

    private static final LocalDate FIRST = LocalDate.of(2, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Days from a first one on. */
    record Days(LocalDate first, int count) {

        /** There is a year before the first day and a day after the last one: facts are dated there. */
        static Days between(LocalDate first, LocalDate end) {
            LocalDate from = first.isBefore(FIRST) ? FIRST : first;
            LocalDate to = end.isAfter(END) ? END : end;
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("no scenario can be of a day between " + first + " and " + end);
            }
            return new Days(from, (int) (to.toEpochDay() - from.toEpochDay()));
        }
    }

    /** What the rules of a set can tell apart. */
    static Setting of(RuleSet rules) {
        Set<TransactionType> types = new TreeSet<>();
        Set<FactName<?>> reads = new LinkedHashSet<>();
        Map<FactKind, List<Object>> extensions = new LinkedHashMap<>();
        Set<TransactionType> own = new TreeSet<>();
        List<RuleId> added =
                rules.policy().changes().map(PolicyRef.Changes::plus).orElse(List.of());
        for (TransactionRule rule : rules) {
            types.addAll(rule.info().types());
            if (added.contains(rule.info().id())) {
                own.addAll(rule.info().types());
            }
            for (FactKind fact : rule.info().reads()) {
                reads.add(fact.name());
                if (fact.name().isExtension()) {
                    extensions.put(fact, ExtensionValues.STATED);
                }
            }
        }
        TreeSet<LocalDate> days = new TreeSet<>(boundaries(rules));
        days.add(rules.policy().knownFrom());
        days.add(rules.policy().knownThrough().plusDays(1));
        return new Setting(
                weighted(types, own),
                Days.between(days.first().minusDays(MARGIN), days.last().plusDays(MARGIN)),
                List.copyOf(days),
                Set.copyOf(reads),
                extensions,
                Set.of());
    }

    /** What a host's own rules look at is asked as often as all the rest. */
    private static List<TransactionType> weighted(Set<TransactionType> all, Set<TransactionType> own) {
        List<TransactionType> weighted = new ArrayList<>(all);
        if (!own.isEmpty()) {
            for (int i = 0; i < all.size(); i += own.size()) {
                weighted.addAll(own);
            }
        }
        return List.copyOf(weighted);
    }

    /** The days on which rules begin and end. */
    static NavigableSet<LocalDate> boundaries(RuleSet rules) {
        NavigableSet<LocalDate> boundaries = new TreeSet<>();
        for (TransactionRule rule : rules) {
            DateRange period = rule.info().period();
            if (period.hasStart()) {
                boundaries.add(period.start());
            }
            if (period.hasEnd()) {
                boundaries.add(period.end());
            }
        }
        return boundaries;
    }

    Setting withTypes(Collection<TransactionType> only) {
        List<TransactionType> both = types.stream().filter(only::contains).toList();
        if (both.isEmpty()) {
            throw new IllegalArgumentException("no scenario is of " + only + ", as those here are of " + types);
        }
        return new Setting(both, days, boundaries, reads, extensions, unstated);
    }

    Setting near(LocalDate day, int margin) {
        Days near = Days.between(day.minusDays(margin), day.plusDays(margin + 1));
        return new Setting(types, near, List.of(day), reads, extensions, unstated);
    }

    Setting withExtensions(Map<FactKind, List<Object>> facts) {
        return new Setting(types, days, boundaries, reads, facts, unstated);
    }

    Setting without(FactName<?> fact) {
        Set<FactName<?>> more = new LinkedHashSet<>(unstated);
        more.add(fact);
        return new Setting(types, days, boundaries, reads, extensions, Set.copyOf(more));
    }

    /** The facts of the hosts' own that something of this kind may state, with the values that they may have. */
    Map<FactName<?>, List<Object>> extensionsOf(FactKind.Owner owner) {
        Map<FactName<?>, List<Object>> own = new LinkedHashMap<>();
        extensions.forEach((fact, values) -> {
            if (fact.owner() == owner) {
                own.put(fact.name(), values);
            }
        });
        return own;
    }

    /** The numbers, among {@link #days}, of those on which something begins or ends, and of the days before. */
    List<Integer> favoriteDays() {
        List<Integer> favorites = new ArrayList<>();
        for (LocalDate boundary : boundaries) {
            int day = (int) (boundary.toEpochDay() - days.first.toEpochDay());
            for (int near = day - 1; near <= day; near++) {
                if (near >= 0 && near < days.count) {
                    favorites.add(near);
                }
            }
        }
        return favorites;
    }
}
