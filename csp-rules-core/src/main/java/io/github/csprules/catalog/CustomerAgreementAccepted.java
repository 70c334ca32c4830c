package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.agreementInForce;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The customer has accepted the Microsoft Customer Agreement, and it is in force.
 * <p>
 * Partners have to confirm the acceptance before they order anything for a customer of the public cloud.
 * <p>
 * Allowed: the customer accepted on the day of the order.<br>
 * Denied: it accepted only the older cloud agreement.
 */
final class CustomerAgreementAccepted extends Rule {

    private static final Reason NOT_ACCEPTED = reason("notAccepted")
            .decidedBy("confirm-customer-agreement", "announcements-2020-february")
            .remedy("accept-customer-agreement", CUSTOMER)
            .build();

    private static final Reason ACCEPTED_LATER = reason("acceptedLater")
            .argument("signedOn", DATE)
            .decidedBy("confirm-customer-agreement", "announcements-2020-february")
            .remedy("wait-until-accepted", HOST)
            .build();

    private static final Reason ENDED = reason("ended")
            .argument("endedOn", DATE)
            .decidedBy("confirm-customer-agreement", "announcements-2020-february")
            .remedy("accept-customer-agreement-again", CUSTOMER)
            .build();

    CustomerAgreementAccepted() {
        super(rule("customer-agreement-accepted")
                .on(SALE)
                .since(2020, 2, 1)
                .reads(FactKind.Owner.CUSTOMER, FactName.AGREEMENTS)
                .reasons(NOT_ACCEPTED, ACCEPTED_LATER, ENDED)
                .alsoCites("regional-authorization-overview")
                .errorCodes("13605")
                .reading(
                        "The customer agreement is demanded for offers under the public cloud. Other pages say it without "
                                + "that limit; for US Government its terms go into the partner's own contract, which leaves no "
                                + "acceptance to look up, so it is not judged there."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        if (customer.tenant().cloud() != Tenant.Cloud.GLOBAL) {
            return notApplicable();
        }
        return agreementInForce(
                customer,
                AgreementType.MICROSOFT_CUSTOMER_AGREEMENT,
                scenario.asOf(),
                NOT_ACCEPTED,
                ACCEPTED_LATER,
                ENDED);
    }
}
