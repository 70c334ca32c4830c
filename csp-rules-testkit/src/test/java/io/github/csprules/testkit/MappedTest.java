package io.github.csprules.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the law of the round trip asks of a host's own mapping, and how it tells what it finds. */
class MappedTest {

    private static LawBrokenError check(Scenarios scenarios, UnaryOperator<Scenario> mapping) {
        try {
            Laws.of(CspPolicy.standard(), scenarios).mappedBy(mapping).check(Law.ROUND_TRIP, 1);
        } catch (LawBrokenError e) {
            return e;
        }
        throw new AssertionError("nothing is found");
    }

    private static Scenarios scenarios() {
        return Scenarios.under(CspPolicy.standard());
    }

    /** Of the scenario itself; those of parties and of the transaction stay. */
    private static Scenario withoutOwnFacts(Scenario scenario) {
        return scenario.toBuilder().extensions(Extensions.none()).build();
    }

    @Test
    void own_facts_are_stated_though_no_rule_reads_any() {
        assertThat(check(scenarios(), MappedTest::withoutOwnFacts))
                .hasMessageStartingWith(
                        "the law `round trip` is broken: the host's own mapping gives another scenario back\n  /extensions: expected {");
    }

    @Test
    void who_maps_no_own_facts_says_so() {
        Scenarios without = scenarios().withoutExtensions();

        assertThatCode(() -> Laws.of(CspPolicy.standard(), without)
                        .mappedBy(MappedTest::withoutOwnFacts)
                        .check(Law.ROUND_TRIP, 1))
                .doesNotThrowAnyException();
    }

    @Test
    void who_maps_some_scenarios_only_is_asked_of_no_change_that_is_another() {
        Scenarios some =
                scenarios().of(TransactionType.SALE).withoutExtensions().where(MappedTest::isWithoutRole);

        assertThatCode(() -> Laws.of(CspPolicy.standard(), some)
                        .mappedBy(scenario -> {
                            assertThat(isWithoutRole(scenario)).isTrue();
                            return scenario.toBuilder().build();
                        })
                        .check(Law.ROUND_TRIP, 1))
                .doesNotThrowAnyException();
    }

    private static boolean isWithoutRole(Scenario scenario) {
        return scenario.transaction().role().isNotStated();
    }

    @Test
    void what_is_rare_is_found_by_small_changes_and_made_simple() {
        LawBrokenError broken = check(scenarios(), scenario -> {
            boolean isBlank = scenario.transaction() instanceof Enrollment enrollment
                    && enrollment.fact(FactName.PROFILE_LEGAL_NAME).equals(Fact.of(" "));
            return isBlank
                    ? scenario.without(FactRef.ofTransaction(FactName.PROFILE_LEGAL_NAME))
                    : scenario.toBuilder().build();
        });

        assertThat(broken)
                .hasMessageContaining("/transaction/profile/legalName: expected \" \" but was nothing")
                .hasMessageContaining("found by this change of another scenario: ");
    }

    @Test
    void a_message_of_many_lines_is_told_in_one() {
        LawBrokenError broken = check(scenarios(), scenario -> {
            throw new IllegalStateException("column too short\n" + "x".repeat(1_000));
        });

        assertThat(broken.getMessage().lines().findFirst().orElseThrow())
                .startsWith("the law `round trip` is broken: the host's own mapping throws"
                        + " java.lang.IllegalStateException: column too short … at " + MappedTest.class.getName())
                .doesNotContain("xx");
        assertThat(broken).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mapping_that_gives_nothing_back_is_told() {
        assertThatExceptionOfType(LawBrokenError.class)
                .isThrownBy(() -> {
                    throw check(scenarios(), scenario -> null);
                })
                .withMessageContaining("the host's own mapping throws java.lang.NullPointerException");
    }
}
