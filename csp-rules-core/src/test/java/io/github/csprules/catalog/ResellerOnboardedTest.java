package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.TODAY;
import static io.github.csprules.catalog.ScenarioFixture.aCustomerRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ResellerOnboardedTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    private final RuleTester rule = RuleTester.of(new ResellerOnboarded());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "PARTNERSHIP", "RESELLER_ASSIGNMENT", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::neverOnboarded)).isNotApplicable();
    }

    /** What decides: in a sale the steps of the resellers' own page, else what the providers' page asks of them. */
    private static String[] decisive(TransactionType type) {
        return type == TransactionType.SALE ? new String[] {"S0-149", "S0-150"} : new String[] {"S3-134"};
    }

    @Test
    void does_not_apply_to_a_request_or_an_engagement_of_partners_that_are_no_resellers() {
        rule.on(aCustomerRelationship().type("shop", PartnerType.DIRECT_BILL).reseller(Partner.Builder::neverOnboarded))
                .isNotApplicable();
        rule.on(aSupportEngagement()
                        .type("shop", PartnerType.INDIRECT_PROVIDER)
                        .reseller(Partner.Builder::neverOnboarded))
                .isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_reseller() {
        rule.on(aSale("direct").partner("direct", Partner.Builder::neverOnboarded))
                .isNotApplicable();
        rule.on(aSale("distri").provider(Partner.Builder::neverOnboarded)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "PARTNERSHIP", "RESELLER_ASSIGNMENT", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void is_satisfied_when_the_reseller_has_an_account_whoever_else_has_none(TransactionType type) {
        rule.on(ofType(type).provider(Partner.Builder::neverOnboarded)).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "PARTNERSHIP", "RESELLER_ASSIGNMENT", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void is_violated_when_the_reseller_has_no_account(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::neverOnboarded))
                .isViolated("never")
                .about("shop")
                .withoutArguments()
                .citing(decisive(type))
                .errors("2205")
                .remedies("onboard-to-partner-center")
                .by(Actor.RESELLER);
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_whatever_an_assignment_is_for(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).reseller(Partner.Builder::neverOnboarded))
                .isViolated("never")
                .about("shop");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "PARTNERSHIP", "RESELLER_ASSIGNMENT", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void is_violated_when_the_reseller_is_onboarded_later(TransactionType type) {
        rule.on(ofType(type).asOf(DAY).reseller(shop -> shop.onboardedOn(DAY.plusDays(1))))
                .isViolated("later")
                .about("shop")
                .with("onboardedOn", DAY.plusDays(1))
                .citing(decisive(type))
                .errors("2205")
                .remedies("wait-until-onboarded")
                .by(Actor.HOST);
    }

    @ParameterizedTest
    @CsvSource({"-1, VIOLATED", "0, SATISFIED", "1, SATISFIED"})
    void an_account_counts_from_its_day_on(int days, RuleStatus expected) {
        rule.on(aSale().asOf(DAY.plusDays(days)).reseller(shop -> shop.onboardedOn(DAY)))
                .is(expected);
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_who_is_named_as_the_reseller_whatever_its_declared_type(PartnerType type) {
        rule.on(aPartnership().type("shop", type).reseller(Partner.Builder::neverOnboarded))
                .isViolated("never")
                .about("shop")
                .by(actor(type));
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT)
                        .type("shop", type)
                        .reseller(Partner.Builder::neverOnboarded))
                .isViolated("never")
                .about("shop");
    }

    private static Actor actor(PartnerType type) {
        return switch (type) {
            case INDIRECT_PROVIDER -> Actor.PROVIDER;
            case INDIRECT_RESELLER -> Actor.RESELLER;
            case DIRECT_BILL -> Actor.DIRECT_BILL_PARTNER;
        };
    }

    @Test
    void is_violated_about_each_reseller_in_the_order_of_the_channel() {
        rule.on(aSale("store", "distri", "shop", "direct")
                        .partner("store", Partner.Builder::neverOnboarded)
                        .partner("shop", shop -> shop.onboardedOn(TODAY.plusDays(1))))
                .findings("never [store]", "later [shop]");
    }

    @Test
    void is_violated_about_one_reseller_beside_what_is_lacking_about_the_other() {
        rule.on(aSale("distri", "shop", "store")
                        .notStating("shop", FactName.ONBOARDED_ON)
                        .partner("store", Partner.Builder::neverOnboarded))
                .findings("[shop] lacks [shop onboardedOn]", "never [store]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "PARTNERSHIP", "RESELLER_ASSIGNMENT", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void is_undetermined_when_the_day_is_not_stated(TransactionType type) {
        rule.on(ofType(type).notStating("shop", FactName.ONBOARDED_ON))
                .isUndetermined()
                .about("shop")
                .lacking("shop onboardedOn");
    }
}
