package io.github.csprules.rule;

import io.github.csprules.model.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The days of change that headers name. Their tables are read on demand. */
final class ChangeDays {

    static final ChangeDays NONE = new ChangeDays(List.of());

    private final List<Supplier<? extends Collection<LocalDate>>> sources;

    private ChangeDays(List<Supplier<? extends Collection<LocalDate>>> sources) {
        this.sources = List.copyOf(sources);
    }

    ChangeDays and(Supplier<? extends Collection<LocalDate>> source) {
        return and(List.of(Objects.requireNonNull(source, "days")));
    }

    ChangeDays and(LocalDate... days) {
        List<LocalDate> all = List.of(days);
        return and(() -> all);
    }

    ChangeDays and(ChangeDays others) {
        return and(others.sources);
    }

    private ChangeDays and(List<Supplier<? extends Collection<LocalDate>>> others) {
        List<Supplier<? extends Collection<LocalDate>>> all = new ArrayList<>(sources);
        all.addAll(others);
        return new ChangeDays(all);
    }

    /** The days of a period, but for its start, on which something else begins anyway. */
    SortedSet<LocalDate> inside(DateRange period) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Supplier<? extends Collection<LocalDate>> source : sources) {
            for (LocalDate day : source.get()) {
                if (period.contains(day) && !day.equals(period.start())) {
                    days.add(day);
                }
            }
        }
        return Collections.unmodifiableSortedSet(days);
    }
}
