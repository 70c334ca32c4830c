package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.agreementInForce;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The customer has accepted the Microsoft Customer Agreement, and it is in force.
 * <p>
 * Partners have to confirm the acceptance before they order anything for a customer.
 * <p>
 * Allowed: the customer accepted on the day of the order.<br>
 * Denied: it accepted only the older cloud agreement.
 */
final class CustomerAgreementAccepted extends Rule {

    private static final Reason NOT_ACCEPTED = reason("notAccepted")
            .decidedBy("regional-authorization-overview", "confirm-customer-agreement")
            .remedy("accept-customer-agreement", CUSTOMER)
            .build();

    private static final Reason ACCEPTED_LATER = reason("acceptedLater")
            .argument("signedOn", DATE)
            .decidedBy("regional-authorization-overview", "confirm-customer-agreement")
            .remedy("wait-until-accepted", HOST)
            .build();

    private static final Reason ENDED = reason("ended")
            .argument("endedOn", DATE)
            .decidedBy("regional-authorization-overview", "confirm-customer-agreement")
            .remedy("accept-customer-agreement-again", CUSTOMER)
            .build();

    CustomerAgreementAccepted() {
        super(rule("customer-agreement-accepted")
                .on(SALE)
                .since(2020, 2, 1)
                .reads(FactOwner.CUSTOMER, FactName.AGREEMENTS)
                .reasons(NOT_ACCEPTED, ACCEPTED_LATER, ENDED)
                .errorCodes("13605"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return agreementInForce(
                scenario.customer(),
                AgreementType.MICROSOFT_CUSTOMER_AGREEMENT,
                scenario.asOf(),
                NOT_ACCEPTED,
                ACCEPTED_LATER,
                ENDED);
    }
}
