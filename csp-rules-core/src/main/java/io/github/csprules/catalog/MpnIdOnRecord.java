package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.mpnPositions;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The MPN ID on an order or a subscription is the reseller's.
 * <p>
 * With the right ID the reseller receives its incentives; with another one somebody else does.
 * <p>
 * Allowed: the order carries the ID that is associated with the reseller's account.<br> Denied: it carries the provider's.
 */
final class MpnIdOnRecord extends Rule {

    private static final Reason NONE = reason("none")
            .decidedBy("S3-141", "S3-142")
            .remedyBySubject("associate-mpn-id")
            .build();

    private static final Reason MISMATCH = reason("mismatch")
            .argument("idOnRecord", TEXT)
            .argument("resellerMpnId", TEXT)
            .decidedBy("S3-141", "S3-142")
            .remedy("put-mpn-id-of-reseller", HOST)
            .build();

    MpnIdOnRecord() {
        super(rule("mpn-id-on-record")
                .on(SALE, RESELLER_ASSIGNMENT)
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID)
                .reads(FactKind.Owner.TRANSACTION, FactName.ASSIGNED_MPN_ID)
                .reasons(NONE, MISMATCH)
                .alsoCites("S0-147", "S3-143", "S3-157", "S3-158", "S3-168", "S3-169")
                .errorCodes("2072", "800098"));
    }

    @Override
    public Answer check(Scenario scenario) {
        if (scenario.transaction() instanceof Sale sale
                && sale.partnerIdOnRecord().isEmpty()) {
            return notApplicable();
        }
        return forEach(mpnPositions(scenario), scenario, MpnIdOnRecord::ofReseller);
    }

    private static Answer ofReseller(Partner reseller, Scenario scenario) {
        Fact<MpnId> mpnId = reseller.mpnId();
        if (mpnId.isNone()) {
            return violated(NONE, reseller);
        }
        String onRecord = onRecord(scenario);
        if (mpnId.isNotStated()) {
            FactRef ofReseller = FactRef.of(reseller, FactName.MPN_ID);
            return onRecord != null
                    ? lacking(reseller, ofReseller)
                    : lacking(reseller, ofReseller, FactRef.ofTransaction(FactName.ASSIGNED_MPN_ID));
        }
        if (onRecord == null) {
            return lacking(reseller, FactRef.ofTransaction(FactName.ASSIGNED_MPN_ID));
        }
        String expected = mpnId.get().id();
        return onRecord.equals(expected) ? satisfied() : violated(MISMATCH, reseller, onRecord, expected);
    }

    /** The MPN ID put on record, or null if it is not stated. */
    private static @Nullable String onRecord(Scenario scenario) {
        if (scenario.transaction() instanceof Sale sale) {
            return sale.partnerIdOnRecord().orElseThrow();
        }
        Fact<String> assigned = scenario.transaction(ResellerAssignment.class).mpnId();
        return assigned.isStated() ? assigned.get() : null;
    }
}
