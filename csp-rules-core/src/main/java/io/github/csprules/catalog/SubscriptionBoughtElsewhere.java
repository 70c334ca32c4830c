package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.PARTY;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Subscription;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A customer hires a partner for a subscription that the partner did not sell.
 * <p>
 * A customer may have several partners manage what it has bought elsewhere; what a partner sold itself it supports anyway.
 * <p>
 * Allowed: a customer hires a partner for a subscription bought from Microsoft, or from another partner.<br> Denied: a reseller
 * is hired for a subscription that was sold through it.
 */
final class SubscriptionBoughtElsewhere extends Rule {

    private static final Reason OTHER_CUSTOMER = reason("otherCustomer")
            .argument("subscription", TEXT)
            .argument("owner", PARTY)
            .decidedBy("S0-167", "S2-125")
            .remedy("name-subscription-of-customer", HOST)
            .build();

    private static final Reason OWN_SUBSCRIPTION = reason("ownSubscription")
            .needs(Reason.Need.NOTHING)
            .argument("subscription", TEXT)
            .decidedBy("S2-125")
            .remedyBySubject("support-own-subscription-as-seller")
            .remedy("name-subscription-bought-elsewhere", HOST)
            .build();

    SubscriptionBoughtElsewhere() {
        super(rule("subscription-bought-elsewhere")
                .on(SUPPORT_ENGAGEMENT)
                .reasons(OTHER_CUSTOMER, OWN_SUBSCRIPTION)
                .alsoCites("S0-168")
                .reading(
                        "The page on several channels speaks of what was bought outside CSP, others let a customer hire any "
                                + "partner: bought from another CSP partner is elsewhere too, and what the pages say of several "
                                + "partners is told of it."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Customer customer = scenario.customer();
        Subscription subscription = scenario.subscription();
        if (!subscription.customer().equals(customer.id())) {
            return violated(OTHER_CUSTOMER, partner, customer, subscription.id(), subscription.customer());
        }
        return subscription.isSoldThrough(partner)
                ? violated(OWN_SUBSCRIPTION, partner, customer, subscription.id())
                : satisfied();
    }
}
