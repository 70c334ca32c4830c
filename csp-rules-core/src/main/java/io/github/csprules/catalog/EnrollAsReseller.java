package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A partner new to the program enrolls as an indirect reseller.
 * <p>
 * Since October 2020 the other types are closed to newcomers.
 * <p>
 * Allowed: a partner of many years enrolls as a direct-bill partner.<br>
 * Denied: a newcomer does.
 */
final class EnrollAsReseller extends Rule {

    private static final Reason NEW_PARTNER = reason("newPartner")
            .needs(Reason.Need.OTHER_ACCOUNT)
            .argument("type", PartnerType.class)
            .decidedBy("S1-124")
            .remedy("enroll-as-indirect-reseller", PARTNER)
            .build();

    EnrollAsReseller() {
        super(rule("enroll-as-reseller")
                .on(ENROLLMENT)
                .since(2020, 10, 1)
                .reads(FactKind.Owner.TRANSACTION, FactName.NEW_TO_PROGRAM)
                .reasons(NEW_PARTNER)
                .reading("\"As of October 2020\" is read as from its first day."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        if (partner.type() == PartnerType.INDIRECT_RESELLER) {
            return satisfied();
        }
        Fact<Boolean> isNew = scenario.transaction(Enrollment.class).newToProgram();
        if (isNew.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.NEW_TO_PROGRAM));
        }
        return isNew.get() ? violated(NEW_PARTNER, partner, partner.type()) : satisfied();
    }
}
