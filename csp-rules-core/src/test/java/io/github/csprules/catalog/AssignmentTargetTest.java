package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Subscription;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTargetTest {

    private final RuleTester rule = RuleTester.of(new AssignmentTarget());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "RESELLER_ASSIGNMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    // To the account of a new customer

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_satisfied_when_the_customer_is_new(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.newCustomer(true)))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_satisfied_by_a_new_customer_whatever_subscription_is_named(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.newCustomer(true).subscription("licenses")))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_violated_when_the_customer_exists_already(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(
                        purpose, assignment -> assignment.newCustomer(false).subscription("office")))
                .isViolated("existingCustomer")
                .about("shop", "acme")
                .withoutArguments()
                .citing("S3-189", "S3-190")
                .errors()
                .remedies("assign-to-subscription", "invite-customer")
                .by(Actor.PROVIDER, Actor.RESELLER);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void is_undetermined_when_it_is_not_stated_whether_the_customer_is_new(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.subscription("office")))
                .isUndetermined()
                .about("shop", "acme")
                .lacking("transaction newCustomer");
    }

    // To a subscription

    private static String[] decisive(ResellerAssignment.Purpose purpose) {
        return purpose == ResellerAssignment.Purpose.INCENTIVES
                ? new String[] {"S3-153", "S3-169"}
                : new String[] {"S3-154", "S3-173"};
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_satisfied_by_a_subscription_of_the_customer_that_the_provider_sold(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.subscription("office")))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_satisfied_by_a_subscription_whether_or_not_the_customer_is_new(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(
                        purpose, assignment -> assignment.subscription("office").newCustomer(false)))
                .isSatisfied();
        rule.on(anAssignment(
                        purpose, assignment -> assignment.subscription("office").newCustomer(true)))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_satisfied_when_the_provider_sold_it_through_another_reseller_or_none(ResellerAssignment.Purpose purpose) {
        Subscription.Builder throughStore = Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                .partner("distri")
                .reseller("store");
        Subscription.Builder throughNobody = Subscription.builder("storage", "acme", Subscription.Channel.CSP)
                .partner("distri");

        rule.on(anAssignment(purpose, assignment -> assignment.subscription("mail"))
                        .subscription(throughStore))
                .isSatisfied();
        rule.on(anAssignment(purpose, assignment -> assignment.subscription("storage"))
                        .subscription(throughNobody))
                .isSatisfied();
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_violated_when_no_subscription_is_named(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.newCustomer(true)))
                .isViolated("noSubscription")
                .about("shop", "acme")
                .withoutArguments()
                .citing(decisive(purpose))
                .errors()
                .remedies("name-subscription")
                .by(Actor.HOST);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_violated_when_the_subscription_is_of_another_customer(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.subscription("mail"))
                        .subscription(Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                                .partner("distri")))
                .isViolated("otherCustomer")
                .about("shop", "acme")
                .with("subscription", "mail", "owner", "fabrikam")
                .citing(decisive(purpose))
                .errors()
                .remedies("name-subscription-of-customer")
                .by(Actor.HOST);
    }

    @Test
    void is_violated_first_by_another_customer_then_by_another_seller() {
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT, assignment -> assignment.subscription("mail"))
                        .subscription(Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                                .partner("wholesale")))
                .isViolated("otherCustomer");
    }

    @ParameterizedTest
    @EnumSource(names = {"INCENTIVES", "SUPPORT"})
    void is_violated_when_another_partner_sold_the_subscription(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose, assignment -> assignment.subscription("mail"))
                        .subscription(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                                .partner("wholesale")
                                .reseller("shop")))
                .isViolated("otherSeller")
                .about("shop", "acme")
                .with("subscription", "mail", "provider", "distri")
                .citing(decisive(purpose))
                .errors()
                .remedies("assign-through-seller", "assign-own-subscription")
                .by(Actor.HOST, Actor.PROVIDER);
    }

    @Test
    void is_violated_when_the_provider_was_only_the_reseller_of_the_subscription() {
        rule.on(anAssignment(ResellerAssignment.Purpose.INCENTIVES, assignment -> assignment.subscription("mail"))
                        .subscription(Subscription.builder("mail", "acme", Subscription.Channel.CSP)
                                .partner("wholesale")
                                .reseller("distri")))
                .isViolated("otherSeller");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CSP")
    void is_violated_when_the_subscription_was_bought_outside_the_program(Subscription.Channel channel) {
        rule.on(anAssignment(ResellerAssignment.Purpose.INCENTIVES, assignment -> assignment.subscription("mail"))
                        .subscription(Subscription.builder("mail", "acme", channel)))
                .isViolated("otherSeller")
                .with("subscription", "mail", "provider", "distri");
    }
}
