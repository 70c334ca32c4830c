package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.mpnPositions;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * An MPN ID is associated with the partner's account.
 * <p>
 * The step may be put off during enrollment, but until it is done the partner can neither sign the Microsoft Partner Agreement
 * nor transact.
 * <p>
 * Allowed: the reseller associated its MPN ID when it enrolled.<br>
 * Denied: a partner signs the agreement before it has done so.
 */
final class MpnIdAssociated extends Rule {

    private static final Reason NONE = reason("none")
            .decidedBy("S1-154", "S1-161")
            .remedyBySubject("associate-mpn-id")
            .build();

    MpnIdAssociated() {
        super(rule("mpn-id-associated")
                .on(SALE, RESELLER_ASSIGNMENT, AGREEMENT_SIGNATURE)
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
                .reasons(NONE)
                .alsoCites("S1-132", "S1-133")
                .errorCodes("2200", "800015")
                .reading(Readings.READINESS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(mpnPositions(scenario), scenario, MpnIdAssociated::associated);
    }

    private static Answer associated(Partner partner, Scenario scenario) {
        if (partner.mpnId().isNotStated()) {
            return lacking(partner, FactName.MPN_ID);
        }
        return partner.mpnId().isNone() ? violated(NONE, partner) : satisfied();
    }
}
