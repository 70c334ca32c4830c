package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.notApplicable;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.DIRECT_BILL_PARTNER;

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
 * A direct-bill partner has bought a support plan from Microsoft.
 * <p>
 * It supports its customers itself, and Microsoft supports it under a plan for partners.
 * <p>
 * <b>Reading:</b> the demand is made from the day on which the page was updated.
 * <p>
 * Allowed: Advanced Support for Partners.<br>
 * Denied: no plan.
 *
 * @see "direct-partner-new-requirements"
 */
final class DirectBillSupportPlan implements TransactionRule {

    private static final Reason NONE = reason("none")
            .decidedBy(Citation.ofPage("direct-partner-new-requirements"))
            .remedy("buy-support-plan", DIRECT_BILL_PARTNER)
            .build();

    private static final RuleInfo INFO = rule("direct-bill-support-plan")
            .on(ENROLLMENT)
            .since(2020, 10, 27)
            .reads(FactOwner.TRANSACTION, FactName.SUPPORT_PLAN)
            .reasons(NONE)
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
        Fact<Enrollment.SupportPlan> plan =
                scenario.transaction(Enrollment.class).supportPlan();
        if (plan.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.SUPPORT_PLAN));
        }
        return plan.is(Enrollment.SupportPlan.NONE) ? violated(NONE, partner) : satisfied();
    }
}
