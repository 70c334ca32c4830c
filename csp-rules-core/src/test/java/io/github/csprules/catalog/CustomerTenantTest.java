package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.FactName;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTenantTest {

    private final RuleTester rule = RuleTester.of(new CustomerTenant());

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SALE")
    void does_not_apply_to_what_is_not_a_sale(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void is_satisfied_by_a_customer_tenant() {
        rule.on(aSale()).isSatisfied();
    }

    @Test
    void is_satisfied_by_a_partners_second_tenant() {
        rule.on(aSale().customer(acme -> acme.organization("shop-group"))).isSatisfied();
    }

    @Test
    void is_violated_by_a_tenant_stated_to_be_used_for_csp() {
        rule.on(aSale().tenantType("acme", Tenant.Type.CSP))
                .isViolated("cspTenant")
                .about("acme")
                .withoutArguments()
                .citing("S0-173", "S0-174", "S0-175")
                .errors()
                .remedies("use-customer-tenant")
                .by(Actor.CUSTOMER);
    }

    @Test
    void is_violated_without_advice_for_another_tenant_where_a_partner_of_the_channel_has_this_one() {
        rule.on(aSale().tenantType("acme", Tenant.Type.CSP).tenant("acme", "t-shop"))
                .isViolated("cspTenant")
                .about("acme")
                .withoutArguments()
                .citing("S0-173", "S0-174", "S0-175")
                .errors()
                .remedies("buy-from-unrelated-partner")
                .by(Actor.CUSTOMER);
        rule.on(aSale().tenantType("acme", Tenant.Type.CSP).tenant("acme", "t-store"))
                .isViolated("cspTenant")
                .remedies("use-customer-tenant");
    }

    @Test
    void is_undetermined_where_only_another_customer_says_what_the_tenant_is_used_for() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE)
                        .tenant("acme", "t-both")
                        .tenant("fabrikam", "t-both")
                        .tenantType("fabrikam", Tenant.Type.CSP))
                .isUndetermined()
                .lacking("acme tenant.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-shop", "t-store"})
    void is_violated_by_a_tenant_of_no_stated_type_that_a_declared_partner_uses(String tenant) {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE).tenant("acme", tenant))
                .isViolated("cspTenant")
                .about("acme");
    }

    @Test
    void is_violated_where_the_tenants_differ_in_case_only() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE).tenant("acme", "T-Shop"))
                .isViolated("cspTenant")
                .about("acme");
    }

    @Test
    void is_undetermined_when_the_tenant_type_is_not_stated() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE))
                .isUndetermined()
                .about("acme")
                .lacking("acme tenant.type");
    }

    @Test
    void is_undetermined_where_the_tenants_differ_in_the_case_of_other_letters_than_a_to_z() {
        rule.on(aSale().notStating("acme", FactName.TENANT_TYPE)
                        .tenant("shop", "t-é")
                        .tenant("acme", "t-É"))
                .isUndetermined()
                .about("acme")
                .lacking("acme tenant.type");
    }
}
