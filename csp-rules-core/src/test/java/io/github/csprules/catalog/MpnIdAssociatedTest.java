package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MpnIdAssociatedTest {

    private final RuleTester rule = RuleTester.of(new MpnIdAssociated());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INCENTIVES")
    void does_not_apply_to_assignments_for_other_purposes(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).reseller(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_reseller() {
        rule.on(aSale("direct").partner("direct", Partner.Builder::noMpnId)).isNotApplicable();
        rule.on(aSale("distri").provider(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE"})
    void is_satisfied_when_an_id_is_associated_whoever_else_has_none(TransactionType type) {
        rule.on(ofType(type).provider(Partner.Builder::noMpnId)).isSatisfied();
    }

    @Test
    void is_satisfied_by_an_id_of_which_nothing_else_is_stated() {
        rule.on(aSale().reseller(shop -> shop.mpnId(MpnId.of("4567890")))).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE"})
    void is_violated_when_no_id_is_associated(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop")
                .withoutArguments()
                .citing("S1-154", "S1-161")
                .errors("2200", "800015")
                .remedies("associate-mpn-id")
                .by(Actor.RESELLER);
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_who_signs_or_is_assigned_whatever_its_declared_type(PartnerType type) {
        rule.on(aSignature().type("shop", type).reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop");
        rule.on(anAssignment(ResellerAssignment.Purpose.INCENTIVES)
                        .type("shop", type)
                        .reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop");
    }

    @Test
    void is_violated_about_each_reseller_in_the_order_of_the_channel() {
        rule.on(aSale("store", "distri", "shop")
                        .partner("store", Partner.Builder::noMpnId)
                        .partner("distri", Partner.Builder::noMpnId)
                        .partner("shop", Partner.Builder::noMpnId))
                .findings("none [store]", "none [shop]");
    }

    @Test
    void is_violated_about_one_reseller_beside_what_is_lacking_about_the_other() {
        rule.on(aSale("distri", "shop", "store")
                        .notStating("shop", FactName.MPN_ID)
                        .partner("store", Partner.Builder::noMpnId))
                .findings("[shop] lacks [shop mpnId]", "none [store]");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "AGREEMENT_SIGNATURE"})
    void is_undetermined_when_the_id_is_not_stated(TransactionType type) {
        rule.on(ofType(type).notStating("shop", FactName.MPN_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId");
    }
}
