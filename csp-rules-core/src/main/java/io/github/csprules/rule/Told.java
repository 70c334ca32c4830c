package io.github.csprules.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a rule set beside its rules.
 *
 * @param consequences the consequences; those with one code on different days
 * @param changes the known later changes
 * @param steps the steps
 */
record Told(List<ConsequenceRule> consequences, List<KnownChange> changes, Steps steps) {

    Told {
        consequences = List.copyOf(consequences);
        changes = List.copyOf(changes);
        for (int i = 0; i < consequences.size(); i++) {
            requireOther(consequences.get(i), consequences.subList(0, i));
        }
    }

    private static void requireOther(ConsequenceRule one, List<ConsequenceRule> others) {
        for (ConsequenceRule other : others) {
            if (other.code().equals(one.code()) && Versions.overlap(other.period(), one.period())) {
                throw new IllegalArgumentException(
                        "there are two consequences of the code `" + one.code() + "` on the same days");
            }
        }
    }

    Told and(ConsequenceRule... more) {
        return new Told(joined(consequences, List.of(more)), changes, steps);
    }

    Told and(KnownChange... more) {
        return new Told(consequences, joined(changes, List.of(more)), steps);
    }

    Told and(Steps more) {
        return new Told(consequences, changes, steps.and(more));
    }

    private static <T> List<T> joined(List<T> known, List<T> more) {
        List<T> all = new ArrayList<>(known);
        all.addAll(more);
        return all;
    }
}
