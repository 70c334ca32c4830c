package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.Newest;
import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PartnerAgreementSignedTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 2, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private final RuleTester rule = RuleTester.of(new PartnerAgreementSigned(Newest.regions()));

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
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_violated_about_the_provider_and_then_the_reseller_that_add_a_customer(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
        rule.on(anAssignment(purpose).provider(Partner.Builder::agreements).reseller(Partner.Builder::agreements))
                .findings("notSigned [distri]", "notSigned [shop]");
        rule.on(anAssignment(purpose).notStating("distri", FactName.AGREEMENTS).notStating("shop", FactName.AGREEMENTS))
                .findings("[distri] lacks [distri agreements]", "[shop] lacks [shop agreements]");
    }

    @Test
    void does_not_apply_to_an_assignment_for_support() {
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT)
                        .provider(Partner.Builder::agreements)
                        .reseller(Partner.Builder::agreements))
                .isNotApplicable();
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
                .remedies("sign-partner-agreement")
                .by(Actor.DIRECT_BILL_PARTNER);
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
                .citing("S0-144", "S0-145")
                .errors("900124")
                .remedies("wait-until-signed")
                .by(Actor.HOST);
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
                .citing("S0-144", "S0-145")
                .errors("900124")
                .remedies("sign-partner-agreement-again")
                .by(Actor.DIRECT_BILL_PARTNER);
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

    /** The days after today on which agreements are signed and end, and the day that is to be waited for. */
    @Test
    void is_violated_until_the_first_agreement_signed_later_that_is_in_force_on_its_day() {
        rule.on(aSaleOn(DAY, ended(DAY.plusDays(1), DAY.plusDays(1)), signed(DAY.plusDays(5)), signed(DAY.plusDays(3))))
                .isViolated("signedLater")
                .with("signedOn", DAY.plusDays(3));
        rule.on(aSaleOn(DAY, signed(DAY.plusDays(3)), ended(DAY.plusDays(1), DAY.plusDays(2))))
                .isViolated("signedLater")
                .with("signedOn", DAY.plusDays(1));
        rule.on(aSaleOn(DAY, ended(DAY.plusDays(4), DAY.plusDays(4)), ended(DAY.plusDays(2), DAY.plusDays(2))))
                .isViolated("signedLater")
                .with("signedOn", DAY.plusDays(2));
    }

    /** The declared type of the partner, and the codes that speak of such a partner. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            INDIRECT_RESELLER, '2203, 2206, 900123', RESELLER,            'S0-144, S0-145, S0-147, S0-148'
            INDIRECT_PROVIDER, 900124,               PROVIDER,            'S0-144, S0-145'
            DIRECT_BILL,       900124,               DIRECT_BILL_PARTNER, 'S0-144, S0-145'""")
    void is_violated_as_it_concerns_the_partners_type(PartnerType type, String codes, Actor actor, String clauses) {
        String[] expected = codes.split(", ", -1);
        String[] decisive = clauses.split(", ", -1);

        rule.on(aSaleOn(DAY).type("direct", type))
                .isViolated("notSigned")
                .citing(decisive)
                .errors(expected)
                .by(actor);
        rule.on(aSaleOn(DAY, signed(DAY.plusDays(1))).type("direct", type))
                .isViolated("signedLater")
                .citing(decisive)
                .errors(expected)
                .by(Actor.HOST);
        rule.on(aSaleOn(DAY, ended(DAY.minusDays(1), DAY)).type("direct", type))
                .isViolated("ended")
                .citing(decisive)
                .errors(expected)
                .by(actor);
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

    // What another account has signed

    /** {@code direct} sells, in Germany; {@code direct-fr} is an account of the same company in France, which has signed. */
    private static ScenarioFixture aSaleOfTwoAccounts(UnaryOperator<Partner.Builder> states) {
        return aSaleOn(DAY)
                .alsoPartner("direct-fr", PartnerType.INDIRECT_RESELLER)
                .country("direct-fr", "FR")
                .partner("direct-fr", account -> states.apply(account.organization("direct-group")));
    }

    private static ScenarioFixture aSaleOfTwoAccounts() {
        return aSaleOfTwoAccounts(account -> account);
    }

    @Test
    void is_satisfied_when_another_account_of_the_company_in_the_region_has_signed() {
        rule.on(aSaleOfTwoAccounts()).isSatisfied();
        rule.on(aSaleOfTwoAccounts().partner("direct", direct -> direct.notStating(FactName.AGREEMENTS)))
                .isSatisfied();
        rule.on(aSaleOfTwoAccounts()
                        .partner("direct", direct -> direct.agreements(ended(DAY.minusDays(2), DAY.minusDays(1)))))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_one_of_several_accounts_covers_the_partner() {
        rule.on(aSaleOfTwoAccounts(Partner.Builder::agreements)
                        .alsoPartner("direct-es", PartnerType.DIRECT_BILL)
                        .country("direct-es", "ES")
                        .partner("direct-es", account -> account.organization("direct-group")))
                .isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"-1, VIOLATED", "0, SATISFIED", "29, SATISFIED", "30, VIOLATED"})
    void another_account_covers_while_its_agreement_is_in_force(int days, RuleStatus expected) {
        rule.on(aSaleOfTwoAccounts(account -> account.agreements(ended(DAY, DAY.plusDays(30))))
                        .asOf(DAY.plusDays(days)))
                .is(expected);
    }

    @Test
    void is_violated_when_the_other_account_is_of_another_company() {
        rule.on(aSaleOfTwoAccounts(account -> account.organization("other-group")))
                .isViolated("notSigned")
                .about("direct");
    }

    @ParameterizedTest
    @CsvSource({"DE, US", "DE, CU", "CU, CU", "CU, DE"})
    void is_violated_when_the_two_are_not_in_one_region(String country, String other) {
        rule.on(aSaleOfTwoAccounts().country("direct", country).country("direct-fr", other))
                .isViolated("notSigned")
                .about("direct");
    }

    @Test
    void is_violated_when_the_two_are_in_different_clouds() {
        rule.on(aSaleOfTwoAccounts().cloud("direct-fr", Tenant.Cloud.GERMANY)).isViolated("notSigned");
        rule.on(aSaleOfTwoAccounts().cloud("direct", Tenant.Cloud.GERMANY).cloud("direct-fr", Tenant.Cloud.GERMANY))
                .isSatisfied();
    }

    @Test
    void is_violated_by_the_partners_own_agreement_whatever_the_other_has_signed() {
        rule.on(aSaleOfTwoAccounts(account -> account.agreements(signed(DAY.plusDays(1))))
                        .partner("direct", direct -> direct.agreements(ended(DAY.minusYears(1), DAY))))
                .isViolated("ended")
                .with("endedOn", DAY);
    }

    @Test
    void is_violated_where_another_account_leaves_out_what_it_would_take() {
        rule.on(aSaleOfTwoAccounts().notStating("direct-fr", FactName.AGREEMENTS))
                .isViolated("notSigned");
        rule.on(aSaleOfTwoAccounts().notStating("direct-fr", FactName.COUNTRY)).isViolated("notSigned");
        rule.on(aSaleOn(DAY)
                        .alsoPartner("direct-fr", PartnerType.DIRECT_BILL)
                        .notStating("direct-fr", FactName.ORGANIZATION))
                .isViolated("notSigned");
    }

    /** What {@code direct} does not state, and what is then missing. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            organization,              'direct organization'
            country,                   'direct country'
            organization-country,      'direct organization, direct country'
            agreements-organization,   'direct agreements, direct organization'
            agreements-country,        'direct agreements, direct country'
            agreements-organization-country, 'direct agreements, direct organization, direct country'""")
    void is_undetermined_when_the_other_account_might_cover_the_partner(String notStated, String missing) {
        ScenarioFixture sale = aSaleOfTwoAccounts();
        for (String fact : notStated.split("-", -1)) {
            sale.partner("direct", direct -> direct.notStating(FactName.of(fact)));
        }

        rule.on(sale).isUndetermined().about("direct").lacking(missing.split(", ", -1));
    }

    @Test
    void is_violated_when_what_is_stated_disproves_that_another_covers_the_partner() {
        ScenarioFixture inAnotherRegion = aSaleOn(DAY).notStating("direct", FactName.ORGANIZATION);
        for (String other : List.of("distri", "wholesale", "shop", "store", "cloudly")) {
            inAnotherRegion.country(other, "US");
        }
        rule.on(inAnotherRegion).isViolated("notSigned");
        rule.on(aSaleOn(DAY).notStating("direct", FactName.ORGANIZATION).country("direct", "CU"))
                .isViolated("notSigned");
        rule.on(aSaleOn(DAY).notStating("direct", FactName.COUNTRY)).isViolated("notSigned");
        rule.on(aSaleOfTwoAccounts().notStating("direct", FactName.COUNTRY).country("direct-fr", "CU"))
                .isViolated("notSigned");
        rule.on(aSaleOfTwoAccounts()
                        .notStating("direct", FactName.COUNTRY)
                        .cloud("direct-fr", Tenant.Cloud.US_GOVERNMENT))
                .isViolated("notSigned");
    }

    @Test
    void is_undetermined_for_want_of_the_agreements_alone_where_nobody_else_might_cover_the_partner() {
        rule.on(aSale("direct")
                        .notStating("direct", FactName.AGREEMENTS, FactName.ORGANIZATION)
                        .cloud("direct", Tenant.Cloud.CHINA))
                .isUndetermined()
                .lacking("direct agreements");
        rule.on(aSale("direct").notStating("direct", FactName.AGREEMENTS, FactName.COUNTRY))
                .isUndetermined()
                .lacking("direct agreements");
    }
}
