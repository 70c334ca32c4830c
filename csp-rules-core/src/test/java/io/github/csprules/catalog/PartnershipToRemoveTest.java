package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRelationship;
import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.Partnership;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartnershipToRemoveTest {

    private final RuleTester rule = RuleTester.of(new PartnershipToRemove());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PARTNERSHIP_REMOVAL")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type).relationships()).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource
    void is_satisfied_when_the_partnership_is_active(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal)).isSatisfied();
        rule.on(aRemoval(by, removal -> removal).asOf(LocalDate.of(2015, 1, 1))).isSatisfied();
    }

    @ParameterizedTest
    @CsvSource({"REQUESTED, requested, leave-request-unanswered, RESELLER", "REMOVED, removed, nothing-to-remove, HOST"
    })
    void is_violated_when_the_partnership_is_not_active(
            Relationship.Status status, String reason, String remedy, Actor by) {
        rule.on(aRemoval().relationships(Partnership.of("distri", "shop", status)))
                .isViolated(reason)
                .about("distri", "shop")
                .withoutArguments()
                .citing("S3-175")
                .remedies(remedy)
                .by(by)
                .errors();
    }

    @Test
    void is_violated_when_there_is_no_partnership_of_the_two() {
        rule.on(aRemoval()
                        .relationships(
                                Partnership.of("wholesale", "shop", Relationship.Status.ACTIVE),
                                Partnership.of("distri", "store", Relationship.Status.ACTIVE),
                                aRelationship("distri", "acme")))
                .isViolated("none")
                .about("distri", "shop")
                .withoutArguments()
                .citing("S3-175")
                .remedies("check-partnership")
                .by(Actor.HOST)
                .errors();
    }

    @Test
    void is_undetermined_when_relationships_are_not_stated() {
        rule.on(aRemoval().withoutRelationships())
                .isUndetermined()
                .about("distri", "shop")
                .lacking("scenario relationships")
                .citing("S3-175");
    }

    @Test
    void is_undetermined_when_the_status_is_not_stated() {
        rule.on(aRemoval().relationships(Partnership.builder("distri", "shop").build()))
                .isUndetermined()
                .about("distri", "shop")
                .lacking("distri/shop status");
    }
}
