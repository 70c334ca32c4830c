package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The ordering partner attests who the partner of record is.
 * <p>
 * Whether the partner earns incentives by the order or another one does, who orders answers for it.
 * <p>
 * Allowed: a provider attests with its order that the reseller named there is on record.<br>
 * Denied: it leaves the attestation at no.
 */
final class PartnerOfRecordAttested extends Rule {

    private static final Reason NOT_ATTESTED = reason("notAttested")
            .decidedBy("developer-create-a-cart", "developer-create-an-order")
            .remedyBySubject("attest-partner-of-record")
            .build();

    PartnerOfRecordAttested() {
        super(rule("partner-of-record-attested")
                .on(SALE)
                .since(2022, 12, 9)
                .reads(FactKind.Owner.TRANSACTION, FactName.PARTNER_ON_RECORD_ATTESTED)
                .reasons(NOT_ATTESTED)
                .errorCodes("900206")
                .reading(Readings.DAYS_OF_PAGES));
    }

    @Override
    public Answer check(Scenario scenario) {
        Sale sale = scenario.transaction(Sale.class);
        if (sale.kind() != Sale.Kind.NEW_ORDER) {
            return notApplicable();
        }
        Partner ordering = scenario.channel().get(0);
        Fact<Boolean> attested = sale.partnerOnRecordAttested();
        if (attested.isNotStated()) {
            return lacking(ordering, FactRef.ofTransaction(FactName.PARTNER_ON_RECORD_ATTESTED));
        }
        return attested.get() ? satisfied() : violated(NOT_ATTESTED, ordering);
    }
}
