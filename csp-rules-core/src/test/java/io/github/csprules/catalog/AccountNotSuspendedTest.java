package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountNotSuspendedTest {

    private final RuleTester rule = RuleTester.of(new AccountNotSuspended());

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(suspended(ofType(type), "distri", "shop")).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void does_not_apply_to_assignments_to_a_subscription(ResellerAssignment.Purpose purpose) {
        rule.on(suspended(anAssignment(purpose), "distri", "shop")).isNotApplicable();
    }

    @Test
    void does_not_apply_to_renewals() {
        rule.on(suspended(aSale(sale -> sale.kind(Sale.Kind.RENEWAL)), "distri", "shop"))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "SUSPENDED")
    void is_satisfied_when_the_account_is_not_suspended(Partner.Authorization state) {
        rule.on(aSale().reseller(partner -> partner.authorization(state))).isSatisfied();
        rule.on(aSale("direct").partner("direct", partner -> partner.authorization(state)))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_ORDER", "ADDED_LICENSES"})
    void is_violated_by_new_licenses_of_a_suspended_partner(Sale.Kind kind) {
        rule.on(suspended(aSale(sale -> sale.kind(kind)), "shop"))
                .isViolated("suspended")
                .about("shop")
                .withoutArguments()
                .citing("suspended-partner-center-account")
                .remedies("restore-account", "use-partner-in-good-standing")
                .by(Actor.RESELLER, Actor.HOST)
                .errors("800039", "900149");
    }

    @Test
    void is_violated_once_for_each_suspended_partner() {
        rule.on(suspended(aSale(), "distri", "shop")).findings("suspended [distri]", "suspended [shop]");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_violated_by_who_adds_a_customer(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
        rule.on(suspended(anAssignment(purpose), "distri", "shop")).findings("suspended [distri]", "suspended [shop]");
    }

    @Test
    void is_undetermined_when_the_state_of_the_account_is_not_stated() {
        rule.on(aSale().notStating("distri", FactName.AUTHORIZATION))
                .isUndetermined()
                .about("distri")
                .lacking("distri authorization")
                .citing("suspended-partner-center-account");
    }

    private static ScenarioFixture suspended(ScenarioFixture fixture, String... partners) {
        for (String id : partners) {
            fixture.partner(id, partner -> partner.authorization(Partner.Authorization.SUSPENDED));
        }
        return fixture;
    }
}
