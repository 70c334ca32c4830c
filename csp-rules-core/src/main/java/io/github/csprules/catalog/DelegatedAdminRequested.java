package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * In the clouds for US Government and Germany, the request for a relationship includes delegated administration privileges.
 * <p>
 * There the customer is invited to grant them together with the relationship.
 * <p>
 * Allowed: a partner invites a US government customer and asks for the privileges.<br> Denied: it does not ask.
 */
final class DelegatedAdminRequested extends Rule {

    private static final Reason NOT_REQUESTED = reason("notRequested")
            .argument("cloud", Tenant.Cloud.class)
            .decidedBy("S4-113", "request-a-relationship-with-a-customer")
            .remedy("request-delegated-admin", PARTNER)
            .build();

    DelegatedAdminRequested() {
        super(rule("delegated-admin-requested")
                .on(CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.TRANSACTION, FactName.DELEGATED_ADMIN_ASKED)
                .reasons(NOT_REQUESTED)
                .alsoCites("S2-123", "S2-127")
                .reading(Readings.DELEGATED_ADMIN));
    }

    @Override
    public Answer check(Scenario scenario) {
        Customer customer = scenario.customer();
        Tenant.Cloud cloud = customer.tenant().cloud();
        if (cloud != Tenant.Cloud.US_GOVERNMENT && cloud != Tenant.Cloud.GERMANY) {
            return notApplicable();
        }
        Fact<Boolean> requested =
                scenario.transaction(CustomerRelationshipRequest.class).delegatedAdmin();
        if (requested.isNotStated()) {
            return lacking(customer, FactRef.ofTransaction(FactName.DELEGATED_ADMIN_ASKED));
        }
        return requested.get() ? satisfied() : violated(NOT_REQUESTED, customer, cloud);
    }
}
