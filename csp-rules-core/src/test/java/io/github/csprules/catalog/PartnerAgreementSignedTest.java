package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PartnerAgreementSignedTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 2, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private final RuleTester rule = RuleTester.of(new PartnerAgreementSigned());

    private static Agreement signed(LocalDate on) {
        return Agreement.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, on);
    }

    private static Agreement ended(LocalDate signedOn, LocalDate endedOn) {
        return Agreement.ended(AgreementType.MICROSOFT_PARTNER_AGREEMENT, signedOn, endedOn);
    }

    private static ScenarioFixture aSaleOn(LocalDate day, Agreement... agreements) {
        return aSale("direct").asOf(day).partner("direct", direct -> direct.agreements(agreements));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::agreements)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INCENTIVES")
    void does_not_apply_to_assignments_for_other_purposes(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).reseller(Partner.Builder::agreements)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-31, NOT_APPLICABLE", "2020-02-01, VIOLATED", "2020-02-02, VIOLATED"})
    void an_agreement_is_demanded_from_february_2020_on(LocalDate asOf, RuleStatus expected) {
        rule.on(aSaleOn(asOf)).is(expected);
    }

    @Test
    void is_satisfied_when_all_have_signed() {
        rule.on(aSale()).isSatisfied();
    }

    @Test
    void is_satisfied_when_the_agreement_was_signed_before_it_was_demanded() {
        rule.on(aSaleOn(SINCE, signed(SINCE.minusDays(1)))).isSatisfied();
    }

    @Test
    void is_satisfied_when_one_of_several_agreements_is_in_force() {
        rule.on(aSaleOn(
                        DAY,
                        signed(DAY.plusDays(1)),
                        ended(DAY.minusYears(1), DAY.minusDays(1)),
                        ended(DAY.minusDays(1), DAY.plusDays(1))))
                .isSatisfied();
    }

    @Test
    void is_satisfied_by_an_assignment_whose_provider_has_signed_nothing() {
        rule.on(anAssignment(ResellerAssignment.Purpose.INCENTIVES).provider(Partner.Builder::agreements))
                .isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"-1, VIOLATED", "0, SATISFIED", "1, SATISFIED"})
    void an_agreement_is_in_force_from_the_day_on_which_it_is_signed(int days, RuleStatus expected) {
        rule.on(aSaleOn(DAY.plusDays(days), signed(DAY))).is(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, SATISFIED", "0, VIOLATED", "1, VIOLATED"})
    void an_agreement_is_no_longer_in_force_on_the_day_on_which_it_ends(int days, RuleStatus expected) {
        rule.on(aSaleOn(DAY.plusDays(days), ended(DAY.minusYears(1), DAY))).is(expected);
    }

    @Test
    void is_violated_when_no_agreement_is_signed() {
        rule.on(aSaleOn(DAY))
                .isViolated("notSigned")
                .about("direct")
                .withoutArguments()
                .citing("S0-144", "S0-145")
                .errors("900124")
                .remedies("sign-partner-agreement");
    }

    @Test
    void is_violated_when_only_agreements_of_other_types_are_signed() {
        rule.on(aSaleOn(
                        DAY,
                        Agreement.signed(AgreementType.MICROSOFT_CLOUD_AGREEMENT, DAY.minusYears(3)),
                        Agreement.signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, DAY.minusYears(1))))
                .isViolated("notSigned")
                .about("direct");
    }

    @Test
    void is_violated_when_the_agreement_is_signed_later() {
        rule.on(aSaleOn(DAY, signed(DAY.plusDays(1))))
                .isViolated("signedLater")
                .about("direct")
                .with("signedOn", DAY.plusDays(1))
                .citing("S0-144", "S0-148")
                .errors("900124")
                .remedies("wait-until-signed");
    }

    @Test
    void is_violated_until_the_first_of_several_agreements_signed_later() {
        rule.on(aSaleOn(DAY, signed(DAY.plusDays(9)), signed(DAY.plusDays(2)), signed(DAY.plusDays(5))))
                .isViolated("signedLater")
                .with("signedOn", DAY.plusDays(2));
    }

    @Test
    void is_violated_when_the_agreement_has_ended() {
        rule.on(aSaleOn(DAY, ended(DAY.minusYears(1), DAY)))
                .isViolated("ended")
                .about("direct")
                .with("endedOn", DAY)
                .citing("S0-144", "S3-143")
                .errors("900124")
                .remedies("sign-partner-agreement-again");
    }

    @Test
    void is_violated_since_the_last_of_several_agreements_has_ended_also_if_one_is_signed_later() {
        rule.on(aSaleOn(
                        DAY,
                        ended(DAY.minusYears(3), DAY.minusYears(2)),
                        ended(DAY.minusYears(2), DAY.minusDays(7)),
                        ended(DAY.minusYears(1), DAY.minusDays(9)),
                        signed(DAY.plusDays(1))))
                .isViolated("ended")
                .with("endedOn", DAY.minusDays(7));
    }

    @Test
    void is_violated_by_an_agreement_that_ended_on_the_day_on_which_it_was_signed() {
        rule.on(aSaleOn(DAY, ended(DAY, DAY))).isViolated("ended").with("endedOn", DAY);
        rule.on(aSaleOn(DAY.minusDays(1), ended(DAY, DAY)))
                .isViolated("signedLater")
                .with("signedOn", DAY);
    }

    /** The declared type of the partner, and the codes that speak of such a partner. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            INDIRECT_RESELLER, '2203, 2206, 900123'
            INDIRECT_PROVIDER, 900124
            DIRECT_BILL,       900124""")
    void is_violated_with_the_error_codes_of_the_partners_type(PartnerType type, String codes) {
        String[] expected = codes.split(", ", -1);

        rule.on(aSaleOn(DAY).type("direct", type)).isViolated("notSigned").errors(expected);
        rule.on(aSaleOn(DAY, signed(DAY.plusDays(1))).type("direct", type))
                .isViolated("signedLater")
                .errors(expected);
        rule.on(aSaleOn(DAY, ended(DAY.minusDays(1), DAY)).type("direct", type))
                .isViolated("ended")
                .errors(expected);
    }

    @Test
    void is_violated_by_the_reseller_who_is_to_receive_incentives_whatever_its_declared_type() {
        ScenarioFixture assignment =
                anAssignment(ResellerAssignment.Purpose.INCENTIVES).reseller(Partner.Builder::agreements);

        rule.on(assignment).isViolated("notSigned").about("shop").errors("2203", "2206", "900123");
        rule.on(assignment.type("shop", PartnerType.DIRECT_BILL))
                .isViolated("notSigned")
                .about("shop")
                .errors("900124");
    }

    @Test
    void is_violated_about_each_partner_in_the_order_of_the_channel() {
        rule.on(aSale("distri", "shop", "direct")
                        .asOf(DAY)
                        .provider(distri -> distri.agreements(signed(DAY.plusDays(1))))
                        .notStating("shop", FactName.AGREEMENTS)
                        .partner("direct", Partner.Builder::agreements))
                .findings("signedLater [distri]", "[shop] lacks [shop agreements]", "notSigned [direct]");
    }

    @Test
    void is_undetermined_when_the_agreements_are_not_stated() {
        rule.on(aSale().notStating("shop", FactName.AGREEMENTS))
                .isUndetermined()
                .about("shop")
                .lacking("shop agreements");
    }

    @Test
    void is_undetermined_about_each_partner_in_the_order_of_the_channel() {
        rule.on(aSale().notStating("shop", FactName.AGREEMENTS).notStating("distri", FactName.AGREEMENTS))
                .findings("[distri] lacks [distri agreements]", "[shop] lacks [shop agreements]");
    }

    @Test
    void is_undetermined_when_those_of_the_reseller_who_is_to_receive_incentives_are_not_stated() {
        rule.on(anAssignment(ResellerAssignment.Purpose.INCENTIVES).notStating("shop", FactName.AGREEMENTS))
                .isUndetermined()
                .about("shop")
                .lacking("shop agreements");
    }
}
