package io.github.csprules.testkit.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.TransactionType;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The spaces are as large as they are told to be, and the ways through them leave out nothing that they promise. */
class WalkTest {

    /** The sizes that the documentation tells: a dimension that is lost, or that grows, shows here. */
    @ParameterizedTest
    @CsvSource({
        // type, dimensions, points, points that some rule tells apart, rule by rule, any two, any three
        "SALE,                  26, 262831626271678464000, 37547375181668352000, 32823339, 18588, 15578",
        "PARTNERSHIP,           10, 28665000,              28665000,             271,      1684,  1631",
        "PARTNERSHIP_REMOVAL,   9,  489888,                489888,               454,      797,   635",
        "CUSTOMER_RELATIONSHIP, 15, 817296480000,          817296480000,         10013,    4881,  3388",
        "RESELLER_ASSIGNMENT,   21, 1708868864102400,      1708868864102400,     1363207,  7695,  3843",
        "SUPPORT_ENGAGEMENT,    8,  7780500,               7780500,              218,      1977,  3699",
        "ENROLLMENT,            20, 1177112582553600,      1177112582553600,     4300,     9672,  10147",
        "AGREEMENT_SIGNATURE,   6,  27720,                 9240,                 130,      520,   702"
    })
    void a_space_is_this_large(
            TransactionType type,
            int dimensions,
            BigInteger points,
            BigInteger toldApart,
            BigInteger ruleByRule,
            BigInteger anyTwo,
            int anyThree) {
        Space space = Spaces.of(type);

        assertThat(space.dimensions()).hasSize(dimensions);
        assertThat(Space.size(space.dimensions())).isEqualTo(points);
        assertThat(Space.size(space.seen())).isEqualTo(toldApart);
        assertThat(sum(space.readers().stream().map(space::seenBy))).isEqualTo(ruleByRule);
        assertThat(sum(space.choices(2).stream())).isEqualTo(anyTwo);
        assertThat(space.covering(3)).hasSize(anyThree);
    }

    private static BigInteger sum(Stream<List<Dimension<?>>> products) {
        return products.map(Space::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

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
