package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerRelationshipActiveTest {

    private final RuleTester rule = RuleTester.of(new CustomerRelationshipActive());

    /** What the rule applies to, and who has to have the relationship. */
    static Stream<Arguments> positions() {
        return Stream.of(
                Arguments.of(aSale(), "distri"),
                Arguments.of(aSale("direct"), "direct"),
                Arguments.of(aSale("shop", "distri"), "shop"),
                Arguments.of(anAssignment(ResellerAssignment.Purpose.INCENTIVES), "distri"),
                Arguments.of(anAssignment(ResellerAssignment.Purpose.SUPPORT), "distri"),
                Arguments.of(
                        anAssignment(ResellerAssignment.Purpose.SUPPORT).type("distri", PartnerType.DIRECT_BILL),
                        "distri"),
                Arguments.of(aSupportEngagement(), "shop"),
                Arguments.of(aSupportEngagement().type("shop", PartnerType.INDIRECT_PROVIDER), "shop"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT", "SUPPORT_ENGAGEMENT"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).relationships()).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCOUNT_MANAGEMENT", "AZURE_ACCOUNT_MANAGEMENT"})
    void does_not_apply_to_assignments_to_a_new_customer(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose).relationships()).isNotApplicable();
        rule.on(anAssignment(purpose).withoutRelationships()).isNotApplicable();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_satisfied_by_an_active_relationship_of_the_first_partner(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(aRelationship(partner, "acme"))).isSatisfied();
    }

    @Test
    void is_satisfied_without_delegated_administration_privileges() {
        rule.on(aSale().relationships(ResellerRelationship.of("distri", "acme", Relationship.Status.ACTIVE)))
                .isSatisfied();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_violated_when_there_is_no_relationship(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(
                        Partnership.of("distri", "shop", Relationship.Status.ACTIVE),
                        aRelationship(partner, "fabrikam"),
                        aRelationship("store", "acme")))
                .isViolated("none")
                .about(partner, "acme")
                .withoutArguments()
                .errors("20002", "3000");
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_violated_when_the_relationship_is_only_requested(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(ResellerRelationship.of(partner, "acme", Relationship.Status.REQUESTED)))
                .isViolated("requested")
                .about(partner, "acme")
                .withoutArguments()
                .errors("20002", "3000")
                .remedies("accept-relationship-request")
                .by(Actor.CUSTOMER);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_violated_when_the_relationship_is_removed(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(ResellerRelationship.of(partner, "acme", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .about(partner, "acme")
                .withoutArguments()
                .errors("20002", "3000");
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_undetermined_when_the_status_is_not_stated(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(ResellerRelationship.of(partner, "acme")))
                .isUndetermined()
                .about(partner, "acme")
                .lacking(partner + "/acme status");
    }

    // Who decides, and what can be done

    @Test
    void is_violated_by_the_page_for_resellers_where_somebody_orders() {
        for (ScenarioFixture scenario : List.of(aSale(), anAssignment(ResellerAssignment.Purpose.INCENTIVES))) {
            rule.on(scenario.relationships()).isViolated("none").citing("S1-197");
            rule.on(scenario.relationships(ResellerRelationship.of("distri", "acme", Relationship.Status.REQUESTED)))
                    .isViolated("requested")
                    .citing("S1-195", "S1-197");
            rule.on(scenario.relationships(ResellerRelationship.of("distri", "acme", Relationship.Status.REMOVED)))
                    .isViolated("removed")
                    .citing("S1-197");
        }
    }

    @Test
    void is_violated_by_the_page_on_several_partners_where_a_partner_is_hired() {
        ScenarioFixture engagement = aSupportEngagement();

        rule.on(engagement.relationships())
                .isViolated("none")
                .citing("S4-113")
                .remedies("request-customer-relationship")
                .by(Actor.RESELLER);
        rule.on(engagement.relationships(ResellerRelationship.of("shop", "acme", Relationship.Status.REQUESTED)))
                .isViolated("requested")
                .citing("S4-113");
        rule.on(engagement.relationships(ResellerRelationship.of("shop", "acme", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .citing("S4-113")
                .remedies("request-customer-relationship")
                .by(Actor.RESELLER);
    }

    @Test
    void is_violated_with_advice_to_add_the_customer_with_a_new_order_alone() {
        rule.on(aSale().relationships())
                .isViolated("none")
                .remedies("add-as-new-customer", "invite-customer")
                .by(Actor.PROVIDER, Actor.RESELLER);
        rule.on(aSale("direct").relationships())
                .isViolated("none")
                .remedies("add-as-new-customer", "request-customer-relationship")
                .by(Actor.DIRECT_BILL_PARTNER, Actor.DIRECT_BILL_PARTNER);
        for (Sale.Kind kind : List.of(Sale.Kind.ADDED_LICENSES, Sale.Kind.RENEWAL)) {
            rule.on(aSale(sale -> sale.kind(kind)).relationships())
                    .isViolated("none")
                    .remedies("invite-customer")
                    .by(Actor.RESELLER);
            rule.on(ScenarioFixture.of(Sale.builder(List.of("direct"), "acme").kind(kind))
                            .relationships())
                    .isViolated("none")
                    .remedies("request-customer-relationship")
                    .by(Actor.DIRECT_BILL_PARTNER);
        }
        rule.on(aSale("shop").relationships())
                .isViolated("none")
                .remedies("request-customer-relationship")
                .by(Actor.RESELLER);
    }

    @Test
    void is_violated_with_advice_for_the_reseller_where_there_is_one_to_invite_the_customer() {
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT).relationships())
                .isViolated("none")
                .remedies("invite-customer")
                .by(Actor.RESELLER);
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT)
                        .type("shop", PartnerType.DIRECT_BILL)
                        .relationships())
                .isViolated("none")
                .remedies("request-customer-relationship")
                .by(Actor.PROVIDER);
        rule.on(anAssignment(ResellerAssignment.Purpose.SUPPORT)
                        .type("distri", PartnerType.DIRECT_BILL)
                        .relationships())
                .isViolated("none")
                .remedies("request-customer-relationship")
                .by(Actor.DIRECT_BILL_PARTNER);
        rule.on(aSale("distri").relationships())
                .isViolated("none")
                .remedies("add-as-new-customer", "request-customer-relationship")
                .by(Actor.PROVIDER, Actor.PROVIDER);
        rule.on(aSale().relationships(ResellerRelationship.of("distri", "acme", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .remedies("invite-customer")
                .by(Actor.RESELLER);
        rule.on(aSale("direct").relationships(ResellerRelationship.of("direct", "acme", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .remedies("request-customer-relationship")
                .by(Actor.DIRECT_BILL_PARTNER);
    }

    @Test
    void does_not_apply_to_the_order_with_which_a_customer_is_added() {
        rule.on(aSale(sale -> sale.newCustomer(true)).relationships()).isNotApplicable();
        rule.on(aSale(sale -> sale.newCustomer(true)).withoutRelationships()).isNotApplicable();
    }

    @Test
    void is_violated_when_only_the_reseller_has_a_relationship() {
        rule.on(aSale().relationships(aRelationship("shop", "acme")))
                .isViolated("none")
                .about("distri", "acme");
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_undetermined_when_relationships_are_not_stated(ScenarioFixture scenario, String partner) {
        rule.on(scenario.withoutRelationships())
                .isUndetermined()
                .about(partner, "acme")
                .lacking("scenario relationships");
    }
}
