package io.github.csprules.testkit;

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

    /** Days from a first one on. */
    record Days(LocalDate first, int count) {

        static Days between(LocalDate first, LocalDate end) {
            return new Days(first, (int) (end.toEpochDay() - first.toEpochDay()));
        }
    }

    /** What the rules of a set can tell apart. */
    static Setting of(RuleSet rules) {
        Set<TransactionType> types = new TreeSet<>();
        TreeSet<LocalDate> boundaries = new TreeSet<>();
        Set<FactName> reads = new LinkedHashSet<>();
        Set<OwnedFact> extensions = new LinkedHashSet<>();
        for (TransactionRule rule : rules) {
            types.addAll(rule.info().types());
            if (rule.info().period().hasStart()) {
                boundaries.add(rule.info().period().start());
            }
            if (rule.info().period().hasEnd()) {
                boundaries.add(rule.info().period().end());
            }
            for (OwnedFact fact : rule.info().reads()) {
                reads.add(fact.name());
                if (fact.name().isExtension()) {
                    extensions.add(fact);
                }
            }
        }
        boundaries.add(rules.policy().knownThrough().plusDays(1));
        Days days = Days.between(
                boundaries.first().minusDays(MARGIN), boundaries.last().plusDays(MARGIN));
        return new Setting(
                List.copyOf(types),
                days,
                List.copyOf(boundaries),
                Set.copyOf(reads),
                List.copyOf(extensions),
                Set.of());
    }

    Setting withTypes(Collection<TransactionType> only) {
        return new Setting(List.copyOf(only), days, boundaries, reads, extensions, unstated);
    }

    Setting near(LocalDate day, int margin) {
        Days near = new Days(day.minusDays(margin), 2 * margin + 1);
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
