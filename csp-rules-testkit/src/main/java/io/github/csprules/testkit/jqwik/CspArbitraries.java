package io.github.csprules.testkit.jqwik;

import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.Generator;
import io.github.csprules.testkit.Sample;
import io.github.csprules.testkit.Scenarios;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * The generators of the test kit as jqwik's arbitraries, shrinking with them.
 */
public final class CspArbitraries {

    private CspArbitraries() {}

    /**
     * Returns the arbitrary of any scenarios.
     *
     * @return the same as {@code of(Scenarios.any())}
     */
    public static Arbitrary<Scenario> scenarios() {
        return of(Scenarios.any());
    }

    /**
     * Returns the arbitrary of a generator.
     *
     * @param <T> the type of the values
     * @param generator the generator, such as {@code Scenarios.any().of(SALE).allowed()}
     * @return its values, which shrink as it says
     */
    public static <T> Arbitrary<T> of(Generator<T> generator) {
        return new GeneratorArbitrary<>(generator);
    }

    private static final class GeneratorArbitrary<T> implements Arbitrary<T> {

        private final Generator<T> generator;

        GeneratorArbitrary(Generator<T> generator) {
            this.generator = generator;
        }

        @Override
        public RandomGenerator<T> generator(int genSize) {
            return random -> new SampleShrinkable<>(generator.sample(random.nextLong()));
        }

        /** None: what matters at the edges is in every generator. */
        @Override
        public EdgeCases<T> edgeCases(int maxEdgeCases) {
            return EdgeCases.none();
        }
    }

    private static final class SampleShrinkable<T> implements Shrinkable<T> {

        private final Sample<T> sample;

        SampleShrinkable(Sample<T> sample) {
            this.sample = sample;
        }

        @Override
        public T value() {
            return sample.value();
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return sample.simpler().map(SampleShrinkable::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(sample.size(), sample.distance());
        }
    }
}
