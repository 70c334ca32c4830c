package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aPartnership;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.Newest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.List;
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
                .remedies("partner-within-region", "use-account-in-provider-region", "use-account-in-reseller-region")
                .by(Actor.RESELLER, Actor.RESELLER, Actor.PROVIDER);
    }

    @ParameterizedTest
    @CsvSource({"CU, DE, CU", "FR, CU, CU", "CU, CU, CU", "KP, IR, KP-IR"})
    void is_violated_when_one_of_the_countries_has_no_region(String provider, String reseller, String without) {
        rule.on(aPartnership().country("distri", provider).country("shop", reseller))
                .isViolated("noRegion")
                .about("distri", "shop")
                .with("countries", List.of(without.split("-", -1)))
                .citing("S0-192")
                .errors()
                .remedies("check-country")
                .by(Actor.HOST);
    }

    @Test
    void is_violated_by_a_country_without_a_region_also_if_the_other_is_not_stated() {
        rule.on(aPartnership().notStating("distri", FactName.COUNTRY).country("shop", "CU"))
                .isViolated("noRegion")
                .with("countries", List.of("CU"));
    }

    @Test
    void is_undetermined_for_want_of_each_country_that_is_not_stated_the_providers_first() {
        rule.on(aPartnership().notStating("shop", FactName.COUNTRY))
                .isUndetermined()
                .about("distri", "shop")
                .lacking("shop country");
        rule.on(aPartnership().notStating("shop", FactName.COUNTRY).notStating("distri", FactName.COUNTRY))
                .isUndetermined()
                .lacking("distri country", "shop country");
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
