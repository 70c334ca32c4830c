package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectBillNotRestrictedTest {

    private final RuleTester rule = RuleTester.of(new DirectBillNotRestricted());

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPPORT_ENGAGEMENT", "ENROLLMENT", "AGREEMENT_SIGNATURE"})
    void does_not_apply_to_other_transactions_of_a_restricted_direct_bill_partner(TransactionType type) {
        rule.on(ofType(type)
                        .type("shop", PartnerType.DIRECT_BILL)
                        .reseller(partner -> partner.authorization(Partner.Authorization.RESTRICTED)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "CUSTOMER_RELATIONSHIP"})
    void does_not_apply_to_providers_and_resellers(TransactionType type) {
        rule.on(ofType(type)
                        .provider(partner -> partner.authorization(Partner.Authorization.RESTRICTED))
                        .notStating("shop", FactName.AUTHORIZATION))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_the_partner_is_not_restricted() {
        rule.on(aSale("direct")).isSatisfied();
        rule.on(aRequestBy("direct")).isSatisfied();
    }

    @Test
    void is_violated_when_the_partner_is_restricted() {
        for (ScenarioFixture fixture : List.of(aSale("direct"), aRequestBy("direct"))) {
            rule.on(fixture.partner("direct", partner -> partner.authorization(Partner.Authorization.RESTRICTED)))
                    .isViolated("restricted")
                    .about("direct")
                    .withoutArguments()
                    .citing("restricted-direct-bill-capabilities")
                    .errors("800039", "900149");
        }
    }

    @Test
    void is_violated_once_for_each_restricted_partner() {
        for (ScenarioFixture fixture : List.of(aSale("direct", "shop", "cloudly"), aRequestBy("direct", "cloudly"))) {
            rule.on(fixture.partner("direct", partner -> partner.authorization(Partner.Authorization.RESTRICTED))
                            .partner("cloudly", partner -> partner.authorization(Partner.Authorization.RESTRICTED)))
                    .findings("restricted [direct]", "restricted [cloudly]");
        }
    }

    @Test
    void is_violated_by_one_partner_and_undetermined_by_another() {
        rule.on(aSale("direct", "cloudly")
                        .notStating("direct", FactName.AUTHORIZATION)
                        .partner("cloudly", partner -> partner.authorization(Partner.Authorization.RESTRICTED)))
                .findings("[direct] lacks [direct authorization]", "restricted [cloudly]");
    }

    @Test
    void is_undetermined_when_it_is_not_stated_whether_the_partner_is_restricted() {
        for (ScenarioFixture fixture : List.of(aSale("direct"), aRequestBy("direct"))) {
            rule.on(fixture.notStating("direct", FactName.AUTHORIZATION))
                    .isUndetermined()
                    .about("direct")
                    .lacking("direct authorization")
                    .citing("restricted-direct-bill-capabilities");
        }
    }

    private static ScenarioFixture aRequestBy(String... partners) {
        return ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of(partners), "acme"));
    }
}
