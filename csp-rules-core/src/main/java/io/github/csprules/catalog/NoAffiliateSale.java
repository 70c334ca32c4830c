package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.notStated;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.ArgumentType.PARTY;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner sells neither to an affiliate of its own nor supplies one through another partner.
 * <p>
 * By contract the customer is not affiliated with any partner of the channel, whichever account of either company says so.
 * <p>
 * Allowed: the reseller and the customer have no owner in common.<br>
 * Denied: the provider sells, through a reseller, to a sister company of its own.
 */
final class NoAffiliateSale extends Rule {

    private static final Reason AFFILIATE = reason("affiliate")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("S0-177")
            .remedy("buy-from-unrelated-partner", CUSTOMER)
            .build();

    private static final Reason SUPPLIES_AFFILIATE = reason("suppliesAffiliate")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("seller", PARTY)
            .decidedBy("S0-177")
            .remedy("buy-from-reseller-of-other-provider", CUSTOMER)
            .build();

    NoAffiliateSale() {
        super(rule("no-affiliate-sale")
                .on(SALE)
                .reads(FactKind.Owner.PARTNER, FactName.ORGANIZATION, FactName.AFFILIATES)
                .reads(FactKind.Owner.CUSTOMER, FactName.ORGANIZATION)
                .judgesOnlyIfStated(FactKind.Owner.PARTNER, FactName.ORGANIZATION, FactName.AFFILIATES)
                .leavesTo(CspRules.NO_SELF_SALE)
                .reasons(AFFILIATE, SUPPLIES_AFFILIATE)
                .reading(Readings.AFFILIATION)
                .reading(Readings.SELLING_THROUGH_OTHERS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.channel(), scenario, NoAffiliateSale::notAffiliated);
    }

    private static Answer notAffiliated(Partner partner, Scenario scenario) {
        Customer customer = scenario.customer();
        if (partner.isKnownToBe(customer)) {
            return notApplicable(); // no-self-sale speaks of it
        }
        if (isAffiliated(partner, customer, scenario.book())) {
            return toAffiliate(partner, scenario.channel(), customer);
        }
        boolean isKnown = partner.organization().isStated()
                && partner.affiliates().isStated()
                && customer.organization().isStated();
        return isKnown ? satisfied() : lacking(partner, customer, whatIsNotStated(partner, customer));
    }

    private static boolean isAffiliated(Partner partner, Customer customer, Book book) {
        if (customer.organization().isNotStated()) {
            return false;
        }
        String theirs = customer.organization().get();
        if (partner.statesAffiliate(theirs)) {
            return true;
        }
        if (partner.organization().isNotStated()) {
            return false;
        }
        String ours = partner.organization().get();
        return book.statesAffiliation(ours, theirs) || book.statesAffiliation(theirs, ours);
    }

    private static Answer toAffiliate(Partner partner, List<Partner> channel, Customer customer) {
        Partner seller = channel.get(channel.size() - 1);
        return partner.equals(seller)
                ? violated(AFFILIATE, partner, customer)
                : violated(SUPPLIES_AFFILIATE, partner, customer, seller.id());
    }

    private static List<FactRef> whatIsNotStated(Partner partner, Customer customer) {
        List<FactRef> missing = new ArrayList<>(notStated(FactName.ORGANIZATION, partner));
        missing.addAll(notStated(FactName.AFFILIATES, partner));
        missing.addAll(notStated(FactName.ORGANIZATION, customer));
        return missing;
    }
}
