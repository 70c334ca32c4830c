package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.Newest;
import io.github.csprules.model.TransactionType;
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
            names = {"SALE", "CUSTOMER_RELATIONSHIP", "SUPPORT_ENGAGEMENT"})
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

    @Test
    void is_violated_when_the_customer_is_in_another_region() {
        rule.on(aSale("direct").country("acme", "BR"))
                .isViolated("otherRegion")
                .about("direct", "acme")
                .with("partnerRegion", "EUROPE", "customerRegion", "BRAZIL")
                .citing("S0-189", "S1-199")
                .errors("2030")
                .remedies("sell-through-partner-in-region", "use-account-in-region");
    }

    @ParameterizedTest
    @CsvSource({"CN, ES", "DE, CN", "CN, CN", "KP, IR"})
    void is_violated_when_one_of_the_countries_has_no_region(String partner, String customer) {
        rule.on(aSale("direct").country("direct", partner).country("acme", customer))
                .isViolated("noRegion")
                .about("direct", "acme")
                .with("partnerCountry", partner, "customerCountry", customer)
                .citing("S0-188", "S0-189")
                .errors("2030")
                .remedies("sell-through-partner-in-region", "use-account-in-region", "check-country");
    }

    @ParameterizedTest
    @CsvSource({"otherRegion, BR", "noRegion, CN"})
    void is_violated_with_an_error_code_of_its_own_about_a_reseller(String reason, String country) {
        rule.on(aSupportEngagement().country("acme", country))
                .isViolated(reason)
                .about("shop", "acme")
                .errors("2030", "2201");
    }

    @ParameterizedTest
    @CsvSource({"otherRegion, BR", "noRegion, CN"})
    void is_violated_without_that_code_about_a_provider(String reason, String country) {
        rule.on(aSale("distri").country("acme", country))
                .isViolated(reason)
                .about("distri", "acme")
                .errors("2030");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void is_violated_about_each_partner_in_their_order(TransactionType type) {
        rule.on(ofType(type).country("distri", "CN").country("acme", "US"))
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
