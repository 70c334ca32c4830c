package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class NoSelfSaleTest {

    private final RuleTester rule = RuleTester.of(new NoSelfSale());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SALE")
    void does_not_apply_to_what_is_not_a_sale(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void is_satisfied_when_the_customer_is_somebody_else() {
        rule.on(aSale()).isSatisfied();
    }

    @Test
    void is_satisfied_when_the_customer_is_a_partner_outside_the_channel() {
        rule.on(aSale().customer(acme -> acme.organization("store-group"))).isSatisfied();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop-group", "shop-group-labs"})
    void is_satisfied_where_organizations_are_not_exactly_equal(String organization) {
        rule.on(aSale().customer(acme -> acme.organization(organization))).isSatisfied();
    }

    @Test
    void is_violated_when_the_customer_is_of_the_partners_organization_with_a_tenant_of_its_own() {
        rule.on(aSale().customer(acme -> acme.organization("shop-group")))
                .isViolated("sameOrganization")
                .about("shop", "acme")
                .withoutArguments()
                .citing("S0-177")
                .errors()
                .remedies("buy-from-unrelated-partner")
                .by(Actor.CUSTOMER);
    }

    @Test
    void is_violated_when_both_have_one_tenant_whatever_their_organizations() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE).tenant("acme", "t-shop"))
                .isViolated("sameOrganization")
                .about("shop", "acme");
    }

    @Test
    void is_violated_when_both_have_one_tenant_in_another_case() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE).tenant("acme", "T-SHOP"))
                .isViolated("sameOrganization")
                .about("shop", "acme");
    }

    @Test
    void is_violated_when_both_have_one_tenant_and_no_organization_is_stated() {
        rule.on(aSale("direct")
                        .notStating("acme", FactName.TENANT_TYPE, FactName.ORGANIZATION)
                        .notStating("direct", FactName.ORGANIZATION)
                        .tenant("acme", "t-direct"))
                .isViolated("sameOrganization")
                .about("direct", "acme");
    }

    @Test
    void is_violated_by_a_provider_that_supplies_itself_through_its_reseller() {
        rule.on(aSale().provider(distri -> distri.organization("acme-group")))
                .isViolated("suppliesItself")
                .about("distri", "acme")
                .with("seller", "shop")
                .citing("S0-177")
                .errors()
                .remedies("buy-from-reseller-of-other-provider")
                .by(Actor.CUSTOMER);
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE).tenant("acme", "T-Distri"))
                .isViolated("suppliesItself")
                .about("distri", "acme");
    }

    @Test
    void is_violated_by_every_partner_before_the_last_that_supplies_itself() {
        rule.on(aSale("distri", "shop", "store").reseller(shop -> shop.organization("acme-group")))
                .isViolated("suppliesItself")
                .about("shop", "acme")
                .with("seller", "store");
    }

    @Test
    void is_violated_about_each_partner_in_the_order_of_the_channel() {
        rule.on(aSale("direct", "distri", "shop")
                        .provider(distri -> distri.organization("acme-group"))
                        .reseller(shop -> shop.organization("acme-group")))
                .findings("suppliesItself [distri, acme]", "sameOrganization [shop, acme]");
    }

    @Test
    void is_violated_about_one_partner_beside_what_is_lacking_about_the_other() {
        rule.on(aSale().notStating("distri", FactName.ORGANIZATION).customer(acme -> acme.organization("shop-group")))
                .findings("[distri, acme] lacks [distri organization]", "sameOrganization [shop, acme]");
    }

    @Test
    void is_undetermined_when_the_partners_organization_is_not_stated() {
        rule.on(aSale().notStating("shop", FactName.ORGANIZATION))
                .isUndetermined()
                .about("shop", "acme")
                .lacking("shop organization");
    }

    @Test
    void is_undetermined_about_each_partner_when_the_customers_organization_is_not_stated() {
        rule.on(aSale().notStating("acme", FactName.ORGANIZATION))
                .findings("[distri, acme] lacks [acme organization]", "[shop, acme] lacks [acme organization]");
    }

    @Test
    void is_undetermined_for_want_of_both_organizations_the_partners_first() {
        rule.on(aSale("direct").notStating("direct", FactName.ORGANIZATION).notStating("acme", FactName.ORGANIZATION))
                .isUndetermined()
                .about("direct", "acme")
                .lacking("direct organization", "acme organization");
    }
}
