package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.SpaceTest.assertAgreement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.csprules.model.TransactionType;
import io.github.csprules.testkit.reading.Policies;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same as {@link SpaceTest} without haste: what a build has no time for, in the profile {@code space} only. */
class WholeSpaceTest {

    /** The largest product of the dimensions of one rule that is walked whole. */
    private static final BigInteger WALKED = BigInteger.valueOf(2_000_000);

    /** In a larger one: a prime that no dimension has as a factor of its size. */
    private static final long STEP = 17;

    @ParameterizedTest
    @EnumSource(names = {"PARTNERSHIP_REMOVAL", "AGREEMENT_SIGNATURE"})
    void both_agree_about_the_whole_space(TransactionType type) {
        assertAgreement(Comparison.ofExtended().over(Spaces.of(type).whole()));
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_rule_by_rule(TransactionType type) {
        Space space = Spaces.of(type);
        Comparison comparison = Comparison.ofExtended();

        for (String reader : space.readers()) {
            List<Dimension<?>> seen = space.seenBy(reader);
            long step = Space.size(seen).compareTo(WALKED) <= 0 ? 1 : STEP;
            comparison.over(space.productInSteps(seen, step)).over(space.productAmongOthers(seen, step));
        }

        assertAgreement(comparison);
    }

    @ParameterizedTest
    @CsvSource({
        "SALE,                  203495",
        "PARTNERSHIP,           11303",
        "PARTNERSHIP_REMOVAL,   3215",
        "CUSTOMER_RELATIONSHIP, 32643",
        "RESELLER_ASSIGNMENT,   39383",
        "SUPPORT_ENGAGEMENT,    29831",
        "ENROLLMENT,            129105",
        "AGREEMENT_SIGNATURE,   3256"
    })
    void both_agree_over_all_combinations_of_any_four_dimensions(TransactionType type, int points) {
        List<Point> anyFour = Spaces.of(type).covering(4);

        assertThat(anyFour).hasSize(points);
        assertAgreement(Comparison.ofExtended().over(anyFour.stream()));
    }

    /** Of a sale any three: any four are 43 million points. */
    @ParameterizedTest
    @CsvSource({
        "SALE,                  3",
        "PARTNERSHIP,           4",
        "PARTNERSHIP_REMOVAL,   4",
        "CUSTOMER_RELATIONSHIP, 4",
        "RESELLER_ASSIGNMENT,   4",
        "SUPPORT_ENGAGEMENT,    4",
        "ENROLLMENT,            4",
        "AGREEMENT_SIGNATURE,   4"
    })
    void both_agree_where_any_dimensions_are_not_good(TransactionType type, int count) {
        assertAgreement(Comparison.ofExtended().over(Spaces.of(type).every(count)));
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_on_what_rests_on_assumptions(TransactionType type) {
        Space space = Spaces.of(type);

        assertAgreement(Comparison.ofExtended(Assumed::everythingIn)
                .over(space.every(2))
                .over(space.covering(3).stream()));
    }

    @ParameterizedTest
    @EnumSource
    void both_agree_about_the_other_policies(TransactionType type) {
        Space space = Spaces.of(type);

        Policies.all()
                .forEach(policy -> assertAgreement(
                        Comparison.of(policy).over(space.every(2)).over(space.covering(3).stream())));
    }
}
