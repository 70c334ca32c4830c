package io.github.csprules.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that was made at random, and knows simpler ones.
 * <p>
 * This class is immutable and thread-safe if the value is.
 *
 * @param <T> the type of the value
 */
public final class Sample<T> {

    private final T value;
    /** The decisions that are not the simplest. */
    private final Map<String, Integer> decisions;

    private final Function<Choices, Optional<T>> maker;

    private Sample(T value, Map<String, Integer> decisions, Function<Choices, Optional<T>> maker) {
        this.value = value;
        this.decisions = decisions;
        this.maker = maker;
    }

    /** What the maker makes of these choices, or null if that is not wanted. */
    static <T> @Nullable Sample<T> of(Function<Choices, Optional<T>> maker, Choices choices) {
        Optional<T> value = maker.apply(choices);
        if (value.isEmpty()) {
            return null;
        }
        Map<String, Integer> decisions = new LinkedHashMap<>();
        choices.taken().forEach((label, choice) -> {
            if (choice != 0) {
                decisions.put(label, choice);
            }
        });
        return new Sample<>(value.get(), decisions, maker);
    }

    /**
     * Returns the value.
     *
     * @return the value
     */
    public T value() {
        return value;
    }

    /**
     * Returns how far the value is from the simplest of its generator.
     *
     * @return how many decisions differ from the simplest; 0 for the simplest
     */
    public int size() {
        return decisions.size();
    }

    /**
     * Returns how far the decisions that differ from the simplest do so.
     *
     * @return the sum of the differences; among values of one size, the smaller is the simpler
     */
    public long distance() {
        return decisions.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * Returns simpler values of the same generator: fewer parties, fewer facts, earlier dates, shorter ids.
     *
     * @return the values, made when they are asked for, the boldest first
     */
    public Stream<Sample<T>> simpler() {
        Set<Map<String, Integer>> candidates = new LinkedHashSet<>();
        List<String> labels = new ArrayList<>(decisions.keySet());
        for (int length = labels.size(); length > 0; length /= 2) {
            for (int start = 0; start < labels.size(); start += length) {
                Map<String, Integer> fewer = new LinkedHashMap<>(decisions);
                fewer.keySet().removeAll(labels.subList(start, Math.min(start + length, labels.size())));
                candidates.add(fewer);
            }
        }
        for (String label : labels) {
            int choice = decisions.getOrDefault(label, 0);
            candidates.add(with(label, choice / 2));
            candidates.add(with(label, choice - 1));
        }
        return candidates.stream()
                .map(candidate -> of(maker, Choices.replaying(candidate)))
                .flatMap(Stream::ofNullable)
                .filter(this::isMoreThan);
    }

    private Map<String, Integer> with(String label, int choice) {
        Map<String, Integer> other = new LinkedHashMap<>(decisions);
        other.put(label, choice);
        return other;
    }

    private boolean isMoreThan(Sample<T> other) {
        return other.size() < size() || (other.size() == size() && other.distance() < distance());
    }

    /** The value. */
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
