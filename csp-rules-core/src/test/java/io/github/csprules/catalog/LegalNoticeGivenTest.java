package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.TransactionType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalNoticeGivenTest {

    private final RuleTester rule = RuleTester.of(new LegalNoticeGiven());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PARTNERSHIP_REMOVAL")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @CsvSource({"NOT_REQUIRED", "GIVEN"})
    void is_satisfied_when_no_notice_is_outstanding(PartnershipRemoval.LegalNotice notice) {
        for (PartnershipRemoval.Requester by : PartnershipRemoval.Requester.values()) {
            rule.on(aRemoval(by, removal -> removal.legalNotice(notice))).isSatisfied();
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_violated_when_a_notice_is_outstanding(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING)))
                .isViolated("outstanding")
                .about("distri")
                .withoutArguments()
                .citing("S3-183", "S3-184")
                .errors();
    }

    @ParameterizedTest
    @EnumSource
    void is_undetermined_when_the_notice_is_not_stated(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.goodFaith(true)))
                .isUndetermined()
                .about("distri")
                .lacking("transaction legalNotice")
                .citing("S3-183", "S3-184");
    }
}
