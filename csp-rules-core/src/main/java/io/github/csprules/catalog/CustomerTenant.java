package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.List;

/**
 * A purchase is provisioned to a tenant of type Customer, never to one used for CSP business.
 * <p>
 * A partner may buy for its own use, but into a tenant apart from the one in which it keeps its customers. A tenant whose type is
 * not stated is used for CSP if a declared partner has it.
 * <p>
 * Allowed: a reseller buys licenses for its staff into a second tenant.<br> Denied: the same into the tenant with which it
 * resells.
 */
final class CustomerTenant extends Rule {

    private static final Reason CSP_TENANT = reason("cspTenant")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S0-173..175")
            .remedy("use-customer-tenant", CUSTOMER)
            .build();

    /** Of a partner of the channel: a second tenant would not cure a sale to itself. */
    private static final Reason CSP_TENANT_OF_SELLER = reason("cspTenant")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S0-173..175")
            .remedy("buy-from-unrelated-partner", CUSTOMER)
            .build();

    CustomerTenant() {
        super(rule("customer-tenant")
                .on(SALE)
                .reads(FactKind.Owner.CUSTOMER, FactName.TENANT_TYPE)
                .reasons(CSP_TENANT, CSP_TENANT_OF_SELLER)
                .alsoCites("S0-170..172", "S2-128", "S4-120..122")
                .reading(Readings.RESALE)
                .reading(Readings.OWN_USE));
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Tenant.Type> type = customer.tenant().type();
        if (type.is(Tenant.Type.CUSTOMER)) {
            return satisfied();
        }
        return isKnownToBeCsp(scenario)
                ? violated(isOfSeller(scenario) ? CSP_TENANT_OF_SELLER : CSP_TENANT, customer)
                : lacking(customer, FactName.TENANT_TYPE);
    }

    /** Whether it is stated that the customer's tenant is used for CSP business, or follows from a partner that has it. */
    static boolean isKnownToBeCsp(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Tenant.Type> type = customer.tenant().type();
        return type.isStated()
                ? type.is(Tenant.Type.CSP)
                : !scenario.book().partnersInTenantOf(customer).isEmpty();
    }

    private static boolean isOfSeller(Scenario scenario) {
        List<Partner> channel = scenario.channel();
        for (int i = 0; i < channel.size(); i++) { // by index: an iterator is not always optimized away
            if (channel.get(i).isSameTenantAs(scenario.customer())) {
                return true;
            }
        }
        return false;
    }
}
