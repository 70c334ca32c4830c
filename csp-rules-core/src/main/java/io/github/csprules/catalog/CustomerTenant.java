package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * What is sold is provisioned to a tenant of type Customer.
 * <p>
 * A partner may buy for its own use, but never into the tenant with which it does its CSP business.
 * <p>
 * Allowed: a reseller buys licenses for its staff into a second tenant.<br>
 * Denied: the same into the tenant in which it keeps its customers.
 */
final class CustomerTenant extends Rule {

    private static final Reason CSP_TENANT = reason("cspTenant")
            .decidedBy("S0-173..175")
            .remedy("use-customer-tenant", CUSTOMER)
            .build();

    CustomerTenant() {
        super(rule("customer-tenant")
                .on(SALE)
                .reads(FactOwner.CUSTOMER, FactName.TENANT_TYPE)
                .reasons(CSP_TENANT)
                .alsoCites("S0-170..175", "S2-128", "S4-120..122")
                .reading("S2-128 (2019) bars resale to partners altogether; S4-121 and S4-122 narrow it: the ban "
                        + "is on the tenant used for CSP. A tenant whose type is not stated is a CSP tenant if a "
                        + "declared partner uses it."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Tenant.Type> type = customer.tenant().type();
        if (type.isStated()) {
            return type.is(Tenant.Type.CUSTOMER) ? satisfied() : violated(CSP_TENANT, customer);
        }
        return scenario.book().partnersInTenantOf(customer).isEmpty()
                ? lacking(customer, FactName.TENANT_TYPE)
                : violated(CSP_TENANT, customer);
    }
}
