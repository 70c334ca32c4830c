package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.mpnPositions;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The associated MPN ID is that of a location.
 * <p>
 * The ID that stands for the company as a whole cannot be associated with an account.
 * <p>
 * Allowed: the MPN ID of the office in Lyon.<br>
 * Denied: the global MPN ID of the group.
 */
final class MpnIdIsLocation extends Rule {

    private static final Reason GLOBAL = reason("global")
            .argument("mpnId", TEXT)
            .decidedBy("S1-158", "S1-159")
            .remedyBySubject("associate-location-mpn-id")
            .remedyBySubject("add-location")
            .build();

    MpnIdIsLocation() {
        super(rule("mpn-id-is-location")
                .on(SALE, RESELLER_ASSIGNMENT, AGREEMENT_SIGNATURE, ENROLLMENT)
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID, FactName.MPN_ID_TYPE)
                .reasons(GLOBAL)
                .alsoCites("S3-142"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(mpnPositions(scenario), scenario, MpnIdIsLocation::isLocation);
    }

    private static Answer isLocation(Partner partner, Scenario scenario) {
        if (partner.mpnId().isNone()) {
            return notApplicable();
        }
        if (partner.mpnId().isNotStated()) {
            return lacking(partner, FactName.MPN_ID);
        }
        MpnId mpnId = partner.mpnId().get();
        if (mpnId.type().isNotStated()) {
            return lacking(partner, FactName.MPN_ID_TYPE);
        }
        return mpnId.type().is(MpnId.Type.LOCATION) ? satisfied() : violated(GLOBAL, partner, mpnId.id());
    }
}
