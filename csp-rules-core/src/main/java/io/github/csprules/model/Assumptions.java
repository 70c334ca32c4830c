package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions of a changed book, derived from the old one on demand.
 *
 * @param before the old assumptions
 * @param now the new assumptions of each changed object, by any of its facts
 */
record Assumptions(List<FactRef> before, TreeMap<FactRef, List<FactRef>> now) {

    /**
     * The same of all others, in the same order. Null where something is assumed of a thing of which nothing was: its place
     * among the others has to be looked up.
     */
    @Nullable
    List<FactRef> list() {
        TreeMap<FactRef, List<FactRef>> missing = new TreeMap<>(now);
        missing.values().removeIf(List::isEmpty);
        if (before.isEmpty() || now.isEmpty()) {
            return missing.isEmpty() ? before : null;
        }
        List<FactRef> all = new ArrayList<>();
        for (FactRef fact : before) {
            if (!now.containsKey(fact)) {
                all.add(fact);
            } else {
                List<FactRef> instead = missing.remove(fact);
                all.addAll(instead == null ? List.of() : instead);
            }
        }
        return missing.isEmpty() ? List.copyOf(all) : null;
    }

    /** All assumptions; in order within an object, objects in any order. */
    List<FactRef> listInAnyOrder() {
        List<FactRef> all = new ArrayList<>();
        for (FactRef fact : before) {
            if (!now.containsKey(fact)) {
                all.add(fact);
            }
        }
        now.values().forEach(all::addAll);
        return all;
    }
}
