package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.enrollingDirectBill;
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
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * An enrolling direct-bill partner has not failed the assessment of its capabilities.
 * <p>
 * Microsoft has a third party look at billing, provisioning, support and security; who has not been assessed yet is so in the
 * course of the enrollment.
 * <p>
 * Allowed: a partner that has not been assessed yet enrolls.<br>
 * Denied: one that has failed does.
 */
final class DirectBillAssessed extends Rule {

    private static final Reason FAILED = reason("failed")
            .needs(Reason.Need.NOTHING)
            .decidedBy("direct-partner-new-requirements")
            .remedy("mend-assessed-capabilities", PARTNER)
            .remedy("work-as-indirect-reseller", PARTNER)
            .build();

    DirectBillAssessed() {
        super(rule("direct-bill-assessed")
                .on(ENROLLMENT)
                .since(2023, 4, 24)
                .reads(FactKind.Owner.TRANSACTION, FactName.CAPABILITIES_ASSESSMENT)
                .reasons(FAILED)
                .reading(Readings.DAYS_OF_PAGES));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, DirectBillAssessed::notFailed);
    }

    private static Answer notFailed(Partner partner, Scenario scenario) {
        Fact<Enrollment.CapabilitiesAssessment> assessment =
                scenario.transaction(Enrollment.class).capabilitiesAssessment();
        if (assessment.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.CAPABILITIES_ASSESSMENT));
        }
        return assessment.is(Enrollment.CapabilitiesAssessment.FAILED) ? violated(FAILED, partner) : satisfied();
    }
}
