package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.aSale;
import static io.github.csprules.catalog.ScenarioFixture.anAssignment;
import static io.github.csprules.catalog.ScenarioFixture.ofType;

import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.TransactionType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PartnershipActiveTest {

    private final RuleTester rule = RuleTester.of(new PartnershipActive());

    private static Partnership partnership(String provider, String reseller) {
        return Partnership.of(provider, reseller, Relationship.Status.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).relationships()).isNotApplicable();
        rule.on(ofType(type).withoutRelationships()).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"direct", "distri", "shop", "shop-distri", "distri-direct-shop", "distri-wholesale", "direct-shop"})
    void does_not_apply_to_a_sale_without_a_provider_followed_by_a_reseller(String channel) {
        rule.on(aSale(channel.split("-", -1)).withoutRelationships()).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void is_satisfied_by_an_active_partnership(TransactionType type) {
        rule.on(ofType(type).relationships(partnership("distri", "shop"))).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource
    void is_satisfied_or_violated_whatever_an_assignment_is_for(ResellerAssignment.Purpose purpose) {
        rule.on(anAssignment(purpose)).isSatisfied();
        rule.on(anAssignment(purpose).relationships()).isViolated("none").about("distri", "shop");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void is_violated_when_there_is_no_partnership(TransactionType type) {
        rule.on(ofType(type)
                        .relationships(
                                aRelationship("distri", "acme"),
                                partnership("wholesale", "shop"),
                                partnership("distri", "store")))
                .isViolated("none")
                .about("distri", "shop")
                .withoutArguments()
                .citing("S1-183", "S3-129", "S3-137")
                .errors()
                .remedies("establish-partnership");
    }

    @Test
    void is_violated_when_the_partnership_is_the_other_way_round() {
        rule.on(aSale().relationships(partnership("shop", "distri")))
                .isViolated("none")
                .about("distri", "shop");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void is_violated_when_the_partnership_is_only_requested(TransactionType type) {
        rule.on(ofType(type).relationships(Partnership.of("distri", "shop", Relationship.Status.REQUESTED)))
                .isViolated("requested")
                .about("distri", "shop")
                .withoutArguments()
                .citing("S1-187", "S1-189")
                .errors()
                .remedies("accept-partnership");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void is_violated_when_the_partnership_is_removed(TransactionType type) {
        rule.on(ofType(type).relationships(Partnership.of("distri", "shop", Relationship.Status.REMOVED)))
                .isViolated("removed")
                .about("distri", "shop")
                .withoutArguments()
                .citing("S3-129", "S3-137")
                .errors()
                .remedies("establish-partnership-again");
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_by_the_two_that_are_named_whatever_their_declared_types(PartnerType type) {
        for (ScenarioFixture scenario : List.of(aRemoval(), anAssignment(ResellerAssignment.Purpose.SUPPORT))) {
            rule.on(scenario.type("distri", type).type("shop", type).relationships())
                    .isViolated("none")
                    .about("distri", "shop");
        }
    }

    @Test
    void is_violated_about_each_pair_of_neighbours_in_the_order_of_the_channel() {
        rule.on(aSale("distri", "shop", "direct", "wholesale", "store")
                        .relationships(Partnership.of("wholesale", "store", Relationship.Status.REMOVED)))
                .findings("none [distri, shop]", "removed [wholesale, store]");
    }

    @Test
    void is_violated_about_the_pair_alone_that_has_no_partnership() {
        rule.on(aSale("distri", "shop", "wholesale", "store").relationships(partnership("distri", "shop")))
                .isViolated("none")
                .about("wholesale", "store");
    }

    @ParameterizedTest
    @EnumSource(names = {"SALE", "RESELLER_ASSIGNMENT", "PARTNERSHIP_REMOVAL"})
    void is_undetermined_when_relationships_are_not_stated(TransactionType type) {
        rule.on(ofType(type).withoutRelationships())
                .isUndetermined()
                .about("distri", "shop")
                .lacking("scenario relationships");
    }

    @Test
    void is_undetermined_about_each_pair_of_neighbours_in_the_order_of_the_channel() {
        rule.on(aSale("wholesale", "store", "distri", "shop").withoutRelationships())
                .findings(
                        "[wholesale, store] lacks [scenario relationships]",
                        "[distri, shop] lacks [scenario relationships]");
    }
}
