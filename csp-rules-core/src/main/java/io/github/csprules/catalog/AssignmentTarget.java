package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.needsSubscription;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.ArgumentType.PARTY;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A reseller is assigned to a new customer, or to a subscription that its provider sold to the customer.
 * <p>
 * Account management is handed over when a customer is added; incentives and support are a matter of one
 * subscription.
 * <p>
 * Allowed: the provider puts the reseller on a subscription that it ordered for this customer.<br>
 * Denied: on one that another provider ordered.
 */
final class AssignmentTarget extends Rule {

    private static final Reason EXISTING_CUSTOMER = reason("existingCustomer")
            .decidedBy("S3-163", "S3-189")
            .remedy("assign-to-subscription", PROVIDER)
            .build();

    private static final Reason NO_SUBSCRIPTION = reason("noSubscription")
            .decidedBy("S3-169", "S3-172")
            .remedy("name-subscription", HOST)
            .build();

    private static final Reason OTHER_CUSTOMER = reason("otherCustomer")
            .argument("subscription", TEXT)
            .argument("owner", PARTY)
            .decidedBy("S3-153", "S3-169")
            .remedy("name-subscription-of-customer", HOST)
            .build();

    private static final Reason OTHER_SELLER = reason("otherSeller")
            .argument("subscription", TEXT)
            .decidedBy("S3-156", "S3-215")
            .remedy("assign-own-subscription", PROVIDER)
            .build();

    AssignmentTarget() {
        super(rule("assignment-target")
                .on(RESELLER_ASSIGNMENT)
                .reads(FactOwner.TRANSACTION, FactName.NEW_CUSTOMER)
                .reasons(EXISTING_CUSTOMER, NO_SUBSCRIPTION, OTHER_CUSTOMER, OTHER_SELLER)
                .alsoCites("S3-120", "S3-131", "S3-151..173", "S3-188..191", "S3-215..218"));
    }

    @Override
    public Answer check(Scenario scenario) {
        ResellerAssignment assignment = scenario.transaction(ResellerAssignment.class);
        return needsSubscription(assignment)
                ? ofSubscription(scenario)
                : ofNewCustomer(assignment.newCustomer(), scenario);
    }

    private static Answer ofNewCustomer(Fact<Boolean> newCustomer, Scenario scenario) {
        if (newCustomer.isNotStated()) {
            return lacking(scenario.reseller(), scenario.customer(), FactRef.ofTransaction(FactName.NEW_CUSTOMER));
        }
        return newCustomer.get() ? satisfied() : violated(EXISTING_CUSTOMER, scenario.reseller(), scenario.customer());
    }

    private static Answer ofSubscription(Scenario scenario) {
        Partner reseller = scenario.reseller();
        Customer customer = scenario.customer();
        if (!scenario.hasSubscription()) {
            return violated(NO_SUBSCRIPTION, reseller, customer);
        }
        Subscription subscription = scenario.subscription();
        if (!subscription.customer().equals(customer.id())) {
            return violated(OTHER_CUSTOMER, reseller, customer, subscription.id(), subscription.customer());
        }
        return subscription.isOrderedBy(scenario.provider())
                ? satisfied()
                : violated(OTHER_SELLER, reseller, customer, subscription.id());
    }
}
