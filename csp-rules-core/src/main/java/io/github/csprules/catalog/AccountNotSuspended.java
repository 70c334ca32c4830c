package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.takingOnNewBusiness;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The account of a partner that takes new orders or a new customer is not suspended.
 * <p>
 * A suspended partner serves what its customers have, until Microsoft Support lifts the suspension.
 * <p>
 * Allowed: a suspended partner orders the renewal of what a customer has.<br>
 * Denied: it orders further licenses.
 */
final class AccountNotSuspended extends Rule {

    private static final Reason SUSPENDED = reason("suspended")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("suspended-partner-center-account")
            .remedyBySubject("restore-account")
            .remedy("use-partner-in-good-standing", HOST)
            .build();

    AccountNotSuspended() {
        super(rule("account-not-suspended")
                .on(SALE, RESELLER_ASSIGNMENT)
                .reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
                .reasons(SUSPENDED)
                .errorCodes("800039", "900149"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(takingOnNewBusiness(scenario), scenario, AccountNotSuspended::notSuspended);
    }

    private static Answer notSuspended(Partner partner, Scenario scenario) {
        if (partner.authorization().isNotStated()) {
            return lacking(partner, FactName.AUTHORIZATION);
        }
        return partner.authorization().is(Partner.Authorization.SUSPENDED) ? violated(SUSPENDED, partner) : satisfied();
    }
}
