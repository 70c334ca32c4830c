package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class JointRequestTest {

    private final RuleTester rule = RuleTester.of(new JointRequest());

    private static ScenarioFixture aRequestOf(String... partners) {
        return ScenarioFixture.of(CustomerRelationshipRequest.builder(List.of(partners), "acme"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CUSTOMER_RELATIONSHIP")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).type("distri", PartnerType.DIRECT_BILL)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"distri", "shop", "direct"})
    void does_not_apply_to_one_partner_that_asks_alone(String partner) {
        rule.on(aRequestOf(partner)).isNotApplicable();
    }

    @Test
    void is_satisfied_by_a_provider_and_a_reseller_whoever_of_them_asks() {
        rule.on(aRequestOf("distri", "shop")).isSatisfied();
        rule.on(aRequestOf("shop", "distri")).isSatisfied();
    }

    @Test
    void is_violated_once_about_both_in_their_order() {
        rule.on(aRequestOf("store", "direct"))
                .isViolated("notProviderAndReseller")
                .about("store", "direct")
                .with("types", List.of("INDIRECT_RESELLER", "DIRECT_BILL"))
                .citing("S1-195", "S3-138")
                .errors()
                .remedies("ask-alone", "ask-as-provider-and-reseller")
                .by(Actor.HOST, Actor.HOST);
    }

    @ParameterizedTest
    @CsvSource({
        "distri, wholesale",
        "shop, store",
        "direct, cloudly",
        "distri, direct",
        "direct, distri",
        "direct, shop"
    })
    void is_violated_by_any_other_two(String first, String second) {
        rule.on(aRequestOf(first, second)).isViolated("notProviderAndReseller").about(first, second);
    }
}
