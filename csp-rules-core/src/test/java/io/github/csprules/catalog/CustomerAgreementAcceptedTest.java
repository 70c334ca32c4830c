package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.TODAY;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomerAgreementAcceptedTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 2, 1);
    private static final String[] PAGES = {"confirm-customer-agreement", "announcements-2020-february"};

    private final RuleTester rule = RuleTester.of(new CustomerAgreementAccepted());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "SALE")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void does_not_apply_before_february_2020() {
        rule.on(aSaleTo().asOf(FIRST_DAY.minusDays(1))).isNotApplicable();
        rule.on(aSale().notStating("acme", FactName.AGREEMENTS).asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "GLOBAL")
    void does_not_apply_to_customers_in_a_national_cloud(Tenant.Cloud cloud) {
        rule.on(aSaleTo().cloud("acme", cloud)).isNotApplicable();
        rule.on(aSale().cloud("acme", cloud).notStating("acme", FactName.AGREEMENTS))
                .isNotApplicable();
    }

    @Test
    void is_violated_whatever_the_cloud_of_the_partner() {
        rule.on(aSaleTo().cloud("distri", Tenant.Cloud.GERMANY)).isViolated("notAccepted");
    }

    @Test
    void is_satisfied_when_the_agreement_was_accepted_on_the_day_or_before() {
        rule.on(aSaleTo(accepted(TODAY))).isSatisfied();
        rule.on(aSaleTo(accepted(TODAY.minusDays(1)))).isSatisfied();
        rule.on(aSaleTo(accepted(FIRST_DAY)).asOf(FIRST_DAY)).isSatisfied();
    }

    @Test
    void is_satisfied_until_the_day_before_the_agreement_ends() {
        rule.on(aSaleTo(ended(TODAY.minusDays(10), TODAY.plusDays(1)))).isSatisfied();
    }

    @Test
    void is_satisfied_by_one_agreement_in_force_among_others() {
        rule.on(aSaleTo(accepted(TODAY.plusDays(1)), ended(TODAY.minusDays(20), TODAY.minusDays(9)), accepted(TODAY)))
                .isSatisfied();
    }

    @Test
    void is_violated_when_no_customer_agreement_is_in_the_list() {
        rule.on(aSaleTo())
                .isViolated("notAccepted")
                .about("acme")
                .withoutArguments()
                .citing(PAGES)
                .errors("13605");
        rule.on(aSaleTo(
                        Agreement.signed(AgreementType.MICROSOFT_CLOUD_AGREEMENT, TODAY.minusDays(10)),
                        Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, TODAY.minusDays(10))))
                .isViolated("notAccepted");
        rule.on(aSaleTo().asOf(FIRST_DAY)).isViolated("notAccepted");
    }

    @Test
    void is_violated_when_the_agreement_is_accepted_later() {
        rule.on(aSaleTo(accepted(TODAY.plusDays(1))))
                .isViolated("acceptedLater")
                .about("acme")
                .with("signedOn", TODAY.plusDays(1))
                .citing(PAGES)
                .errors("13605");
    }

    @Test
    void is_violated_on_the_day_on_which_the_agreement_ends() {
        rule.on(aSaleTo(ended(TODAY.minusDays(10), TODAY)))
                .isViolated("ended")
                .about("acme")
                .with("endedOn", TODAY)
                .citing(PAGES)
                .errors("13605");
    }

    @Test
    void is_violated_by_an_agreement_that_was_never_in_force() {
        rule.on(aSaleTo(ended(TODAY, TODAY))).isViolated("ended");
        rule.on(aSaleTo(ended(TODAY.plusDays(1), TODAY.plusDays(1)))).isViolated("acceptedLater");
    }

    @Test
    void is_violated_as_ended_when_another_agreement_is_to_come() {
        rule.on(aSaleTo(accepted(TODAY.plusDays(5)), ended(TODAY.minusDays(10), TODAY.minusDays(2))))
                .isViolated("ended")
                .with("endedOn", TODAY.minusDays(2));
    }

    @Test
    void is_undetermined_when_the_agreements_are_not_stated() {
        rule.on(aSale().notStating("acme", FactName.AGREEMENTS))
                .isUndetermined()
                .about("acme")
                .lacking("acme agreements")
                .citing(PAGES);
        rule.on(aSale("direct").notStating("acme", FactName.AGREEMENTS).asOf(FIRST_DAY))
                .isUndetermined()
                .lacking("acme agreements");
    }

    private static ScenarioFixture aSaleTo(Agreement... agreements) {
        return aSale().customer(customer -> customer.agreements(agreements));
    }

    private static Agreement accepted(LocalDate signedOn) {
        return Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, signedOn);
    }

    private static Agreement ended(LocalDate signedOn, LocalDate endedOn) {
        return Agreement.ended(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, signedOn, endedOn);
    }
}
