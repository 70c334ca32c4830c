package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The customer has accepted the reseller relationship.
 * <p>
 * Partners invite, the customer authorizes, both the reseller and its provider at once if it likes.
 * <p>
 * Allowed: the customer's admin accepted the invitation.<br>
 * Denied: nobody has.
 */
final class CustomerAccepted extends Rule {

    private static final Reason NOT_ACCEPTED = reason("notAccepted")
            .decidedBy("S1-195", "S4-113")
            .remedy("accept-relationship", CUSTOMER)
            .build();

    CustomerAccepted() {
        super(rule("customer-accepted")
                .on(CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.TRANSACTION, FactName.ACCEPTED_BY)
                .reasons(NOT_ACCEPTED)
                .reading(Readings.ROLES));
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Role> acceptedBy =
                scenario.transaction(CustomerRelationshipRequest.class).acceptedBy();
        if (acceptedBy.isNotStated()) {
            return lacking(customer, FactRef.ofTransaction(FactName.ACCEPTED_BY));
        }
        return acceptedBy.isNone() ? violated(NOT_ACCEPTED, customer) : satisfied();
    }
}
