package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aRemoval;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static io.github.csprules.model.PartnershipRemoval.Requester.PROVIDER;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalNoticeGivenTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 6, 29);

    private final RuleTester rule = RuleTester.of(new LegalNoticeGiven());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PARTNERSHIP_REMOVAL")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "PROVIDER")
    void does_not_apply_where_somebody_else_removes(PartnershipRemoval.Requester by) {
        rule.on(aRemoval(by, removal -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING)))
                .isNotApplicable();
        rule.on(aRemoval(by, removal -> removal)).isNotApplicable();
    }

    @Test
    void does_not_apply_before_29_june_2020() {
        rule.on(aRemoval(PROVIDER, removal -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING))
                        .asOf(FIRST_DAY.minusDays(1)))
                .isNotApplicable();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "OUTSTANDING")
    void is_satisfied_when_no_notice_is_outstanding(PartnershipRemoval.LegalNotice notice) {
        rule.on(aRemoval(PROVIDER, removal -> removal.legalNotice(notice))).isSatisfied();
    }

    @Test
    void is_violated_when_a_notice_is_outstanding() {
        rule.on(aRemoval(PROVIDER, removal -> removal.legalNotice(PartnershipRemoval.LegalNotice.OUTSTANDING))
                        .asOf(FIRST_DAY))
                .isViolated("outstanding")
                .about("distri")
                .withoutArguments()
                .citing("S3-183", "S3-184")
                .remedies("give-legal-notice")
                .by(Actor.PROVIDER)
                .errors();
    }

    @Test
    void is_undetermined_when_it_is_not_stated() {
        rule.on(aRemoval(PROVIDER, removal -> removal.goodFaith(true)).asOf(FIRST_DAY))
                .isUndetermined()
                .about("distri")
                .lacking("transaction legalNotice")
                .citing("S3-183", "S3-184");
    }
}
