package io.github.csprules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
