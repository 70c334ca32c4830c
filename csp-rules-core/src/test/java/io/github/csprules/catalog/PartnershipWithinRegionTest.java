package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.Newest;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PartnershipWithinRegionTest {

    private final RuleTester rule = RuleTester.of(new PartnershipWithinRegion(Newest.regions()));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PARTNERSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).country("shop", "US")).isNotApplicable();
    }

    @Test
    void is_satisfied_by_different_countries_of_one_region() {
        rule.on(aPartnership().country("distri", "FR").country("shop", "DE")).isSatisfied();
    }

    @Test
    void is_violated_when_the_two_are_in_different_regions() {
        rule.on(aPartnership().country("distri", "US").country("shop", "CA"))
                .isViolated("otherRegion")
                .about("distri", "shop")
                .with("providerRegion", "UNITED_STATES", "resellerRegion", "CANADA")
                .citing("S0-192", "S1-199")
                .errors()
                .remedies("partner-within-region", "use-account-in-region");
    }

    @ParameterizedTest
    @CsvSource({"CN, DE", "FR, CN", "CN, CN"})
    void is_violated_when_one_of_the_countries_has_no_region(String provider, String reseller) {
        rule.on(aPartnership().country("distri", provider).country("shop", reseller))
                .isViolated("noRegion")
                .about("distri", "shop")
                .with("providerCountry", provider, "resellerCountry", reseller)
                .citing("S0-191", "S0-192")
                .errors()
                .remedies("partner-within-region", "use-account-in-region", "check-country");
    }

    @Test
    void is_violated_whatever_the_declared_types_of_the_two() {
        rule.on(aPartnership()
                        .type("distri", PartnerType.DIRECT_BILL)
                        .type("shop", PartnerType.DIRECT_BILL)
                        .country("shop", "JP"))
                .isViolated("otherRegion")
                .about("distri", "shop");
    }
}
