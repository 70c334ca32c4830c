package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A partner does not sell to itself.
 * <p>
 * By contract the customer is somebody else. It is the same company where both use one tenant or belong to one
 * organization; a second tenant does not change that.
 * <p>
 * Allowed: a reseller buys from another reseller.<br>
 * Denied: a reseller sells to its own company, into a second tenant.
 */
final class NoSelfSale extends Rule {

    private static final Reason SAME_ORGANIZATION = reason("sameOrganization")
            .decidedBy("S0-177")
            .remedy("buy-from-unrelated-partner", CUSTOMER)
            .build();

    NoSelfSale() {
        super(rule("no-self-sale")
                .on(SALE)
                .reads(FactOwner.PARTNER, FactName.ORGANIZATION)
                .reads(FactOwner.CUSTOMER, FactName.ORGANIZATION)
                .reasons(SAME_ORGANIZATION)
                .alsoCites("S0-176"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.channel(), scenario, NoSelfSale::notItself);
    }

    private static Answer notItself(Partner partner, Scenario scenario) {
        Customer customer = scenario.customer();
        if (partner.isKnownToBe(customer)) {
            return violated(SAME_ORGANIZATION, partner, customer);
        }
        boolean isPartnerKnown = partner.organization().isStated();
        boolean isCustomerKnown = customer.organization().isStated();
        if (isPartnerKnown && isCustomerKnown) {
            return satisfied();
        }
        FactRef ofPartner = FactRef.of(partner, FactName.ORGANIZATION);
        FactRef ofCustomer = FactRef.of(customer, FactName.ORGANIZATION);
        if (isPartnerKnown) {
            return lacking(partner, customer, ofCustomer);
        }
        return isCustomerKnown
                ? lacking(partner, customer, ofPartner)
                : lacking(partner, customer, ofPartner, ofCustomer);
    }
}
