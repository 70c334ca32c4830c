package io.github.csprules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The assumptions of a changed book, derived from the old one on demand.
 *
 * @param before the old assumptions
 * @param changed the changed objects
 */
record Assumptions(List<FactRef> before, List<Stating> changed) {

    /**
     * The same of all others, in the same order. Null where something is assumed of a thing of which nothing was: its place
     * among the others has to be looked up.
     */
    @Nullable
    List<FactRef> list() {
        TreeMap<FactRef, List<FactRef>> now = byOwner();
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
        TreeMap<FactRef, List<FactRef>> now = byOwner();
        List<FactRef> all = new ArrayList<>();
        for (FactRef fact : before) {
            if (!now.containsKey(fact)) {
                all.add(fact);
            }
        }
        now.values().forEach(all::addAll);
        return all;
    }

    /** The new assumptions of each changed object, by any of its facts. */
    private TreeMap<FactRef, List<FactRef>> byOwner() {
        TreeMap<FactRef, List<FactRef>> now = new TreeMap<>(FactRef.BY_OWNER);
        changed.forEach(one -> now.put(one.ref(FactName.ORGANIZATION), one.assumedFacts()));
        return now;
    }
}
