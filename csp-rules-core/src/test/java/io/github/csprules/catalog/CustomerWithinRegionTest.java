package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.Newest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Regions;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CustomerWithinRegionTest {

    private final RuleTester rule = RuleTester.of(new CustomerWithinRegion(Newest.regions()));

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT", "RESELLER_ASSIGNMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).country("acme", "BR")).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
    void is_satisfied_by_different_countries_of_one_region(TransactionType type) {
        rule.on(ofType(type).country("distri", "FR").country("shop", "DE").country("acme", "ES"))
                .isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"DE, PL", "FR, MC", "GB, IS", "CA, PM"})
    void is_satisfied_where_the_region_has_several_countries(String partner, String customer) {
        rule.on(aSale("direct").country("direct", partner).country("acme", customer))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_violated_about_the_provider_and_then_the_reseller_that_add_a_customer(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
        rule.on(anAssignment(purpose).country("acme", "BR"))
                .findings("otherRegion [distri, acme]", "otherRegion [shop, acme]");
        rule.on(anAssignment(purpose).notStating("distri", FactName.COUNTRY).country("acme", "BR"))
                .findings("[distri, acme] lacks [distri country]", "otherRegion [shop, acme]");
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void does_not_apply_to_an_assignment_to_a_subscription(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).country("acme", "BR")).isNotApplicable();
    }

    @Test
    void is_violated_when_the_customer_is_in_another_region() {
        rule.on(aSale("direct").country("acme", "BR"))
                .isViolated("otherRegion")
                .about("direct", "acme")
                .with("partnerRegion", "EUROPE", "customerRegion", "BRAZIL")
                .citing("S0-189")
                .errors("2030")
                .remedies("sell-through-partner-in-region", "use-account-in-region")
                .by(Actor.CUSTOMER, Actor.DIRECT_BILL_PARTNER);
    }

    @Test
    void is_violated_by_a_reseller_whose_own_page_says_it_too() {
        rule.on(aSale().country("shop", "BR"))
                .isViolated("otherRegion")
                .about("shop", "acme")
                .with("partnerRegion", "BRAZIL", "customerRegion", "EUROPE")
                .citing("S0-189", "S1-199")
                .errors("2030", "2201")
                .remedies("sell-through-partner-in-region", "use-account-in-region")
                .by(Actor.CUSTOMER, Actor.RESELLER);
    }

    @Test
    void is_violated_by_a_provider_that_is_called_so() {
        rule.on(aSale().country("distri", "BR"))
                .isViolated("otherRegion")
                .about("distri", "acme")
                .citing("S0-189")
                .by(Actor.CUSTOMER, Actor.PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({"CU, ES, CU", "DE, CU, CU", "CU, CU, CU", "KP, IR, KP-IR", "IR, KP, IR-KP"})
    void is_violated_when_one_of_the_countries_has_no_region(String partner, String customer, String without) {
        rule.on(aSale("direct").country("direct", partner).country("acme", customer))
                .isViolated("noRegion")
                .about("direct", "acme")
                .with("countries", List.of(without.split("-", -1)))
                .citing("S0-189")
                .errors("2030")
                .remedies("check-country")
                .by(Actor.HOST);
    }

    @Test
    void is_violated_by_a_country_without_a_region_also_if_the_other_is_not_stated() {
        rule.on(aSale("direct").country("direct", "CU").notStating("acme", FactName.COUNTRY))
                .isViolated("noRegion")
                .about("direct", "acme")
                .with("countries", List.of("CU"));
        rule.on(aSale("direct").notStating("direct", FactName.COUNTRY).country("acme", "CU"))
                .isViolated("noRegion")
                .with("countries", List.of("CU"));
    }

    @Test
    void is_undetermined_for_want_of_each_country_that_is_not_stated_the_partners_first() {
        rule.on(aSale("direct").notStating("direct", FactName.COUNTRY))
                .isUndetermined()
                .about("direct", "acme")
                .lacking("direct country");
        rule.on(aSale("direct").notStating("acme", FactName.COUNTRY))
                .isUndetermined()
                .lacking("acme country");
        rule.on(aSale("direct").notStating("direct", FactName.COUNTRY).notStating("acme", FactName.COUNTRY))
                .isUndetermined()
                .lacking("direct country", "acme country");
    }

    /** A region of which a country becomes a part on one day, and leaves on another. */
    @ParameterizedTest
    @CsvSource({"2021-02-28, VIOLATED", "2021-03-01, SATISFIED", "2021-03-31, SATISFIED", "2021-04-01, VIOLATED"})
    void a_country_counts_to_the_region_that_the_table_has_on_the_day(LocalDate asOf, RuleStatus expected) {
        Regions regions = Regions.of(() -> List.of("DE,EUROPE,EUR,,", "CU,EUROPE,,2021-03-01,2021-04-01"));

        RuleTester.of(new CustomerWithinRegion(regions))
                .on(aSale("direct").asOf(asOf).country("direct", "DE").country("acme", "CU"))
                .is(expected);
    }

    @ParameterizedTest
    @CsvSource({"otherRegion, BR", "noRegion, CU"})
    void is_violated_with_an_error_code_of_its_own_about_a_reseller(String reason, String country) {
        rule.on(aSupportEngagement().country("acme", country))
                .isViolated(reason)
                .about("shop", "acme")
                .errors("2030", "2201");
    }

    @ParameterizedTest
    @CsvSource({"otherRegion, BR", "noRegion, CU"})
    void is_violated_without_that_code_about_a_provider(String reason, String country) {
        rule.on(aSale("distri").country("acme", country))
                .isViolated(reason)
                .about("distri", "acme")
                .errors("2030");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void is_violated_about_each_partner_in_their_order(TransactionType type) {
        rule.on(ofType(type).country("distri", "CU").country("acme", "US"))
                .findings("noRegion [distri, acme]", "otherRegion [shop, acme]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void is_violated_about_the_partner_in_another_region_alone(TransactionType type) {
        rule.on(ofType(type).country("shop", "US")).isViolated("otherRegion").about("shop", "acme");
    }

    @ParameterizedTest
    @CsvSource({"US, CA", "US, PR", "AU, NZ", "FR, RU", "JP, KR", "IN, TW"})
    void is_violated_where_neighbours_are_in_different_regions(String partner, String customer) {
        rule.on(aSale("direct").country("direct", partner).country("acme", customer))
                .isViolated("otherRegion")
                .about("direct", "acme");
    }
}
