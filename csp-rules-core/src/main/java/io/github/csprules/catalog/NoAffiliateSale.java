package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * A partner does not sell to its affiliates.
 * <p>
 * By contract the customer is not affiliated with any partner of the channel.
 * <p>
 * Allowed: the reseller and the customer have no owner in common.<br>
 * Denied: the provider sells, through a reseller, to a sister company of its own.
 */
final class NoAffiliateSale extends Rule {

    private static final Reason AFFILIATE = reason("affiliate")
            .decidedBy("S0-177")
            .remedy("buy-from-unrelated-partner", CUSTOMER)
            .build();

    NoAffiliateSale() {
        super(rule("no-affiliate-sale")
                .on(SALE)
                .reads(FactOwner.PARTNER, FactName.ORGANIZATION, FactName.AFFILIATES)
                .reads(FactOwner.CUSTOMER, FactName.ORGANIZATION)
                .judgesOnlyIfStated(FactOwner.PARTNER, FactName.ORGANIZATION, FactName.AFFILIATES)
                .leavesTo(CspRules.NO_SELF_SALE)
                .reasons(AFFILIATE)
                .reading("Affiliation is what the host states between organizations, in either direction and by "
                        + "any declared account of the two: it is neither inferred nor passed on from affiliate to "
                        + "affiliate. Lists that other partners leave out do not count as missing."));
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
            return violated(AFFILIATE, partner, customer);
        }
        boolean isKnown = partner.organization().isStated()
                && partner.affiliates().isStated()
                && customer.organization().isStated();
        return isKnown ? satisfied() : lacking(partner, customer, notStated(partner, customer));
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

    private static List<FactRef> notStated(Partner partner, Customer customer) {
        List<FactRef> missing = new ArrayList<>();
        if (partner.organization().isNotStated()) {
            missing.add(FactRef.of(partner, FactName.ORGANIZATION));
        }
        if (partner.affiliates().isNotStated()) {
            missing.add(FactRef.of(partner, FactName.AFFILIATES));
        }
        if (customer.organization().isNotStated()) {
            missing.add(FactRef.of(customer, FactName.ORGANIZATION));
        }
        return missing;
    }
}
