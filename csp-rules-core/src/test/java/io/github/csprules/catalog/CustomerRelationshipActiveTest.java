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
import io.github.csprules.model.TransactionType;
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
                .citing("S1-197", "S3-132")
                .errors("20002", "3000")
                .remedies("request-customer-relationship");
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_violated_when_the_relationship_is_only_requested(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(ResellerRelationship.of(partner, "acme", Relationship.Status.REQUESTED)))
                .isViolated("requested")
                .about(partner, "acme")
                .withoutArguments()
                .citing("S1-195", "S1-197")
                .errors("20002", "3000")
                .remedies("accept-relationship");
    }

    @ParameterizedTest
    @MethodSource("positions")
    void is_violated_when_the_relationship_is_removed(ScenarioFixture scenario, String partner) {
        rule.on(scenario.relationships(ResellerRelationship.of(partner, "acme", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .about(partner, "acme")
                .withoutArguments()
                .citing("S1-197", "S3-132")
                .errors("20002", "3000")
                .remedies("request-customer-relationship-again");
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
