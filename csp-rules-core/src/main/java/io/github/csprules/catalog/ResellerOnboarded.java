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
 * The reseller has a Partner Center account.
 * <p>
 * It is the first of the three things that a reseller has to do before new business, and before a provider can work
 * with it.
 * <p>
 * Allowed: onboarded in January, the sale is in March.<br>
 * Denied: the reseller has no account yet.
 */
final class ResellerOnboarded extends Rule {

    private static final Reason NEVER = reason("never")
            .decidedBy("S0-149", "S0-150")
            .remedy("onboard-to-partner-center", RESELLER)
            .build();

    private static final Reason LATER = reason("later")
            .argument("onboardedOn", DATE)
            .decidedBy("S0-149", "S0-150")
            .remedy("wait-until-onboarded", HOST)
            .build();

    ResellerOnboarded() {
        super(rule("reseller-onboarded")
                .on(SALE, PARTNERSHIP, RESELLER_ASSIGNMENT)
                .reads(FactOwner.PARTNER, FactName.ONBOARDED_ON)
                .reasons(NEVER, LATER)
                .alsoCites("S1-122", "S1-125", "S3-134")
                .errorCodes("2205")
                .reading("S0-149 speaks of resellers, so nobody else in a sale is asked."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, ResellerOnboarded::onboarded);
    }

    private static Answer onboarded(Partner reseller, Scenario scenario) {
        return milestone(reseller, reseller.onboardedOn(), FactName.ONBOARDED_ON, scenario.asOf(), NEVER, LATER);
    }
}
