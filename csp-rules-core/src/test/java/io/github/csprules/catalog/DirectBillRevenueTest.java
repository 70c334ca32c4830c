package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.TransactionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectBillRevenueTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 27);

    private final RuleTester rule = RuleTester.of(new DirectBillRevenue());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"shop", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.annualRevenueUsd(BigDecimal.ZERO)))
                .isNotApplicable();
        rule.on(anEnrollment(partner, enrollment -> enrollment)).isNotApplicable();
    }

    @Test
    void does_not_apply_before_27_october_2020() {
        rule.on(anEnrollmentWith("0").asOf(FIRST_DAY.minusDays(1))).isNotApplicable();
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"300000", "300000.00", "3E+5", "300000.000001", "999999999999999"})
    void is_satisfied_by_300_000_dollars_or_more(String revenue) {
        rule.on(anEnrollmentWith(revenue)).isSatisfied();
        rule.on(anEnrollmentWith(revenue).asOf(FIRST_DAY)).isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "299999.999999, 299999.999999", "2E+5, 200000", "299999.5, 299999.5"})
    void is_violated_by_less(String revenue, String plain) {
        rule.on(anEnrollmentWith(revenue).asOf(FIRST_DAY))
                .isViolated("tooLow")
                .about("direct")
                .with("annualRevenueUsd", plain, "required", "300000")
                .citing("direct-partner-new-requirements")
                .remedies("go-on-until-revenue-is-reached")
                .errors();
    }

    @Test
    void is_undetermined_when_the_revenue_is_not_stated() {
        rule.on(anEnrollment("direct", enrollment -> enrollment).asOf(FIRST_DAY))
                .isUndetermined()
                .about("direct")
                .lacking("transaction annualRevenueUsd")
                .citing("direct-partner-new-requirements");
    }

    private static ScenarioFixture anEnrollmentWith(String revenue) {
        return anEnrollment("direct", enrollment -> enrollment.annualRevenueUsd(new BigDecimal(revenue)));
    }
}
