package io.github.csprules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the header of a step says, and that its actions keep to it. */
class StepTest {

    private static final Partner SHOP = Partner.builder("shop", PartnerType.INDIRECT_RESELLER, Tenant.of("t-shop"))
            .build();
    private static final Customer ACME =
            Customer.builder("acme", Tenant.customer("t-acme")).build();

    /** Who takes each step of the policy, and which transaction it is. */
    private static final String TABLE = """
            order-through            HOST
            use-separate-tenant      CUSTOMER
            add-with-order           PARTNER
            put-id-on-record         HOST
            attest                   PARTNER
            act-as-global-admin      PARTNER
            accept-as-global-admin   RESELLER CUSTOMER
            request-delegated-admin  PARTNER
            declare-good-faith       PROVIDER
            give-notice              PROVIDER
            remove-through-support   MICROSOFT
            remove-through-provider  PROVIDER
            give-business-email      PARTNER
            complete-profile         PARTNER
            get-verified             MICROSOFT PARTNER
            wait                     HOST
            create-account           PARTNER
            enroll                   PARTNER is ENROLLMENT
            associate-mpn-id         PARTNER
            sign-partner-agreement   PARTNER is AGREEMENT_SIGNATURE
            end-partnership          PROVIDER MICROSOFT is PARTNERSHIP_REMOVAL
            end-relationship         PROVIDER
            establish-partnership    PROVIDER RESELLER is PARTNERSHIP
            request-relationship     PARTNER CUSTOMER is CUSTOMER_RELATIONSHIP
            grant-delegated-admin    CUSTOMER
            accept-customer-agreement CUSTOMER
            provide-registration-id  PARTNER
            """;

    private static String told(Step step) {
        return step.code()
                + step.actors().stream().map(actor -> " " + actor).collect(Collectors.joining())
                + step.transaction().map(type -> " is " + type).orElse("");
    }

    @Test
    void the_steps_of_every_edition_say_who_takes_them_and_which_transaction_they_are() {
        List<String> table = Arrays.stream(TABLE.split("\n"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        CspPolicy.editions()
                .forEach(edition -> assertThat(edition.standard().steps())
                        .extracting(StepTest::told)
                        .isEqualTo(table));
    }

    private static Step.Builder step() {
        return Step.step("our-step", Step.Phase.WORLD).against("our-rule");
    }

    private static Step built(Step.Builder header) {
        return header.openedByEach((step, scenario, violation) -> List.of());
    }

    @Test
    void an_action_is_taken_by_one_whom_the_step_names() {
        Step byCustomer = built(step().takenBy(Actor.CUSTOMER, Actor.HOST));

        assertThat(byCustomer.action(ACME).leadingTo(now -> now).by()).isEqualTo(Actor.CUSTOMER);
        assertThat(byCustomer.action(Actor.HOST).leadingTo(now -> now).by()).isEqualTo(Actor.HOST);
        assertThatThrownBy(() -> byCustomer.action(SHOP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step `our-step` is taken by [CUSTOMER, HOST], not by RESELLER");
        assertThatThrownBy(() -> byCustomer.action(Actor.MICROSOFT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_partner_may_stand_in_the_place_of_another() {
        assertThat(built(step().takenBy(Actor.PROVIDER))
                        .action(SHOP)
                        .leadingTo(now -> now)
                        .by())
                .isEqualTo(Actor.RESELLER);
        assertThatThrownBy(() -> built(step().takenBy(Actor.PARTNER)).action(ACME))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_step_that_names_nobody_is_taken_by_anybody() {
        assertThat(built(step()).actors()).isEmpty();
        assertThat(built(step()).action(ACME).leadingTo(now -> now).by()).isEqualTo(Actor.CUSTOMER);
        assertThat(built(step()).action(SHOP).leadingTo(now -> now).by()).isEqualTo(Actor.RESELLER);
    }

    /** Removals are judged so, and counted; sales are always denied. */
    private static RuleSet rules(RuleStatus ofRemoval, AtomicInteger removals) {
        Reason wrong = Stubs.wrong();
        return Stubs.set(
                Stubs.saying("our-rule", RuleStatus.VIOLATED),
                TransactionRule.of(
                        RuleInfo.rule("removal")
                                .on(TransactionType.PARTNERSHIP_REMOVAL)
                                .reasons(wrong)
                                .build(),
                        scenario -> {
                            removals.incrementAndGet();
                            return Stubs.answer(ofRemoval, wrong, scenario);
                        }));
    }

    /** The shop ends its partnership; where that is denied, the customer does. */
    private static Action openUnder(RuleSet rules, Scenario sale) {
        PartnershipRemoval removal = PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.PROVIDER)
                .build();
        Step ending = step().transaction(TransactionType.PARTNERSHIP_REMOVAL)
                .openedByEach((step, scenario, violation) -> List.of(step.action(SHOP)
                        .as(removal)
                        .otherwise(step.action(ACME).as(removal).leadingTo(now -> now))
                        .leadingTo(now -> now)));
        return ending.open(rules, sale, rules.evaluate(sale).violations()).get(0);
    }

    @Test
    void where_the_transaction_of_an_action_is_denied_the_other_one_is_open() {
        assertThat(openUnder(rules(RuleStatus.VIOLATED, new AtomicInteger()), Stubs.sale())
                        .by())
                .isEqualTo(Actor.CUSTOMER);
        assertThat(openUnder(rules(RuleStatus.SATISFIED, new AtomicInteger()), Stubs.sale())
                        .by())
                .isEqualTo(Actor.RESELLER);
    }

    @Test
    void a_transaction_that_was_judged_to_open_an_action_is_not_judged_again_as_things_stand() {
        AtomicInteger removals = new AtomicInteger();
        RuleSet rules = rules(RuleStatus.SATISFIED, removals);
        Scenario sale = Stubs.sale();
        Action action = openUnder(rules, sale);

        assertThat(action.own(rules, sale).orElseThrow().isAllowed()).isTrue();
        assertThat(removals).hasValue(1);

        action.own(rules, sale.on(sale.asOf().plusDays(1)));
        assertThat(removals).hasValue(2);
    }

    @Test
    void an_action_is_the_transaction_that_the_step_names_and_no_other() {
        Enrollment enrollment = Enrollment.builder("shop").build();
        Step enrolling = built(step().transaction(TransactionType.ENROLLMENT));

        assertThat(enrolling.action(SHOP).as(enrollment).leadingTo(now -> now).transaction())
                .isEqualTo(Optional.of(enrollment));
        assertThatThrownBy(() -> enrolling
                        .action(SHOP)
                        .as(SupportEngagement.builder("shop", "acme", "office").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step `our-step` names no transaction SUPPORT_ENGAGEMENT");
        assertThatThrownBy(() -> built(step()).action(SHOP).as(enrollment))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
