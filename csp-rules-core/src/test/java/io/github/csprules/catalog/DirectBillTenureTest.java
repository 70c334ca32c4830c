package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectBillTenureTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 15);

    private final RuleTester rule = RuleTester.of(new DirectBillTenure());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"shop", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.monthsAsReseller(0)))
                .isNotApplicable();
        rule.on(anEnrollment(partner, enrollment -> enrollment)).isNotApplicable();
    }

    @Test
    void does_not_apply_before_15_april_2021() {
        rule.on(anEnrollmentAfter(0).asOf(FIRST_DAY.minusDays(1))).isNotApplicable();
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 10_000})
    void is_satisfied_after_twelve_months_or_more(int months) {
        rule.on(anEnrollmentAfter(months)).isSatisfied();
        rule.on(anEnrollmentAfter(months).asOf(FIRST_DAY)).isSatisfied();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void is_violated_after_less(int months) {
        rule.on(anEnrollmentAfter(months).asOf(FIRST_DAY))
                .isViolated("tooShort")
                .about("direct")
                .with("monthsAsReseller", months, "required", 12)
                .citing("direct-partner-new-requirements")
                .remedies("go-on-until-months-are-full")
                .errors();
    }

    @Test
    void is_undetermined_when_the_months_are_not_stated() {
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY))
                .isUndetermined()
                .about("direct")
                .lacking("transaction monthsAsReseller")
                .citing("direct-partner-new-requirements");
    }

    private static ScenarioFixture anEnrollmentAfter(int months) {
        return anEnrollment("direct", enrollment -> enrollment.monthsAsReseller(months));
    }
}
