package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NoAffiliateSaleTest {

    private final RuleTester rule = RuleTester.of(new NoAffiliateSale());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SALE")
    void does_not_apply_to_what_is_not_a_sale(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_partner_of_the_customers_organization() {
        rule.on(aSale("direct")
                        .partner(
                                "direct",
                                direct -> direct.organization("acme-group").affiliates("acme-group")))
                .isNotApplicable();
    }

    @Test
    void does_not_apply_to_a_partner_in_the_customers_tenant() {
        rule.on(aSale("direct")
                        .notStating("acme", FactName.TENANT_TYPE)
                        .tenant("acme", "T-Direct")
                        .partner("direct", direct -> direct.affiliates("acme-group")))
                .isNotApplicable();
    }

    @Test
    void is_satisfied_when_nobody_states_an_affiliation() {
        rule.on(aSale()).isSatisfied();
    }

    @Test
    void is_satisfied_by_the_other_partner_where_one_is_the_customer_itself() {
        rule.on(aSale().reseller(shop -> shop.organization("acme-group").affiliates("acme-group")))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_the_customer_is_an_affiliate_of_a_partner_outside_the_channel() {
        rule.on(aSale().partner("store", store -> store.affiliates("acme-group")))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_both_have_an_affiliate_in_common() {
        rule.on(aSale("direct")
                        .alsoPartner("acme-reselling", PartnerType.INDIRECT_RESELLER)
                        .partner("direct", direct -> direct.affiliates("holding"))
                        .partner(
                                "acme-reselling",
                                partner -> partner.organization("acme-group").affiliates("holding")))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_the_lists_of_other_partners_are_not_stated() {
        rule.on(aSale("direct")
                        .alsoPartner("acme-reselling", PartnerType.INDIRECT_RESELLER)
                        .alsoPartner("direct-abroad", PartnerType.DIRECT_BILL)
                        .notStating("acme-reselling", FactName.AFFILIATES)
                        .notStating("direct-abroad", FactName.AFFILIATES)
                        .partner("acme-reselling", partner -> partner.organization("acme-group"))
                        .partner("direct-abroad", partner -> partner.organization("direct-group")))
                .isSatisfied();
    }

    @Test
    void is_satisfied_where_organizations_are_not_exactly_equal() {
        rule.on(aSale().reseller(shop -> shop.affiliates("Acme-group", "acme"))).isSatisfied();
    }

    @Test
    void is_violated_when_the_partner_states_the_customers_organization() {
        rule.on(aSale().reseller(shop -> shop.affiliates("shop-labs", "acme-group")))
                .isViolated("affiliate")
                .about("shop", "acme")
                .withoutArguments()
                .citing("S0-177")
                .errors()
                .remedies("buy-from-unrelated-partner")
                .by(Actor.CUSTOMER);
    }

    @Test
    void is_violated_when_the_partner_states_it_and_not_its_own_organization() {
        rule.on(aSale("direct")
                        .notStating("direct", FactName.ORGANIZATION)
                        .partner("direct", direct -> direct.affiliates("acme-group")))
                .isViolated("affiliate")
                .about("direct", "acme");
    }

    @Test
    void is_violated_when_another_account_of_the_partners_organization_states_it() {
        rule.on(aSale("direct")
                        .alsoPartner("direct-abroad", PartnerType.DIRECT_BILL)
                        .notStating("direct", FactName.AFFILIATES)
                        .partner(
                                "direct-abroad",
                                partner -> partner.organization("direct-group").affiliates("acme-group")))
                .isViolated("affiliate")
                .about("direct", "acme");
    }

    @Test
    void is_violated_when_a_partner_of_the_customers_organization_states_the_partners() {
        rule.on(aSale("direct")
                        .alsoPartner("acme-reselling", PartnerType.INDIRECT_RESELLER)
                        .notStating("direct", FactName.AFFILIATES)
                        .partner(
                                "acme-reselling",
                                partner -> partner.organization("acme-group").affiliates("direct-group")))
                .isViolated("affiliate")
                .about("direct", "acme");
    }

    @Test
    void is_violated_by_a_provider_that_supplies_its_affiliate_through_its_reseller() {
        rule.on(aSale().provider(distri -> distri.affiliates("acme-group")))
                .isViolated("suppliesAffiliate")
                .about("distri", "acme")
                .with("seller", "shop")
                .citing("S0-177")
                .errors()
                .remedies("buy-from-reseller-of-other-provider")
                .by(Actor.CUSTOMER);
    }

    @Test
    void is_violated_about_each_partner_in_the_order_of_the_channel() {
        rule.on(aSale("shop", "distri")
                        .provider(distri -> distri.affiliates("acme-group"))
                        .reseller(shop -> shop.affiliates("acme-group")))
                .findings("suppliesAffiliate [shop, acme]", "affiliate [distri, acme]");
    }

    @Test
    void is_violated_about_one_partner_beside_what_is_lacking_about_the_other() {
        rule.on(aSale().notStating("distri", FactName.AFFILIATES).reseller(shop -> shop.affiliates("acme-group")))
                .findings("[distri, acme] lacks [distri affiliates]", "affiliate [shop, acme]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  true,  false, 'direct organization, direct affiliates'
            true,  false, true,  'direct organization, acme organization'
            false, true,  true,  'direct affiliates, acme organization'
            true,  true,  true,  'direct organization, direct affiliates, acme organization'
            true,  false, false, 'direct organization'
            false, true,  false, 'direct affiliates'
            false, false, true,  'acme organization'""")
    void is_undetermined_for_want_of_what_is_not_stated_in_this_order(
            boolean noPartner, boolean noAffiliates, boolean noCustomer, String missing) {
        ScenarioFixture sale = aSale("direct");
        if (noPartner) {
            sale.notStating("direct", FactName.ORGANIZATION);
        }
        if (noAffiliates) {
            sale.notStating("direct", FactName.AFFILIATES);
        }
        if (noCustomer) {
            sale.notStating("acme", FactName.ORGANIZATION);
        }

        rule.on(sale).isUndetermined().about("direct", "acme").lacking(missing.split(", ", -1));
    }

    @Test
    void is_undetermined_where_the_partner_of_no_stated_organization_may_be_what_another_states() {
        rule.on(aSale("direct")
                        .alsoPartner("acme-reselling", PartnerType.INDIRECT_RESELLER)
                        .notStating("direct", FactName.ORGANIZATION)
                        .partner(
                                "acme-reselling",
                                partner -> partner.organization("acme-group").affiliates("direct-group")))
                .isUndetermined()
                .about("direct", "acme")
                .lacking("direct organization");
    }

    @Test
    void is_undetermined_about_each_partner_when_the_customers_organization_is_not_stated() {
        rule.on(aSale().notStating("acme", FactName.ORGANIZATION).notStating("shop", FactName.AFFILIATES))
                .findings(
                        "[distri, acme] lacks [acme organization]",
                        "[shop, acme] lacks [shop affiliates, acme organization]");
    }
}
