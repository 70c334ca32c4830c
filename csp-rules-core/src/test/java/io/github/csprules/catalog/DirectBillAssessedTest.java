package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectBillAssessedTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 4, 24);

    private final RuleTester rule = RuleTester.of(new DirectBillAssessed());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).asOf(FIRST_DAY)).isNotApplicable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollmentAfter(partner, Enrollment.CapabilitiesAssessment.FAILED))
                .isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"2023-04-23, NOT_APPLICABLE", "2023-04-24, VIOLATED"})
    void it_is_asked_for_from_24_april_2023_on(LocalDate asOf, RuleStatus expected) {
        rule.on(anEnrollmentAfter("direct", Enrollment.CapabilitiesAssessment.FAILED)
                        .asOf(asOf))
                .is(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "FAILED")
    void is_satisfied_unless_the_assessment_has_failed(Enrollment.CapabilitiesAssessment assessment) {
        rule.on(anEnrollmentAfter("direct", assessment)).isSatisfied();
    }

    @Test
    void is_violated_when_the_assessment_has_failed() {
        rule.on(anEnrollmentAfter("direct", Enrollment.CapabilitiesAssessment.FAILED))
                .isViolated("failed")
                .about("direct")
                .withoutArguments()
                .citing("direct-partner-new-requirements")
                .remedies("mend-assessed-capabilities", "work-as-indirect-reseller")
                .by(Actor.PARTNER, Actor.PARTNER)
                .errors();
    }

    @Test
    void is_undetermined_when_it_is_not_stated() {
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY))
                .isUndetermined()
                .about("direct")
                .lacking("transaction capabilitiesAssessment")
                .citing("direct-partner-new-requirements");
    }

    private static ScenarioFixture anEnrollmentAfter(String partner, Enrollment.CapabilitiesAssessment assessment) {
        return anEnrollment(partner, enrollment -> enrollment.capabilitiesAssessment(assessment))
                .asOf(FIRST_DAY);
    }
}
