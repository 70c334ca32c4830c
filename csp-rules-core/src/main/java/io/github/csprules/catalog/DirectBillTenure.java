package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.NUMBER;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;

/**
 * A direct-bill partner has been a reseller for at least twelve months.
 * <p>
 * Who wants to be billed by Microsoft has to have been in the program for a while.
 * <p>
 * <b>Reading:</b> the demand is made from the day on which the page was updated.
 * <p>
 * Allowed: twelve months.<br>
 * Denied: eleven months.
 *
 * @see "direct-partner-new-requirements"
 */
final class DirectBillTenure implements TransactionRule {

    private static final int REQUIRED_MONTHS = 12;

    private static final Reason TOO_SHORT = reason("tooShort")
            .argument("monthsAsReseller", NUMBER)
            .argument("required", NUMBER)
            .decidedBy(Citation.ofPage("direct-partner-new-requirements"))
            .remedy("enroll-as-indirect-reseller", PARTNER)
            .build();

    private static final RuleInfo INFO = rule("direct-bill-tenure")
            .on(ENROLLMENT)
            .since(2020, 10, 27)
            .reads(FactOwner.TRANSACTION, FactName.MONTHS_AS_RESELLER)
            .reasons(TOO_SHORT)
            .cites(Citation.ofPage("direct-partner-new-requirements"))
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partners().get(0);
        if (partner.type() != PartnerType.DIRECT_BILL) {
            return notApplicable();
        }
        Fact<Integer> months = scenario.transaction(Enrollment.class).monthsAsReseller();
        if (months.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.MONTHS_AS_RESELLER));
        }
        return months.get() >= REQUIRED_MONTHS
                ? satisfied()
                : violated(TOO_SHORT, partner, months.get(), REQUIRED_MONTHS);
    }
}
