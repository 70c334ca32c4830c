package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.notStated;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.ArgumentType.PARTY;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.List;

/**
 * A partner sells neither to its own company nor supplies it through another partner.
 * <p>
 * By contract the customer is somebody else. It is the same company where both use one tenant or belong to one organization; a
 * second tenant does not change that.
 * <p>
 * Allowed: a reseller buys from another reseller.<br>
 * Denied: a reseller sells to its own company, into a second tenant.
 */
final class NoSelfSale extends Rule {

    private static final Reason SAME_ORGANIZATION = reason("sameOrganization")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("S0-177")
            .remedy("buy-from-unrelated-partner", CUSTOMER)
            .build();

    private static final Reason SUPPLIES_ITSELF = reason("suppliesItself")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("seller", PARTY)
            .decidedBy("S0-177")
            .remedy("buy-from-reseller-of-other-provider", CUSTOMER)
            .build();

    NoSelfSale() {
        super(rule("no-self-sale")
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, FactName.ORGANIZATION)
                .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                .reasons(SAME_ORGANIZATION, SUPPLIES_ITSELF)
                .alsoCites("S0-176")
                .reading(Readings.AFFILIATION)
                .reading(Readings.SELLING_THROUGH_OTHERS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.channel(), scenario, NoSelfSale::notItself);
    }

    private static Answer notItself(Partner partner, Scenario scenario) {
        Customer customer = scenario.customer();
        if (partner.isKnownToBe(customer)) {
            return toItself(partner, scenario.channel(), customer);
        }
        return partner.organization().isStated() && customer.organization().isStated()
                ? satisfied()
                : lacking(partner, customer, notStated(FactName.ORGANIZATION, partner, customer));
    }

    private static Answer toItself(Partner partner, List<Partner> channel, Customer customer) {
        Partner seller = channel.get(channel.size() - 1);
        return partner.equals(seller)
                ? violated(SAME_ORGANIZATION, partner, customer)
                : violated(SUPPLIES_ITSELF, partner, customer, seller.id());
    }
}
