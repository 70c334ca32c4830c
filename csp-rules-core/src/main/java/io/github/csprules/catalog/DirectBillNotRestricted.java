package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.DIRECT_BILL_PARTNER;
import static io.github.csprules.verdict.Actor.HOST;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The direct-bill capabilities of a partner that takes new orders or customers are not restricted.
 * <p>
 * A direct-bill partner who no longer meets the requirements keeps its customers, but takes on neither orders nor
 * customers.
 * <p>
 * Allowed: a restricted direct-bill partner adds licenses to what a customer has.<br>
 * Denied: it places a new order.
 */
final class DirectBillNotRestricted extends Rule {

    private static final Reason RESTRICTED = reason("restricted")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("restricted-direct-bill-capabilities")
            .remedy("move-to-indirect-reseller", DIRECT_BILL_PARTNER)
            .remedy("meet-direct-bill-requirements", DIRECT_BILL_PARTNER)
            .remedy("use-partner-in-good-standing", HOST)
            .build();

    DirectBillNotRestricted() {
        super(rule("direct-bill-not-restricted")
                .on(SALE, CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
                .reasons(RESTRICTED)
                .errorCodes("800039", "900149"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return scenario.type() == SALE && scenario.transaction(Sale.class).kind() != Sale.Kind.NEW_ORDER
                ? notApplicable()
                : forEach(scenario.partners(), scenario, DirectBillNotRestricted::notRestricted);
    }

    private static Answer notRestricted(Partner partner, Scenario scenario) {
        if (partner.type() != PartnerType.DIRECT_BILL) {
            return notApplicable();
        }
        if (partner.authorization().isNotStated()) {
            return lacking(partner, FactName.AUTHORIZATION);
        }
        return partner.authorization().is(Partner.Authorization.RESTRICTED)
                ? violated(RESTRICTED, partner)
                : satisfied();
    }
}
