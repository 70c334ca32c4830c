package io.github.csprules.testkit;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes values at random: valid ones only, and the same for the same seed on every machine.
 * <p>
 * Generators are immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public abstract sealed class Generator<T> permits Generator.Part, Scenarios {

    /** How many values in a row may be unwanted. */
    private static final int MISSES = 20_000;

    Generator() {}

    /** A generator of parts of what another one makes; some of its values may have no such part. */
    <P> Generator<P> parts(String name, BiFunction<T, Choices, Optional<P>> part) {
        return new Part<>(this, name, part);
    }

    /** The value of these choices, or empty if it is not one of those that are wanted. */
    abstract Optional<T> make(Choices choices);

    /** What is wanted, for whoever waits for it in vain. */
    abstract String description();

    /**
     * Returns a value.
     *
     * @param seed which one
     * @return always the same for one seed
     * @throws IllegalStateException if what is wanted is so rare that it is not found
     */
    public Sample<T> sample(long seed) {
        for (int attempt = 0; attempt < MISSES; attempt++) {
            // Each attempt has a seed of its own, so that neighboring seeds do not find the same value.
            Sample<T> sample = Sample.of(this::make, Choices.random(Choices.mixed(seed) + attempt));
            if (sample != null) {
                return sample;
            }
        }
        throw new IllegalStateException("none of " + MISSES + " values in a row was one of: " + description());
    }

    /**
     * Returns values without end.
     *
     * @param seed which ones
     * @return always the same for one seed; {@code limit} it
     */
    public Stream<T> stream(long seed) {
        return LongStream.iterate(Choices.mixed(seed), next -> next + 1)
                .mapToObj(next -> sample(next).value());
    }

    /** A generator of parts of values. */
    static final class Part<T, P> extends Generator<P> {

        private final Generator<T> whole;
        private final String name;
        private final BiFunction<T, Choices, Optional<P>> part;

        private Part(Generator<T> whole, String name, BiFunction<T, Choices, Optional<P>> part) {
            this.whole = whole;
            this.name = name;
            this.part = part;
        }

        @Override
        Optional<P> make(Choices choices) {
            return whole.make(choices).flatMap(value -> part.apply(value, choices.of("part")));
        }

        @Override
        String description() {
            return name + " of " + whole.description();
        }
    }
}
