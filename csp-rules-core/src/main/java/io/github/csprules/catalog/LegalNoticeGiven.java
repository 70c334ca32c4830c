package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.isRemovedByProvider;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PROVIDER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A provider that removes a partnership has given the legal notice that its agreement demands.
 * <p>
 * Partner Center sends none when a provider removes a partnership.
 * <p>
 * Allowed: the agreement asks for none, or it has been given.<br> Denied: it is outstanding.
 */
final class LegalNoticeGiven extends Rule {

    private static final Reason OUTSTANDING = reason("outstanding")
            .decidedBy("S3-183", "S3-184")
            .remedy("give-legal-notice", PROVIDER)
            .build();

    LegalNoticeGiven() {
        super(rule("legal-notice-given")
                .on(PARTNERSHIP_REMOVAL)
                .since(2020, 6, 29)
                .reads(FactKind.Owner.TRANSACTION, FactName.LEGAL_NOTICE)
                .reasons(OUTSTANDING)
                .reading(Readings.REMOVALS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return isRemovedByProvider(scenario) ? given(scenario.provider(), scenario) : notApplicable();
    }

    private static Answer given(Partner provider, Scenario scenario) {
        Fact<PartnershipRemoval.LegalNotice> notice =
                scenario.transaction(PartnershipRemoval.class).legalNotice();
        if (notice.isNotStated()) {
            return lacking(provider, FactRef.ofTransaction(FactName.LEGAL_NOTICE));
        }
        return notice.is(PartnershipRemoval.LegalNotice.OUTSTANDING) ? violated(OUTSTANDING, provider) : satisfied();
    }
}
