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
 * A global admin of the customer accepts a reseller relationship.
 * <p>
 * The relationship can carry administration privileges, so not every user may grant it.
 * <p>
 * Allowed: the customer's global admin accepts.<br> Denied: its billing admin does.
 */
final class CustomerAcceptedByGlobalAdmin extends Rule {

    private final Reason notGlobalAdmin;

    /** @param page the page on which the edition has the sentence */
    CustomerAcceptedByGlobalAdmin(String page) {
        this(reason("notGlobalAdmin")
                .argument("role", Role.class)
                .decidedBy(page)
                .remedy("accept-as-global-admin", CUSTOMER)
                .build());
    }

    private CustomerAcceptedByGlobalAdmin(Reason notGlobalAdmin) {
        super(rule("customer-accepted-by-global-admin")
                .on(CUSTOMER_RELATIONSHIP)
                .since(2020, 9, 23)
                .reads(FactKind.Owner.TRANSACTION, FactName.ACCEPTED_BY)
                .reasons(notGlobalAdmin));
        this.notGlobalAdmin = notGlobalAdmin;
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
        return acceptedBy.is(Role.GLOBAL_ADMIN) ? satisfied() : violated(notGlobalAdmin, customer, acceptedBy.get());
    }
}
