package io.github.csprules.testkit.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.TransactionType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways through a space leave out nothing that they promise. */
class WalkTest {

    @Test
    void a_difference_is_told_by_the_values_that_are_not_good() {
        Space space = Spaces.of(TransactionType.AGREEMENT_SIGNATURE);
        Dimension<?> verification = space.seenBy("enrollment-verified").get(0);

        assertThat(space.good()).hasToString("AGREEMENT_SIGNATURE, all good");
        assertThat(space.good().with(verification, 1)).hasToString("AGREEMENT_SIGNATURE with verification: PENDING");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_covering_has_all_combinations_of_so_many_dimensions_and_no_point_twice(int strength) {
        Space space = Spaces.of(TransactionType.PARTNERSHIP_REMOVAL);
        List<Point> points = space.covering(strength);

        assertThat(new HashSet<>(points)).hasSameSizeAs(points);
        for (List<Dimension<?>> chosen : space.choices(strength)) {
            Set<List<Object>> combinations = new HashSet<>();
            for (Point point : points) {
                combinations.add(chosen.stream().<Object>map(point::get).toList());
            }
            assertThat(combinations).hasSize(Space.size(chosen).intValueExact());
        }
        assertThat(space.covering(strength)).isEqualTo(points);
    }

    @Test
    void a_product_is_walked_once_and_steps_take_turns_through_all_values() {
        Space space = Spaces.of(TransactionType.AGREEMENT_SIGNATURE);
        Set<Point> whole = space.whole().collect(Collectors.toSet());
        Set<Point> some =
                space.productInSteps(space.dimensions(), SpaceTest.STEP).collect(Collectors.toSet());

        assertThat(whole)
                .hasSize(Space.size(space.dimensions()).intValueExact())
                .containsAll(some);
        for (Dimension<?> dimension : space.dimensions()) {
            assertThat(some.stream().<Object>map(point -> point.get(dimension)).distinct())
                    .hasSize(dimension.size());
        }
    }
}
