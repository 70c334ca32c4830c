package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneEnrollmentPerTenantTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 23);

    private final RuleTester rule = RuleTester.of(new OneEnrollmentPerTenant());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "ENROLLMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).tenant("direct", "t-shop").asOf(FIRST_DAY)).isNotApplicable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "distri"})
    void does_not_apply_to_enrollment_as_another_type(String partner) {
        rule.on(anEnrollment(partner).tenant(partner, "t-shop").asOf(FIRST_DAY)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"2023-10-22, NOT_APPLICABLE", "2023-10-23, VIOLATED"})
    void it_is_asked_for_from_23_october_2023_on(LocalDate asOf, RuleStatus expected) {
        rule.on(anEnrollment("direct").tenant("direct", "t-shop").asOf(asOf)).is(expected);
    }

    @Test
    void is_satisfied_on_a_tenant_of_no_reseller() {
        rule.on(anEnrollment("direct").asOf(FIRST_DAY)).isSatisfied();
        rule.on(anEnrollment("direct").tenant("direct", "t-distri").asOf(FIRST_DAY))
                .isSatisfied();
        rule.on(anEnrollment("direct").tenant("direct", "t-cloudly").asOf(FIRST_DAY))
                .isSatisfied();
    }

    @Test
    void is_violated_on_the_tenant_of_a_reseller() {
        rule.on(anEnrollment("direct").tenant("direct", "T-SHOP").asOf(FIRST_DAY))
                .isViolated("otherEnrollment")
                .about("direct")
                .with("reseller", "shop")
                .citing("enrolling-in-the-csp-program")
                .remedies("enroll-on-separate-tenant")
                .by(Actor.PARTNER)
                .errors();
    }

    @Test
    void is_violated_whether_the_reseller_is_enrolled_or_not() {
        rule.on(anEnrollment("direct")
                        .tenant("direct", "t-store")
                        .partner("store", partner -> partner.neverEnrolled())
                        .asOf(FIRST_DAY))
                .isViolated("otherEnrollment")
                .with("reseller", "store");
        rule.on(anEnrollment("direct")
                        .tenant("direct", "t-store")
                        .notStating("store", FactName.ENROLLED_ON)
                        .asOf(FIRST_DAY))
                .isViolated("otherEnrollment");
    }

    @Test
    void is_violated_by_the_first_of_several_resellers() {
        rule.on(anEnrollment("direct")
                        .tenant("direct", "t-one")
                        .tenant("store", "t-one")
                        .tenant("shop", "t-one")
                        .asOf(FIRST_DAY))
                .isViolated("otherEnrollment")
                .with("reseller", "shop");
    }
}
