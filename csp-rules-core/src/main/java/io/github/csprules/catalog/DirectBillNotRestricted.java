package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.forEach;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.DIRECT_BILL_PARTNER;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;

/**
 * The capabilities of the direct-bill partner are not restricted.
 * <p>
 * A direct-bill partner who no longer meets the requirements keeps its customers, but takes on neither orders nor
 * customers.
 * <p>
 * Allowed: a direct-bill partner in good standing.<br>
 * Denied: one whose capabilities are restricted.
 *
 * @see "restricted-direct-bill-capabilities"
 */
final class DirectBillNotRestricted implements TransactionRule {

    private static final Reason RESTRICTED = reason("restricted")
            .decidedBy(Citation.ofPage("restricted-direct-bill-capabilities"))
            .remedy("meet-direct-bill-requirements", DIRECT_BILL_PARTNER)
            .remedy("move-to-indirect-reseller", DIRECT_BILL_PARTNER)
            .errorCodes("800039", "900149")
            .build();

    private static final RuleInfo INFO = rule("direct-bill-not-restricted")
            .on(SALE, CUSTOMER_RELATIONSHIP)
            .reads(FactOwner.PARTNER, FactName.RESTRICTED)
            .reasons(RESTRICTED)
            .cites(Citation.ofPage("restricted-direct-bill-capabilities"))
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.partners(), scenario, DirectBillNotRestricted::notRestricted);
    }

    private static Answer notRestricted(Partner partner, Scenario scenario) {
        if (partner.type() != PartnerType.DIRECT_BILL) {
            return notApplicable();
        }
        if (partner.restricted().isNotStated()) {
            return lacking(partner, FactName.RESTRICTED);
        }
        return partner.restricted().get() ? violated(RESTRICTED, partner) : satisfied();
    }
}
