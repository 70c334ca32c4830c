package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;
import static io.github.csprules.verdict.ArgumentType.PARTY;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A reseller is assigned to a customer that is being added, or to a subscription that its provider ordered for the customer.
 * <p>
 * Account management is handed over when a customer is added; incentives and support are a matter of one subscription.
 * <p>
 * Allowed: the provider puts the reseller on a subscription that it ordered for this customer.<br> Denied: on one that another
 * provider ordered.
 */
final class AssignmentTarget extends Rule {

    private static final Reason EXISTING_CUSTOMER = reason("existingCustomer")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S3-189", "S3-190")
            .remedy("assign-to-subscription", PROVIDER)
            .remedy("invite-customer", RESELLER)
            .build();

    private static final WrongSubscription FOR_INCENTIVES = new WrongSubscription("S3-153", "S3-169");
    private static final WrongSubscription FOR_SUPPORT = new WrongSubscription("S3-154", "S3-173");

    /** The reasons about a subscription, for one purpose. */
    private record WrongSubscription(Reason none, Reason otherCustomer, Reason otherSeller) {

        WrongSubscription(String... clauses) {
            this(
                    reason("noSubscription")
                            .decidedBy(clauses)
                            .remedy("name-subscription", HOST)
                            .build(),
                    reason("otherCustomer")
                            .argument("subscription", TEXT)
                            .argument("owner", PARTY)
                            .decidedBy(clauses)
                            .remedy("name-subscription-of-customer", HOST)
                            .build(),
                    reason("otherSeller")
                            .needs(Reason.Need.OTHER_PROVIDER)
                            .argument("subscription", TEXT)
                            .argument("provider", PARTY)
                            .decidedBy(clauses)
                            .remedy("assign-through-seller", HOST)
                            .remedy("assign-own-subscription", PROVIDER)
                            .build());
        }
    }

    AssignmentTarget() {
        super(rule("assignment-target")
                .on(RESELLER_ASSIGNMENT)
                .reads(FactKind.Owner.TRANSACTION, FactName.NEW_CUSTOMER)
                .reasons(EXISTING_CUSTOMER, FOR_INCENTIVES.none, FOR_SUPPORT.none)
                .reasons(FOR_INCENTIVES.otherCustomer, FOR_SUPPORT.otherCustomer)
                .reasons(FOR_INCENTIVES.otherSeller, FOR_SUPPORT.otherSeller)
                .alsoCites("S3-120", "S3-131", "S3-151..173", "S3-188..200", "S3-206", "S3-207", "S3-215..218"));
    }

    @Override
    public Answer check(Scenario scenario) {
        ResellerAssignment assignment = scenario.transaction(ResellerAssignment.class);
        return switch (assignment.purpose()) {
            case ACCOUNT_MANAGEMENT, AZURE_ACCOUNT_MANAGEMENT -> ofNewCustomer(assignment.newCustomer(), scenario);
            case INCENTIVES -> ofSubscription(FOR_INCENTIVES, scenario);
            case SUPPORT -> ofSubscription(FOR_SUPPORT, scenario);
        };
    }

    private static Answer ofNewCustomer(Fact<Boolean> newCustomer, Scenario scenario) {
        if (newCustomer.isNotStated()) {
            return lacking(scenario.reseller(), scenario.customer(), FactRef.ofTransaction(FactName.NEW_CUSTOMER));
        }
        return newCustomer.get() ? satisfied() : violated(EXISTING_CUSTOMER, scenario.reseller(), scenario.customer());
    }

    private static Answer ofSubscription(WrongSubscription because, Scenario scenario) {
        Partner reseller = scenario.reseller();
        Customer customer = scenario.customer();
        if (!scenario.hasSubscription()) {
            return violated(because.none, reseller, customer);
        }
        Subscription subscription = scenario.subscription();
        if (!subscription.customer().equals(customer.id())) {
            return violated(because.otherCustomer, reseller, customer, subscription.id(), subscription.customer());
        }
        Partner provider = scenario.provider();
        return subscription.isOrderedBy(provider)
                ? satisfied()
                : violated(because.otherSeller, reseller, customer, subscription.id(), provider.id());
    }
}
