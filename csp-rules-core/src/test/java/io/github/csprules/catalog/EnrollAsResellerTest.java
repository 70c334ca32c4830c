package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollAsResellerTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 10, 1);

    private final RuleTester rule = RuleTester.of(new EnrollAsReseller());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"distri", "direct", "shop"})
    void does_not_apply_before_october_2020(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.newToProgram(true))
                        .asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
        rule.on(anEnrollment(partner, enrollment -> enrollment).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_by_every_enrollment_as_a_reseller() {
        rule.on(anEnrollment("shop", enrollment -> enrollment.newToProgram(true))
                        .asOf(FIRST_DAY))
                .isSatisfied();
        rule.on(anEnrollment("shop", enrollment -> enrollment.newToProgram(false))
                        .asOf(FIRST_DAY))
                .isSatisfied();
        rule.on(anEnrollment("shop", enrollment -> enrollment).asOf(FIRST_DAY)).isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"distri", "direct"})
    void is_satisfied_by_another_enrollment_of_a_partner_that_is_not_new(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.newToProgram(false))
                        .asOf(FIRST_DAY))
                .isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"distri, INDIRECT_PROVIDER", "direct, DIRECT_BILL"})
    void is_violated_by_another_enrollment_of_a_new_partner(String partner, PartnerType type) {
        rule.on(anEnrollment(partner, enrollment -> enrollment.newToProgram(true))
                        .asOf(FIRST_DAY))
                .isViolated("newPartner")
                .about(partner)
                .with("type", type)
                .citing("S1-124")
                .errors();
    }

    @ParameterizedTest
    @CsvSource({"distri", "direct"})
    void is_undetermined_when_it_is_not_stated_whether_the_partner_is_new(String partner) {
        rule.on(anEnrollment(partner, enrollment -> enrollment).asOf(FIRST_DAY))
                .isUndetermined()
                .about(partner)
                .lacking("transaction newToProgram")
                .citing("S1-124");
    }
}
