package io.github.csprules.testkit.space;

import io.github.csprules.model.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A property in which scenarios differ, with one value for each case that a rule can tell from the others.
 * <p>
 * The first value is the good one: where it stands in every dimension, the transaction is allowed. A dimension names the
 * rules and consequences that look at it, and {@code SpaceTest} holds it to that.
 *
 * @param <T> what a value gives to the scenario
 */
final class Dimension<T> {

    private final String name;
    private final List<String> labels;
    private final List<T> values;
    private final Set<String> readers;

    private Dimension(String name, List<String> labels, List<T> values, Set<String> readers) {
        this.name = name;
        this.labels = labels;
        this.values = values;
        this.readers = readers;
    }

    /** A dimension that has no value yet. */
    static <T> Dimension<T> named(String name) {
        return new Dimension<>(name, List.of(), List.of(), Set.of());
    }

    /** The constants of an enumeration, the good one first. */
    @SafeVarargs
    static <E extends Enum<E>> Dimension<E> ofValues(String name, E... values) {
        Dimension<E> dimension = named(name);
        for (E value : values) {
            dimension = dimension.value(value.name(), value);
        }
        return dimension;
    }

    /** A fact: its possible values, the good one first, and that it is not stated. */
    @SafeVarargs
    static <T> Dimension<Fact<T>> ofFact(String name, T... values) {
        Dimension<Fact<T>> dimension = named(name);
        for (T value : values) {
            dimension = dimension.value("" + value, Fact.of(value));
        }
        return dimension.value("not stated", Fact.notStated());
    }

    /** This dimension with a further value. */
    Dimension<T> value(String label, T value) {
        List<String> moreLabels = new ArrayList<>(labels);
        moreLabels.add(label);
        List<T> moreValues = new ArrayList<>(values);
        moreValues.add(value);
        return new Dimension<>(name, List.copyOf(moreLabels), List.copyOf(moreValues), readers);
    }

    /** This dimension, at which these rules and consequences look too. */
    Dimension<T> seenBy(String... rulesAndConsequences) {
        Set<String> more = new LinkedHashSet<>(readers);
        more.addAll(List.of(rulesAndConsequences));
        return new Dimension<>(name, labels, values, more);
    }

    int size() {
        return values.size();
    }

    String label(int index) {
        return name + ": " + labels.get(index);
    }

    T value(int index) {
        return values.get(index);
    }

    boolean isSeenBy(String reader) {
        return readers.contains(reader);
    }

    /** The ids of rules and codes of consequences that look at it. */
    Set<String> readers() {
        return readers;
    }

    @Override
    public String toString() {
        return name;
    }
}
