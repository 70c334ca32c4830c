package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.enrollingDirectBill;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.DIRECT_BILL_PARTNER;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A direct-bill partner has bought a support plan from Microsoft.
 * <p>
 * It supports its customers itself, and Microsoft supports it under a plan for partners.
 * <p>
 * Allowed: Advanced Support for Partners.<br>
 * Denied: no plan.
 */
final class DirectBillSupportPlan extends Rule {

    private static final Reason NONE = reason("none")
            .decidedBy("direct-partner-new-requirements")
            .remedy("buy-support-plan", DIRECT_BILL_PARTNER)
            .build();

    DirectBillSupportPlan() {
        super(rule("direct-bill-support-plan")
                .on(ENROLLMENT)
                .since(2020, 10, 27)
                .reads(FactOwner.TRANSACTION, FactName.SUPPORT_PLAN)
                .reasons(NONE)
                .reading("The demand is made from the day on which the page was updated."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, DirectBillSupportPlan::supported);
    }

    private static Answer supported(Partner partner, Scenario scenario) {
        Fact<Enrollment.SupportPlan> plan =
                scenario.transaction(Enrollment.class).supportPlan();
        if (plan.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.SUPPORT_PLAN));
        }
        return plan.is(Enrollment.SupportPlan.NONE) ? violated(NONE, partner) : satisfied();
    }
}
