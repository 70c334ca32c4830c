package io.github.csprules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.csprules.CspPolicy;
import io.github.csprules.ExampleSale;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A changed scenario is one like any other: equal to the one that is built from scratch. */
class ChangedScenarioTest {

    private static final FactName<Boolean> HOLD = FactName.of("com.acme.hold");

    private static final Scenario SCENARIO = Scenario.builder(
                    ExampleSale.DAY, ExampleSale.book(), ExampleSale.sale().build())
            .reference("order 1")
            .extensions(Extensions.none().with(HOLD, true))
            .build();

    @Test
    void the_day_is_another() {
        LocalDate day = ExampleSale.DAY.plusDays(1);

        assertThat(SCENARIO.on(day)).isEqualTo(SCENARIO.toBuilder().asOf(day).build());
        assertThat(SCENARIO.on(day).asOf()).isEqualTo(day);
        assertThat(SCENARIO.asOf()).isEqualTo(ExampleSale.DAY);
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> SCENARIO.on(LocalDate.of(10_000, 1, 1)))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Problem::pointer).containsExactly("/asOf"));
    }

    @Test
    void the_transaction_is_another_while_reference_and_extensions_stay() {
        Transaction support = Enrollment.builder("shop").build();
        Scenario changed = SCENARIO.with(support);

        assertThat(changed)
                .isEqualTo(Scenario.builder(ExampleSale.DAY, ExampleSale.book(), support)
                        .reference("order 1")
                        .extensions(Extensions.none().with(HOLD, true))
                        .build());
        assertThat(changed.partner()).isEqualTo(ExampleSale.reseller().build());
        assertThat(changed.hasCustomer()).isFalse();
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() ->
                        SCENARIO.with(ExampleSale.sale().customer("nobody").build()))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Problem::pointer).containsExactly("/transaction/customer"));
    }

    @Test
    void whom_the_transaction_names_is_whom_the_changed_book_declares() {
        Partner changed = ExampleSale.reseller().neverEnrolled().build();
        Scenario scenario = SCENARIO.with(changed);

        assertThat(scenario.partners()).endsWith(changed);
        assertThat(scenario.resellers()).containsExactly(changed);
        assertThat(scenario.resellersOfProviders()).containsExactly(changed);
        assertThat(scenario.providerOf(changed)).isEqualTo(SCENARIO.partner());
        assertThat(SCENARIO.resellers()).containsExactly(ExampleSale.reseller().build());
        assertThat(CspPolicy.evaluate(SCENARIO).isAllowed()).isTrue();
        assertThat(CspPolicy.evaluate(scenario).isAllowed()).isFalse();
    }

    @Test
    void every_owner_of_a_fact_can_state_it_by_a_reference() {
        LocalDate day = ExampleSale.DAY.plusDays(1);
        Customer customer = SCENARIO.customer();
        Partner shop = SCENARIO.resellers().get(0);
        Relationship partnership = Partnership.of("distri", "shop", Relationship.Status.REMOVED);

        assertThat(SCENARIO.with(FactRef.of(shop, FactName.ENROLLED_ON), Fact.of(day)))
                .isEqualTo(SCENARIO.with(shop.toBuilder().enrolledOn(day).build()));
        assertThat(SCENARIO.with(FactRef.of(shop, FactName.ENROLLED_ON), Fact.none()))
                .isEqualTo(SCENARIO.with(shop.toBuilder().neverEnrolled().build()));
        assertThat(SCENARIO.with(FactRef.of(customer, FactName.TENANT_TYPE), Fact.of(Tenant.Type.CSP))
                        .customer()
                        .tenant()
                        .type())
                .isEqualTo(Fact.of(Tenant.Type.CSP));
        assertThat(SCENARIO.with(partnership)
                        .with(FactRef.of(partnership, FactName.STATUS), Fact.of(Relationship.Status.ACTIVE)))
                .isEqualTo(SCENARIO.with(Partnership.of("distri", "shop", Relationship.Status.ACTIVE)));
        assertThat(SCENARIO.with(FactRef.ofTransaction(FactName.PARTNER_ON_RECORD_ATTESTED), Fact.of(true))
                        .fact(FactRef.ofTransaction(FactName.PARTNER_ON_RECORD_ATTESTED)))
                .isEqualTo(Fact.of(true));
        assertThat(SCENARIO.with(FactRef.RELATIONSHIPS, Fact.of(List.of()))
                        .book()
                        .relationships()
                        .get())
                .isEmpty();
        assertThat(SCENARIO.with(FactRef.of("scenario", HOLD), Fact.of(false))
                        .extensions()
                        .flag(HOLD))
                .isEqualTo(Fact.of(false));
    }

    @Test
    void what_no_fact_can_be_is_not_stated_by_a_reference() {
        FactRef enrolled = FactRef.of("shop", FactName.ENROLLED_ON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCENARIO.with(enrolled, Fact.of("yesterday")))
                .withMessage("`enrolledOn` has no such values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCENARIO.with(FactRef.of("shop", FactName.AGREEMENTS), Fact.of(List.of("all"))))
                .withMessage("`agreements` has no such values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCENARIO.with(FactRef.of("shop", FactName.COUNTRY), Fact.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCENARIO.with(FactRef.of("shop", FactName.STATUS), Fact.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCENARIO.with(FactRef.of("nobody", FactName.COUNTRY), Fact.of("FR")));
        assertThatExceptionOfType(InvalidScenarioException.class)
                .isThrownBy(() -> SCENARIO.with(FactRef.of("shop", FactName.COUNTRY), Fact.of("FRANCE")));
    }

    @Test
    void what_is_assumed_too_is_assumed_once_in_its_place() {
        Partner assuming = SCENARIO.partner().toBuilder()
                .assuming(FactName.COUNTRY, FactName.ORGANIZATION)
                .assumingToo(FactName.ORGANIZATION, FactName.AGREEMENTS, FactName.COUNTRY)
                .build();

        assertThat(assuming.assumed()).containsExactly(FactName.COUNTRY, FactName.ORGANIZATION, FactName.AGREEMENTS);
    }

    @Test
    void every_owner_of_a_fact_can_state_it_no_longer() {
        Scenario assuming = SCENARIO.with(Enrollment.builder("shop")
                .role(Role.GLOBAL_ADMIN)
                .profile(CompanyProfile.empty().with(FactName.PROFILE_ADDRESS, "x"))
                .assuming(FactName.PROFILE_ADDRESS, FactName.ROLE)
                .build());
        FactRef granted = FactRef.ofRelationship("distri", "fabrikam", FactName.DELEGATED_ADMIN);
        for (FactRef fact : List.of(
                FactRef.ofTransaction(FactName.PROFILE),
                FactRef.ofTransaction(FactName.PROFILE_ADDRESS),
                FactRef.ofTransaction(FactName.ROLE),
                FactRef.RELATIONSHIPS,
                FactRef.of(FactRef.SCENARIO, HOLD),
                FactRef.of("shop", FactName.MPN_ID_COUNTRY),
                granted)) {
            assertThat(assuming.fact(fact).isStated()).as("%s", fact).isTrue();
            Scenario without = assuming.without(fact);
            assertThat(without.fact(fact).isNotStated()).as("%s", fact).isTrue();
            assertThat(without).isNotEqualTo(assuming);
            assertThat(without)
                    .isEqualTo(without.toBuilder()
                            .book(without.book().toBuilder().build())
                            .build());
        }
        assertThat(assuming.without(FactRef.ofTransaction(FactName.PROFILE)).assumed())
                .containsExactly(FactRef.ofTransaction(FactName.ROLE));
    }

    @Test
    void what_matters_is_kept_and_nothing_else() {
        Partner bystander = Partner.builder("b", PartnerType.DIRECT_BILL, Tenant.csp("t-b"))
                .country("FR")
                .build();
        Partner seller = Partner.builder("s", PartnerType.DIRECT_BILL, Tenant.csp("t-s"))
                .country("FR")
                .build();
        Partner sister = Partner.builder("sister", PartnerType.DIRECT_BILL, Tenant.csp("t-sister"))
                .country("US")
                .organization("contoso")
                .build();
        Customer inTenant =
                Customer.builder("own-use", Tenant.csp("T-SHOP")).country("DE").build();
        Customer stranger =
                Customer.builder("x", Tenant.customer("t-x")).country("DE").build();
        Scenario scenario = SCENARIO.with(bystander)
                .with(seller)
                .with(sister)
                .with(inTenant)
                .with(stranger)
                .with(Subscription.builder("mail", "fabrikam", Subscription.Channel.CSP)
                        .partner("s")
                        .build())
                .with(Subscription.builder("other", "x", Subscription.Channel.EA)
                        .build())
                .with(ResellerRelationship.of("distri", "own-use", Relationship.Status.ACTIVE))
                .with(ResellerRelationship.of("b", "x", Relationship.Status.ACTIVE));
        Book near = scenario.concerned().book();

        assertThat(near.partners()).extracting(Party::id).containsExactly("distri", "shop", "s", "sister");
        assertThat(near.customers()).extracting(Party::id).containsExactly("fabrikam", "own-use");
        assertThat(near.subscriptions()).extracting(Subscription::id).containsExactly("mail");
        assertThat(near.relationships().get()).hasSize(3);
        assertThat(CspPolicy.evaluate(scenario.concerned())).isEqualTo(CspPolicy.evaluate(scenario));
    }

    @Test
    void what_a_transaction_does_not_name_is_told_before_it_is_asked_for() {
        assertThat(SCENARIO.hasCustomer()).isTrue();
        assertThat(SCENARIO.hasSubscription()).isFalse();
        assertThatIllegalStateException().isThrownBy(SCENARIO::subscription).withMessageContaining("subscription");
        assertThatIllegalStateException().isThrownBy(SCENARIO::provider).withMessageContaining("provider");
    }
}
