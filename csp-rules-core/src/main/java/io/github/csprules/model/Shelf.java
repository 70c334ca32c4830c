package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The declared objects of one kind: in order, by id, and in groups such as one tenant.
 * <p>
 * A changed shelf shares lists and indexes with the old one, and holds the differences.
 */
final class Shelf<T> {

    private final Function<T, String> idOf;
    private final Function<T, String> groupOf;
    private final List<T> base;
    /** Where things stand in the base. The first declared wins, until duplicates are refused. */
    private final Map<String, Integer> positions;

    private final Map<String, List<T>> groups;
    /** By id: replacements in the place of base objects, and additions after them. */
    private final Map<String, T> changed;

    private @Nullable List<T> list;

    Shelf(List<T> all, Function<T, String> idOf, Function<T, String> groupOf) {
        this.idOf = idOf;
        this.groupOf = groupOf;
        base = all;
        positions = new HashMap<>();
        groups = grouped(all, groupOf);
        changed = Map.of();
        list = all;
        for (int i = 0; i < all.size(); i++) {
            positions.putIfAbsent(idOf.apply(all.get(i)), i);
        }
    }

    static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> groupOf) {
        Map<String, List<T>> groups = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            T one = all.get(i);
            groups.computeIfAbsent(groupOf.apply(one), key -> new ArrayList<>(1))
                    .add(one);
        }
        groups.replaceAll((key, group) -> List.copyOf(group)); // what is handed out must not be changed
        return groups;
    }

    private Shelf(Shelf<T> shelf, Map<String, T> changed) {
        idOf = shelf.idOf;
        groupOf = shelf.groupOf;
        base = shelf.base;
        positions = shelf.positions;
        groups = shelf.groups;
        this.changed = changed;
    }

    /** This shelf with objects that replace those with the same ids or are appended. Costs only the change. */
    Shelf<T> with(Collection<? extends T> several) {
        if (several.isEmpty()) {
            return this;
        }
        Map<String, T> more = new LinkedHashMap<>(changed);
        several.forEach(one -> more.put(idOf.apply(one), one));
        return new Shelf<>(this, more);
    }

    /** The same with one thing. */
    Shelf<T> with(T one) {
        return changed.isEmpty() ? new Shelf<>(this, Map.of(idOf.apply(one), one)) : with(List.of(one));
    }

    /** What has an id. */
    @Nullable
    T get(String id) {
        T now = changed.isEmpty() ? null : changed.get(id);
        if (now != null) {
            return now;
        }
        Integer position = positions.get(id);
        return position == null ? null : base.get(position);
    }

    boolean has(String id) {
        return positions.containsKey(id) || changed.containsKey(id);
    }

    /** The number of differences from the shared base. */
    int changes() {
        return changed.size();
    }

    boolean isChanged() {
        return !changed.isEmpty();
    }

    Iterable<T> changed() {
        return changed.values();
    }

    int size() {
        int added = 0;
        for (String id : changed.keySet()) {
            added += positions.containsKey(id) ? 0 : 1;
        }
        return base.size() + added;
    }

    /** Everything, in order; made when it is read. */
    List<T> list() {
        List<T> all = list;
        if (all == null) { // several threads may make it: each makes the same
            List<T> made = new ArrayList<>(base);
            changed.forEach((id, now) -> {
                Integer position = positions.get(id);
                if (position == null) {
                    made.add(now);
                } else {
                    made.set(position, now);
                }
            });
            all = List.copyOf(made);
            list = all;
        }
        return all;
    }

    /** What belongs to a group, in order. */
    List<T> group(String key) {
        return group(key, groups, groupOf);
    }

    /** The members of a group of another grouping of the same base, in order. */
    List<T> group(String key, Map<String, List<T>> groups, Function<T, String> groupOf) {
        List<T> before = groups.getOrDefault(key, List.of());
        if (changed.isEmpty()) {
            return before;
        }
        List<T> now = new ArrayList<>(before.size());
        boolean isSame = true;
        int stayed = 0;
        for (int i = 0; i < before.size(); i++) {
            T other = changed.get(idOf.apply(before.get(i)));
            if (other == null) {
                now.add(before.get(i));
            } else {
                isSame = false;
                if (groupOf.apply(other).equals(key)) { // in its place
                    now.add(other);
                    stayed++;
                }
            }
        }
        for (T one : changed.values()) {
            if (groupOf.apply(one).equals(key)) {
                stayed--;
            }
        }
        if (stayed < 0) {
            addTo(now, key, groupOf);
        }
        return isSame && stayed == 0 ? before : List.copyOf(now);
    }

    /** Adds what is in a group now and was not before. */
    private void addTo(List<T> group, String key, Function<T, String> groupOf) {
        for (T one : changed.values()) {
            if (groupOf.apply(one).equals(key) && !group.contains(one)) {
                group.add(one);
            }
        }
        group.sort(Comparator.comparingInt(this::placeOf));
    }

    /** Where something of this shelf stands among all others. */
    int placeOf(T one) {
        return placeOf(idOf.apply(one));
    }

    /** The position of the object with an id; after all others if there is none. */
    int placeOf(String id) {
        Integer position = positions.get(id);
        if (position != null) {
            return position;
        }
        int place = base.size();
        for (String added : changed.keySet()) {
            if (added.equals(id)) {
                break;
            }
            place += positions.containsKey(added) ? 0 : 1;
        }
        return place;
    }
}
