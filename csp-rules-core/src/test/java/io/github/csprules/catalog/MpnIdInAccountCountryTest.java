package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MpnIdInAccountCountryTest {

    private final RuleTester rule = RuleTester.of(new MpnIdInAccountCountry());

    private static Partner.Builder ofOffice(Partner.Builder partner, String country) {
        return partner.mpnId(MpnId.of("4567890", MpnId.Type.LOCATION, country));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(shop -> ofOffice(shop, "AT"))).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INCENTIVES")
    void does_not_apply_to_assignments_for_other_purposes(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).reseller(shop -> ofOffice(shop, "AT"))).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_reseller() {
        rule.on(aSale("direct").partner("direct", direct -> ofOffice(direct, "AT")))
                .isNotApplicable();
        rule.on(aSale("distri").provider(distri -> ofOffice(distri, "AT"))).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void does_not_apply_where_no_id_is_associated(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_satisfied_by_an_id_of_the_accounts_country_whatever_the_others(TransactionType type) {
        rule.on(ofType(type)
                        .country("shop", "DE")
                        .reseller(shop -> ofOffice(shop, "DE"))
                        .provider(distri -> ofOffice(distri, "AT")))
                .isSatisfied();
    }

    @Test
    void is_satisfied_by_an_id_of_no_stated_type() {
        rule.on(aSale().notStating("shop", FactName.MPN_ID_TYPE)).isSatisfied();
    }

    @Test
    void is_satisfied_about_one_reseller_where_the_other_has_no_id() {
        rule.on(aSale("distri", "shop", "store").partner("store", Partner.Builder::noMpnId))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_violated_by_an_id_of_another_country_of_the_region(TransactionType type) {
        rule.on(ofType(type).country("shop", "DE").reseller(shop -> ofOffice(shop, "AT")))
                .isViolated("otherCountry")
                .about("shop")
                .with("mpnId", "4567890", "mpnIdCountry", "AT", "accountCountry", "DE")
                .citing("S1-155", "S1-158")
                .errors()
                .remedies("associate-mpn-id-of-country", "add-location-in-country")
                .by(Actor.RESELLER, Actor.RESELLER);
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_who_enrolls_or_signs_or_is_assigned_whatever_its_declared_type(PartnerType type) {
        for (ScenarioFixture scenario :
                List.of(anEnrollment("shop"), aSignature(), anAssignment(ResellerAssignment.Purpose.INCENTIVES))) {
            rule.on(scenario.type("shop", type).reseller(shop -> ofOffice(shop, "AT")))
                    .isViolated("otherCountry")
                    .about("shop");
        }
    }

    @Test
    void is_violated_about_each_reseller_in_the_order_of_the_channel() {
        rule.on(aSale("store", "distri", "shop")
                        .partner("store", store -> ofOffice(store, "AT"))
                        .partner("shop", shop -> ofOffice(shop, "FR")))
                .findings("otherCountry [store]", "otherCountry [shop]");
    }

    @Test
    void is_violated_about_one_reseller_beside_what_is_lacking_about_the_other() {
        rule.on(aSale("distri", "shop", "store")
                        .notStating("shop", FactName.MPN_ID_COUNTRY)
                        .partner("store", store -> ofOffice(store, "AT")))
                .findings("[shop] lacks [shop mpnId.country]", "otherCountry [store]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_undetermined_when_the_id_is_not_stated(TransactionType type) {
        rule.on(ofType(type).notStating("shop", FactName.MPN_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_undetermined_when_the_ids_country_is_not_stated(TransactionType type) {
        rule.on(ofType(type).notStating("shop", FactName.MPN_ID_COUNTRY, FactName.MPN_ID_TYPE))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId.country");
    }

    @Test
    void is_undetermined_for_want_of_the_accounts_country_too() {
        rule.on(aSale().notStating("shop", FactName.COUNTRY)).isUndetermined().lacking("shop country");
        rule.on(aSale().notStating("shop", FactName.MPN_ID, FactName.COUNTRY))
                .isUndetermined()
                .lacking("shop mpnId", "shop country");
        rule.on(aSale().notStating("shop", FactName.MPN_ID_COUNTRY, FactName.COUNTRY))
                .isUndetermined()
                .lacking("shop mpnId.country", "shop country");
    }

    @Test
    void does_not_apply_where_no_id_is_associated_with_an_account_of_no_stated_country() {
        rule.on(aSale().notStating("shop", FactName.COUNTRY).reseller(Partner.Builder::noMpnId))
                .isNotApplicable();
    }
}
