package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.SHOP_MPN_ID;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MpnIdOnRecordTest {

    private final RuleTester rule = RuleTester.of(new MpnIdOnRecord());

    private static ScenarioFixture aSaleWith(String partnerIdOnRecord) {
        return aSale(sale -> sale.partnerIdOnRecord(partnerIdOnRecord));
    }

    private static ScenarioFixture anAssignmentWith(String mpnId) {
        return anAssignment(ResellerAssignment.Purpose.INCENTIVES, assignment -> assignment.mpnId(mpnId));
    }

    private static ScenarioFixture anAssignmentWithoutMpnId() {
        return anAssignment(ResellerAssignment.Purpose.INCENTIVES, assignment -> assignment);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).reseller(Partner.Builder::noMpnId)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INCENTIVES")
    void does_not_apply_to_assignments_for_other_purposes(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.mpnId("another")))
                .isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_partner_id_on_record() {
        rule.on(aSale().reseller(Partner.Builder::noMpnId)).isNotApplicable();
        rule.on(aSale().notStating("shop", FactName.MPN_ID)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_sale_without_a_reseller() {
        rule.on(ScenarioFixture.of(Sale.builder(List.of("direct"), "acme").partnerIdOnRecord("another")))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_the_id_is_the_resellers() {
        rule.on(aSaleWith(SHOP_MPN_ID)).isSatisfied();
        rule.on(anAssignmentWith(SHOP_MPN_ID)).isSatisfied();
    }

    @Test
    void is_satisfied_by_an_id_of_which_nothing_else_is_stated() {
        rule.on(aSaleWith(SHOP_MPN_ID).notStating("shop", FactName.MPN_ID_TYPE, FactName.MPN_ID_COUNTRY))
                .isSatisfied();
    }

    @Test
    void is_violated_when_the_reseller_has_no_id() {
        rule.on(aSaleWith(SHOP_MPN_ID).reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop")
                .withoutArguments()
                .citing("S3-141", "S3-142")
                .errors("2072", "800098")
                .remedies("associate-mpn-id")
                .by(Actor.RESELLER);
        rule.on(anAssignmentWith(SHOP_MPN_ID).reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop");
    }

    @Test
    void is_violated_when_the_reseller_has_no_id_also_if_the_one_on_the_subscription_is_not_stated() {
        rule.on(anAssignmentWithoutMpnId().reseller(Partner.Builder::noMpnId))
                .isViolated("none")
                .about("shop");
    }

    @Test
    void is_violated_when_the_id_is_somebody_elses() {
        rule.on(aSaleWith("mpn-distri"))
                .isViolated("mismatch")
                .about("shop")
                .with("idOnRecord", "mpn-distri", "resellerMpnId", SHOP_MPN_ID)
                .citing("S3-141", "S3-142")
                .errors("2072", "800098")
                .remedies("put-mpn-id-of-reseller")
                .by(Actor.HOST);
        rule.on(anAssignmentWith("mpn-distri"))
                .isViolated("mismatch")
                .about("shop")
                .with("idOnRecord", "mpn-distri", "resellerMpnId", SHOP_MPN_ID);
    }

    @Test
    void is_violated_where_the_ids_differ_in_case_only() {
        rule.on(aSaleWith("MPN-shop")).isViolated("mismatch").about("shop");
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_who_is_assigned_whatever_its_declared_type(PartnerType type) {
        rule.on(anAssignmentWith("another").type("shop", type))
                .isViolated("mismatch")
                .about("shop")
                .errors("2072", "800098");
    }

    @Test
    void is_violated_about_each_reseller_in_the_order_of_the_channel() {
        Sale.Builder sale =
                Sale.builder(List.of("store", "distri", "shop"), "acme").partnerIdOnRecord("another");

        rule.on(ScenarioFixture.of(sale).reseller(Partner.Builder::noMpnId))
                .findings("mismatch [store]", "none [shop]");
        rule.on(ScenarioFixture.of(sale).notStating("store", FactName.MPN_ID))
                .findings("[store] lacks [store mpnId]", "mismatch [shop]");
    }

    @Test
    void is_undetermined_when_the_resellers_id_is_not_stated() {
        rule.on(aSaleWith(SHOP_MPN_ID).notStating("shop", FactName.MPN_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId");
        rule.on(anAssignmentWith(SHOP_MPN_ID).notStating("shop", FactName.MPN_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId");
    }

    @Test
    void is_undetermined_when_the_id_on_the_subscription_is_not_stated() {
        rule.on(anAssignmentWithoutMpnId()).isUndetermined().about("shop").lacking("transaction mpnId");
    }

    @Test
    void is_undetermined_for_want_of_both_ids_the_resellers_first() {
        rule.on(anAssignmentWithoutMpnId().notStating("shop", FactName.MPN_ID))
                .isUndetermined()
                .about("shop")
                .lacking("shop mpnId", "transaction mpnId");
    }
}
