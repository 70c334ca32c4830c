package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DirectBillCapabilitiesTest {

    private static final List<Enrollment.Capability> ALL = List.of(
            Enrollment.Capability.API_INTEGRATION,
            Enrollment.Capability.BILLING,
            Enrollment.Capability.SUPPORT,
            Enrollment.Capability.MANAGED_SERVICES);

    private final RuleTester rule = RuleTester.of(new DirectBillCapabilities());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"shop", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollment(partner, Enrollment.Builder::capabilities)).isNotApplicable();
        rule.on(anEnrollment(partner, enrollment -> enrollment)).isNotApplicable();
    }

    @Test
    void is_satisfied_by_all_four_in_any_order() {
        rule.on(anEnrollment(
                        "direct",
                        enrollment -> enrollment.capabilities(
                                Enrollment.Capability.SUPPORT,
                                Enrollment.Capability.MANAGED_SERVICES,
                                Enrollment.Capability.API_INTEGRATION,
                                Enrollment.Capability.SUPPORT,
                                Enrollment.Capability.BILLING)))
                .isSatisfied();
    }

    @Test
    void is_violated_by_every_set_that_is_not_whole() {
        for (int bits = 0; bits < 15; bits++) {
            List<Enrollment.Capability> has = new ArrayList<>();
            List<Enrollment.Capability> lacks = new ArrayList<>();
            for (int i = 0; i < ALL.size(); i++) {
                ((bits & 1 << i) == 0 ? lacks : has).add(ALL.get(i));
            }
            rule.on(anEnrollment("direct", enrollment -> enrollment.capabilities(has)))
                    .isViolated("missing")
                    .about("direct")
                    .with("capabilities", lacks)
                    .citing("S0-137", "S0-138", "S0-139")
                    .remedies("build-capabilities", "work-as-indirect-reseller")
                    .by(Actor.PARTNER, Actor.PARTNER)
                    .errors();
        }
    }

    @Test
    void is_undetermined_when_the_capabilities_are_not_stated() {
        rule.on(anEnrollment("direct", enrollment -> enrollment))
                .isUndetermined()
                .about("direct")
                .lacking("transaction capabilities")
                .citing("S0-137", "S0-138", "S0-139");
    }
}
