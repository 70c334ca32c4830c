package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;

/**
 * It is a global admin of the customer who accepts a reseller relationship.
 * <p>
 * The relationship can carry administration privileges, so not every user may grant it.
 * <p>
 * Allowed: the customer's global admin accepts.<br>
 * Denied: its billing admin does.
 *
 * @see "request-a-relationship-with-a-customer"
 */
final class CustomerAcceptedByGlobalAdmin implements TransactionRule {

    private static final Reason NOT_GLOBAL_ADMIN = reason("notGlobalAdmin")
            .argument("role", Role.class)
            .decidedBy(Citation.ofPage("request-a-relationship-with-a-customer"))
            .remedy("accept-as-global-admin", CUSTOMER)
            .build();

    private static final RuleInfo INFO = rule("customer-accepted-by-global-admin")
            .on(CUSTOMER_RELATIONSHIP)
            .reads(FactOwner.TRANSACTION, FactName.ACCEPTED_BY)
            .reasons(NOT_GLOBAL_ADMIN)
            .cites(Citation.ofPage("request-a-relationship-with-a-customer"))
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        Fact<Role> acceptedBy =
                scenario.transaction(CustomerRelationshipRequest.class).acceptedBy();
        if (acceptedBy.isNotStated()) {
            return lacking(customer, FactRef.ofTransaction(FactName.ACCEPTED_BY));
        }
        if (acceptedBy.isNone()) {
            return notApplicable();
        }
        return acceptedBy.is(Role.GLOBAL_ADMIN) ? satisfied() : violated(NOT_GLOBAL_ADMIN, customer, acceptedBy.get());
    }
}
