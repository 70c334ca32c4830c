package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PROVIDER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;

/**
 * The provider has given the legal notice that its agreement asks for.
 * <p>
 * Partner Center sends none when a partnership is removed.
 * <p>
 * Allowed: the agreement asks for none, or it has been given.<br>
 * Denied: it is outstanding.
 *
 * @see "indirect-provider-tasks-in-partner-center, Remove partnership with indirect resellers"
 */
final class LegalNoticeGiven implements TransactionRule {

    private static final Reason OUTSTANDING = reason("outstanding")
            .decidedBy("S3-183", "S3-184")
            .remedy("give-legal-notice", PROVIDER)
            .build();

    private static final RuleInfo INFO = rule("legal-notice-given")
            .on(PARTNERSHIP_REMOVAL)
            .reads(FactOwner.TRANSACTION, FactName.LEGAL_NOTICE)
            .reasons(OUTSTANDING)
            .cites("S3-183", "S3-184")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner provider = scenario.provider();
        Fact<PartnershipRemoval.LegalNotice> notice =
                scenario.transaction(PartnershipRemoval.class).legalNotice();
        if (notice.isNotStated()) {
            return lacking(provider, FactRef.ofTransaction(FactName.LEGAL_NOTICE));
        }
        return notice.is(PartnershipRemoval.LegalNotice.OUTSTANDING) ? violated(OUTSTANDING, provider) : satisfied();
    }
}
