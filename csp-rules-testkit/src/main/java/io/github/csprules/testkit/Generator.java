package io.github.csprules.testkit;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Makes values at random: valid ones only, and the same for the same seed on every machine.
 * <p>
 * Generators are immutable and thread-safe.
 *
 * @param <T> the type of the values
 */
public abstract sealed class Generator<T> permits Generator.Simple, Scenarios {

    /** How many values in a row may be unwanted. */
    private static final int MISSES = 20_000;

    Generator() {}

    static <T> Generator<T> of(Function<Choices, T> maker) {
        return new Simple<>(maker);
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
        throw new IllegalStateException("none of " + MISSES + " scenarios was one of: " + description());
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

    /** A generator of whatever a function makes. */
    static final class Simple<T> extends Generator<T> {

        private final Function<Choices, T> maker;

        private Simple(Function<Choices, T> maker) {
            this.maker = maker;
        }

        @Override
        Optional<T> make(Choices choices) {
            return Optional.of(maker.apply(choices));
        }

        @Override
        String description() {
            return "anything";
        }
    }
}
