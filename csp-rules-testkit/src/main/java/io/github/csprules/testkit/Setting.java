package io.github.csprules.testkit;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
 * @param ofSubscriptions the hosts' facts that subscriptions may state, with their values
 * @param unstated the facts that nobody states
 */
record Setting(
        List<TransactionType> types,
        Days days,
        List<LocalDate> boundaries,
        Set<FactName<?>> reads,
        Map<FactKind, List<Object>> extensions,
        Map<FactName<?>, List<Object>> ofSubscriptions,
        Set<FactName<?>> unstated) {

    /** A month more than the days between which rules begin and end. */
    private static final int MARGIN = 31;

    /** How many ends of months are favored. */
    private static final int SOME_ENDS = 12;

    /** How many times as much the day is favored that not each year has. */
    private static final int OFTEN = 3;

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
        Set<RuleId> added = Own.of(rules);
        for (TransactionRule rule : rules) {
            types.addAll(rule.info().types());
            if (added.contains(rule.info().id())) {
                own.addAll(rule.info().types());
            }
            for (FactKind fact : rule.info().reads()) {
                reads.add(fact.name());
            }
            Questioned.declared(rule.info()).stream()
                    .filter(fact -> fact.name().isExtension())
                    .forEach(fact -> extensions.put(fact, ExtensionValues.ANY));
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
                Map.of(),
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
        return new Setting(both, days, boundaries, reads, extensions, ofSubscriptions, unstated);
    }

    Setting near(LocalDate day, int margin) {
        Days near = Days.between(day.minusDays(margin), day.plusDays(margin + 1));
        return new Setting(types, near, List.of(day), reads, extensions, ofSubscriptions, unstated);
    }

    Setting withExtensions(Map<FactKind, List<Object>> facts) {
        return new Setting(types, days, boundaries, reads, facts, ofSubscriptions, unstated);
    }

    Setting withSubscriptions(Map<FactName<?>, List<Object>> facts) {
        return new Setting(types, days, boundaries, reads, extensions, facts, unstated);
    }

    Setting without(FactName<?> fact) {
        Set<FactName<?>> more = new LinkedHashSet<>(unstated);
        more.add(fact);
        return new Setting(types, days, boundaries, reads, extensions, ofSubscriptions, Set.copyOf(more));
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

    /** The ends of some months, and the day that not each year has. */
    private static final List<MonthDay> ENDS =
            List.of(MonthDay.of(2, 29), MonthDay.of(1, 31), MonthDay.of(4, 30), MonthDay.of(12, 31));

    /** The numbers, among {@link #days}, of those on which a month ends. */
    private List<Integer> endsOfMonths() {
        List<Integer> ends = new ArrayList<>();
        int last = days.first.plusDays(days.count).getYear();
        for (int year = days.first.getYear(); year <= last && ends.size() < SOME_ENDS; year++) {
            for (MonthDay end : ENDS) {
                int day = (int) (end.atYear(year).toEpochDay() - days.first.toEpochDay());
                if (end.isValidYear(year) && day >= 0 && day < days.count) {
                    boolean isLeapDay = end.getMonth() == Month.FEBRUARY;
                    ends.addAll(Collections.nCopies(isLeapDay ? OFTEN : 1, day));
                }
            }
        }
        return ends;
    }

    /**
     * The numbers, among {@link #days}, of those on which something begins or ends, and of the days before; and of those on which
     * a month ends.
     */
    List<Integer> favoriteDays() {
        List<Integer> favorites = new ArrayList<>(endsOfMonths());
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
