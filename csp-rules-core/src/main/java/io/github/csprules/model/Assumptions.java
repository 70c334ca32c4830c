package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a changed book assumes, told by what the book before assumed. The list is made when it is read.
 *
 * @param before what was assumed before
 * @param any a fact of the one thing that is another now, or null if nothing is
 * @param now what is assumed of this thing now
 */
record Assumptions(List<FactRef> before, @Nullable FactRef any, List<FactRef> now) {

    static Assumptions of(List<FactRef> all) {
        return new Assumptions(all, null, List.of());
    }

    /** What a party assumes, each fact once. */
    static List<FactRef> of(Party party) {
        return party.assumed().stream()
                .distinct()
                .map(fact -> FactRef.of(party, fact))
                .toList();
    }

    /** What a relationship assumes, each fact once. */
    static List<FactRef> of(Relationship relationship) {
        return relationship.assumed().stream()
                .distinct()
                .map(fact -> FactRef.of(relationship, fact))
                .toList();
    }

    /**
     * The same of all others, in the same order. Null where something is assumed of a thing of which nothing was: its place
     * among the others has to be looked up.
     */
    @Nullable
    List<FactRef> list() {
        if (any == null || (before.isEmpty() && now.isEmpty())) {
            return before;
        }
        List<FactRef> all = new ArrayList<>();
        int place = -1;
        for (FactRef fact : before) {
            if (!fact.isOfTheSameAs(any)) {
                all.add(fact);
            } else if (place < 0) {
                place = all.size();
            }
        }
        if (place < 0) {
            return now.isEmpty() ? before : null;
        }
        all.addAll(place, now);
        return List.copyOf(all);
    }
}
