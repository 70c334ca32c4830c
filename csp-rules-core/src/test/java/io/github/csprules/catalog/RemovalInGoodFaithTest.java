package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemovalInGoodFaithTest {

    private final RuleTester rule = RuleTester.of(new RemovalInGoodFaith());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PARTNERSHIP_REMOVAL")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource
    void is_satisfied_when_good_faith_is_declared(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.goodFaith(true))).isSatisfied();
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_when_good_faith_is_not_declared(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.goodFaith(false)))
                .isViolated("notDeclared")
                .about("distri")
                .withoutArguments()
                .citing("S3-182")
                .errors();
    }

    @ParameterizedTest
    @EnumSource
    void is_undetermined_when_good_faith_is_not_stated(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.legalNotice(PartnershipRemoval.LegalNotice.GIVEN)))
                .isUndetermined()
                .about("distri")
                .lacking("transaction goodFaith")
                .citing("S3-182");
    }
}
