package io.github.csprules.testkit.power;

import static io.github.csprules.testkit.assertions.CspAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.InvalidScenarioException;
import io.github.csprules.model.Scenario;
import io.github.csprules.testkit.Law;
import io.github.csprules.testkit.LawBrokenError;
import io.github.csprules.testkit.Laws;
import io.github.csprules.testkit.Models;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong mapping is found by a host's property and by the law, and both name the place. */
class WrongMappingsTest {

    private static final long SEED = 1;
    private static final int TRIES = 200;

    static List<WrongMapping> wrongMappings() {
        return WrongMappings.all();
    }

    /** What a host writes as a property. */
    static void compare(UnaryOperator<Scenario> mapping, long seed) {
        Models.scenarios().stream(seed)
                .limit(TRIES)
                .forEach(scenario -> assertThat(mapping.apply(scenario)).isEqualTo(scenario));
    }

    static void ask(UnaryOperator<Scenario> mapping, long seed) {
        Laws.of(CspPolicy.standard()).mappedBy(mapping).check(Law.ROUND_TRIP, seed);
    }

    static boolean isFoundByProperty(WrongMapping wrong, long seed) {
        try {
            compare(wrong::thereAndBack, seed);
            return false;
        } catch (AssertionError | InvalidScenarioException e) {
            return true;
        }
    }

    static boolean isFoundByLaw(WrongMapping wrong, long seed) {
        try {
            ask(wrong::thereAndBack, seed);
            return false;
        } catch (LawBrokenError e) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("wrongMappings")
    void a_property_finds_a_wrong_mapping(WrongMapping wrong) {
        assertThatThrownBy(() -> compare(wrong::thereAndBack, SEED)).hasMessageContaining(wrong.place());
    }

    @ParameterizedTest
    @MethodSource("wrongMappings")
    void the_law_finds_a_wrong_mapping(WrongMapping wrong) {
        assertThatThrownBy(() -> ask(wrong::thereAndBack, SEED))
                .isInstanceOf(LawBrokenError.class)
                .hasMessageStartingWith("the law `round trip` is broken: the host's own mapping ")
                .hasMessageContaining(wrong.place());
    }

    @Test
    void a_right_mapping_raises_no_alarm() {
        UnaryOperator<Scenario> right = scenario -> HostForm.write(scenario).read();

        assertThatCode(() -> compare(right, SEED)).doesNotThrowAnyException();
        assertThatCode(() -> ask(right, SEED)).doesNotThrowAnyException();
    }
}
