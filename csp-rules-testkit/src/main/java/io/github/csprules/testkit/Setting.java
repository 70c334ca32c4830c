package io.github.csprules.testkit;

import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.OwnedFact;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What scenarios are made of: which transactions, which days, which facts.
 *
 * @param types what may be asked
 * @param days the days on which it may be asked: the first and the day after the last
 * @param boundaries the days on which rules begin and end
 * @param reads the facts that rules ask for
 * @param extensions the hosts' facts that may be stated
 * @param unstated the facts that nobody states
 */
record Setting(
        List<TransactionType> types,
        Days days,
        List<LocalDate> boundaries,
        Set<FactName> reads,
        List<OwnedFact> extensions,
        Set<FactName> unstated) {

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
        Set<FactName> reads = new LinkedHashSet<>();
        Set<OwnedFact> extensions = new LinkedHashSet<>();
        for (TransactionRule rule : rules) {
            types.addAll(rule.info().types());
            for (OwnedFact fact : rule.info().reads()) {
                reads.add(fact.name());
                if (fact.name().isExtension()) {
                    extensions.add(fact);
                }
            }
        }
        TreeSet<LocalDate> days = new TreeSet<>(boundaries(rules));
        days.add(rules.policy().knownThrough().plusDays(1));
        return new Setting(
                List.copyOf(types),
                Days.between(days.first().minusDays(MARGIN), days.last().plusDays(MARGIN)),
                List.copyOf(days),
                Set.copyOf(reads),
                List.copyOf(extensions),
                Set.of());
    }

    /** The days on which rules begin and end. */
    static SortedSet<LocalDate> boundaries(RuleSet rules) {
        SortedSet<LocalDate> boundaries = new TreeSet<>();
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
        return new Setting(List.copyOf(only), days, boundaries, reads, extensions, unstated);
    }

    Setting near(LocalDate day, int margin) {
        Days near = Days.between(day.minusDays(margin), day.plusDays(margin + 1));
        return new Setting(types, near, List.of(day), reads, extensions, unstated);
    }

    Setting withExtensions(List<OwnedFact> facts) {
        return new Setting(types, days, boundaries, reads, facts, unstated);
    }

    Setting without(FactName fact) {
        Set<FactName> more = new LinkedHashSet<>(unstated);
        more.add(fact);
        return new Setting(types, days, boundaries, reads, extensions, Set.copyOf(more));
    }

    List<FactName> extensionsOf(FactOwner owner) {
        return extensions.stream()
                .filter(fact -> fact.owner() == owner)
                .map(OwnedFact::name)
                .toList();
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
