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

class MpnIdIsLocationTest {

    private final RuleTester rule = RuleTester.of(new MpnIdIsLocation());

    private static Partner.Builder global(Partner.Builder partner) {
        return partner.mpnId(MpnId.of("4567890", MpnId.Type.GLOBAL, "DE"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(MpnIdIsLocationTest::global)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INCENTIVES")
    void does_not_apply_to_assignments_for_other_purposes(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).reseller(MpnIdIsLocationTest::global)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_reseller() {
        rule.on(aSale("direct").partner("direct", MpnIdIsLocationTest::global)).isNotApplicable();
        rule.on(aSale("distri").provider(MpnIdIsLocationTest::global)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void does_not_apply_where_no_id_is_associated(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_satisfied_by_the_id_of_a_location_whatever_the_others(TransactionType type) {
        rule.on(ofType(type).provider(MpnIdIsLocationTest::global)).isSatisfied();
    }

    @Test
    void is_satisfied_by_an_id_of_no_stated_country() {
        rule.on(aSale().notStating("shop", FactName.MPN_ID_COUNTRY)).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE", "ENROLLMENT"})
    void is_violated_by_a_global_id(TransactionType type) {
        rule.on(ofType(type).reseller(MpnIdIsLocationTest::global))
                .isViolated("global")
                .about("shop")
                .with("mpnId", "4567890")
                .citing("S1-158", "S1-159")
                .errors()
                .remedies("associate-location-mpn-id", "add-location")
                .by(Actor.RESELLER, Actor.RESELLER);
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_who_enrolls_or_signs_or_is_assigned_whatever_its_declared_type(PartnerType type) {
        for (ScenarioFixture scenario :
                List.of(anEnrollment("shop"), aSignature(), anAssignment(ResellerAssignment.Purpose.INCENTIVES))) {
            rule.on(scenario.type("shop", type).reseller(MpnIdIsLocationTest::global))
                    .isViolated("global")
                    .about("shop");
        }
    }

    @Test
    void is_violated_about_each_reseller_in_the_order_of_the_channel() {
        rule.on(aSale("store", "distri", "shop")
                        .partner("store", MpnIdIsLocationTest::global)
                        .partner("shop", MpnIdIsLocationTest::global))
                .findings("global [store]", "global [shop]");
    }

    @Test
    void is_violated_about_one_reseller_beside_what_is_lacking_about_the_other() {
        rule.on(aSale("distri", "shop", "store")
                        .notStating("shop", FactName.MPN_ID_TYPE)
                        .partner("store", MpnIdIsLocationTest::global))
                .findings("[shop] lacks [shop mpnId.type]", "global [store]");
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
    void is_undetermined_when_the_ids_type_is_not_stated(TransactionType type) {
        rule.on(ofType(type).notStating("shop", FactName.MPN_ID_TYPE, FactName.MPN_ID_COUNTRY))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId.type");
    }
}
