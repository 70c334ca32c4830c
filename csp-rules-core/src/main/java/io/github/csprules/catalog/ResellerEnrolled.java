package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.milestone;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.RESELLER;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The reseller is enrolled in the program as an indirect reseller.
 * <p>
 * It is the second of the three things that a reseller has to do before new business, and before a provider can work
 * with it.
 * <p>
 * Allowed: enrolled on the day of the sale.<br>
 * Denied: the enrollment takes effect a day after the sale.
 */
final class ResellerEnrolled extends Rule {

    private static final Reason NEVER = reason("never")
            .decidedBy("S0-149", "S0-151", "S1-124")
            .remedy("enroll-as-indirect-reseller", RESELLER)
            .build();

    private static final Reason LATER = reason("later")
            .argument("enrolledOn", DATE)
            .decidedBy("S0-149", "S0-151")
            .remedy("wait-until-enrolled", HOST)
            .build();

    ResellerEnrolled() {
        super(rule("reseller-enrolled")
                .on(SALE, PARTNERSHIP, RESELLER_ASSIGNMENT)
                .reads(FactOwner.PARTNER, FactName.ENROLLED_ON)
                .reasons(NEVER, LATER)
                .alsoCites("S1-126", "S3-134")
                .errorCodes("2204", "800016")
                .reading("S0-149 speaks of resellers, so nobody else in a sale is asked."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, ResellerEnrolled::enrolled);
    }

    private static Answer enrolled(Partner reseller, Scenario scenario) {
        return milestone(reseller, reseller.enrolledOn(), FactName.ENROLLED_ON, scenario.asOf(), NEVER, LATER);
    }
}
