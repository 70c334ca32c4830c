package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DirectBillSupportPlanTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 27);

    private final RuleTester rule = RuleTester.of(new DirectBillSupportPlan());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"shop", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.supportPlan(Enrollment.SupportPlan.NONE)))
                .isNotApplicable();
        rule.on(anEnrollment(partner, enrollment -> enrollment)).isNotApplicable();
    }

    @Test
    void does_not_apply_before_27_october_2020() {
        rule.on(anEnrollmentWith(Enrollment.SupportPlan.NONE).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"ASFP", "PSFP"})
    void is_satisfied_by_a_support_plan_for_partners(Enrollment.SupportPlan plan) {
        rule.on(anEnrollmentWith(plan)).isSatisfied();
        rule.on(anEnrollmentWith(plan).asOf(FIRST_DAY)).isSatisfied();
    }

    @Test
    void is_violated_when_there_is_no_plan() {
        rule.on(anEnrollmentWith(Enrollment.SupportPlan.NONE).asOf(FIRST_DAY))
                .isViolated("none")
                .about("direct")
                .withoutArguments()
                .citing("direct-partner-new-requirements")
                .errors();
    }

    @Test
    void is_undetermined_when_the_plan_is_not_stated() {
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY))
                .isUndetermined()
                .about("direct")
                .lacking("transaction supportPlan")
                .citing("direct-partner-new-requirements");
    }

    private static ScenarioFixture anEnrollmentWith(Enrollment.SupportPlan plan) {
        return anEnrollment("direct", enrollment -> enrollment.supportPlan(plan));
    }
}
