package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Subscription;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionBoughtElsewhereTest {

    private final RuleTester rule = RuleTester.of(new SubscriptionBoughtElsewhere());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "SUPPORT_ENGAGEMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CSP")
    void is_satisfied_when_it_was_bought_outside_the_program(Subscription.Channel channel) {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "acme", channel)))
                .isSatisfied();
    }

    @Test
    void is_satisfied_when_it_was_bought_from_another_partner() {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("direct")))
                .isSatisfied();
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("distri")
                        .reseller("store")))
                .isSatisfied();
    }

    @Test
    void is_violated_when_the_subscription_is_of_another_customer() {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "fabrikam", Subscription.Channel.EA)))
                .isViolated("otherCustomer")
                .about("shop", "acme")
                .with("subscription", "mail", "owner", "fabrikam")
                .citing("S0-167", "S2-125")
                .errors()
                .remedies("name-subscription-of-customer")
                .by(Actor.HOST);
    }

    @Test
    void is_violated_when_the_partner_sold_it() {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("shop")))
                .isViolated("ownSubscription")
                .about("shop", "acme")
                .with("subscription", "mail")
                .citing("S2-125")
                .errors()
                .remedies("support-own-subscription-as-seller", "name-subscription-bought-elsewhere")
                .by(Actor.RESELLER, Actor.HOST);
    }

    @Test
    void is_violated_when_it_was_sold_through_the_partner() {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                        .partner("distri")
                        .reseller("shop")))
                .isViolated("ownSubscription")
                .about("shop", "acme")
                .with("subscription", "mail");
    }

    @Test
    void is_violated_first_by_another_customer() {
        rule.on(aSupportEngagementFor(Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                        .partner("shop")))
                .isViolated("otherCustomer");
    }

    private static ScenarioFixture aSupportEngagementFor(Subscription.Builder subscription) {
        return ScenarioFixture.of(SupportEngagement.builder("shop", "acme", "mail"))
                .subscription(subscription);
    }
}
