package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.active;
import static io.github.csprules.catalog.Positions.needsSubscription;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * Who orders for a customer, or supports it, has an active reseller relationship with it.
 * <p>
 * A partnership alone does not let a provider order for a reseller's customers: the customer has to have authorized
 * the provider too.
 * <p>
 * Allowed: the customer accepted the invitation of both.<br>
 * Denied: the customer removed the provider.
 */
final class CustomerRelationshipActive extends Rule {

    private static final Reason NONE = reason("none")
            .decidedBy("S1-197", "S3-132")
            .remedy("request-customer-relationship", PARTNER)
            .build();

    private static final Reason REQUESTED = reason("requested")
            .decidedBy("S1-195", "S1-197")
            .remedy("accept-relationship", CUSTOMER)
            .build();

    private static final Reason REMOVED = reason("removed")
            .decidedBy("S1-197", "S3-132")
            .remedy("request-customer-relationship-again", PARTNER)
            .build();

    CustomerRelationshipActive() {
        super(rule("customer-relationship-active")
                .on(SALE, RESELLER_ASSIGNMENT, SUPPORT_ENGAGEMENT)
                .reads(FactOwner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactOwner.RELATIONSHIP, FactName.STATUS)
                .reasons(NONE, REQUESTED, REMOVED)
                .alsoCites("S4-113")
                .errorCodes("20002", "3000")
                .reading("S1-191 lets a partner provider order, S1-197 asks for a relationship with the customer: "
                        + "both are required, see partnership-active. It is the first of the channel who orders."));
    }

    @Override
    public Answer check(Scenario scenario) {
        if (scenario.transaction() instanceof ResellerAssignment assignment && !needsSubscription(assignment)) {
            return notApplicable();
        }
        Partner partner = scenario.partner();
        Customer customer = scenario.customer();
        Book book = scenario.book();
        return !book.statesRelationships()
                ? lacking(partner, customer, FactRef.RELATIONSHIPS)
                : active(book.resellerRelationship(partner, customer), partner, customer, NONE, REQUESTED, REMOVED);
    }
}
