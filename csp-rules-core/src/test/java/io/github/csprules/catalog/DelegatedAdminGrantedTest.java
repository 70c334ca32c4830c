package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aSupportEngagement;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class DelegatedAdminGrantedTest {

    private final RuleTester rule = RuleTester.of(new DelegatedAdminGranted());

    private static ResellerRelationship relationship(Relationship.Status status) {
        return ResellerRelationship.of("shop", "acme", status);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SUPPORT_ENGAGEMENT")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).relationships()).isNotApplicable();
        rule.on(ofType(type).withoutRelationships()).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"DAP", "GDAP"})
    void is_satisfied_by_an_active_relationship_with_privileges(ResellerRelationship.DelegatedAdmin granted) {
        rule.on(aSupportEngagement()
                        .relationships(relationship(Relationship.Status.ACTIVE).withDelegatedAdmin(granted)))
                .isSatisfied();
    }

    @Test
    void is_violated_by_an_active_relationship_without_privileges() {
        rule.on(aSupportEngagement()
                        .relationships(
                                relationship(Relationship.Status.ACTIVE)
                                        .withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.NONE),
                                aRelationship("store", "acme")))
                .isViolated("notGranted")
                .about("shop", "acme")
                .withoutArguments()
                .citing("S4-113", "S0-168")
                .errors()
                .remedies("grant-delegated-admin");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void is_violated_by_a_relationship_that_is_not_active_whatever_it_grants(Relationship.Status status) {
        rule.on(aSupportEngagement()
                        .relationships(
                                relationship(status).withDelegatedAdmin(ResellerRelationship.DelegatedAdmin.GDAP)))
                .isViolated("notGranted")
                .about("shop", "acme");
        rule.on(aSupportEngagement().relationships(relationship(status)))
                .isViolated("notGranted")
                .about("shop", "acme");
    }

    @Test
    void is_violated_when_there_is_no_relationship_of_the_two() {
        rule.on(aSupportEngagement().relationships(aRelationship("store", "acme"), aRelationship("shop", "fabrikam")))
                .isViolated("notGranted")
                .about("shop", "acme");
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_whatever_the_declared_type_of_the_partner(PartnerType type) {
        rule.on(aSupportEngagement().type("shop", type).relationships())
                .isViolated("notGranted")
                .about("shop", "acme");
    }

    @Test
    void is_undetermined_when_relationships_are_not_stated() {
        rule.on(aSupportEngagement().withoutRelationships())
                .isUndetermined()
                .about("shop", "acme")
                .lacking("scenario relationships");
    }

    @Test
    void is_undetermined_when_the_privileges_are_not_stated() {
        rule.on(aSupportEngagement().relationships(relationship(Relationship.Status.ACTIVE)))
                .isUndetermined()
                .about("shop", "acme")
                .lacking("shop/acme delegatedAdmin");
    }
}
