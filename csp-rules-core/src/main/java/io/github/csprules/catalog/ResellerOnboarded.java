package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.milestone;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The reseller has a Partner Center account.
 * <p>
 * It is the first of the steps that a reseller takes before it sells, before a provider can work with it, and before it invites
 * or supports a customer.
 * <p>
 * Allowed: onboarded in January, the sale is in March.<br>
 * Denied: the reseller has no account yet.
 */
final class ResellerOnboarded extends Rule {

    private static final Reason NEVER = never("S3-134");
    private static final Reason NEVER_BEFORE_SALE = never("S0-149", "S0-150");
    private static final Reason LATER = later("S3-134");
    private static final Reason LATER_THAN_SALE = later("S0-149", "S0-150");

    ResellerOnboarded() {
        super(rule("reseller-onboarded")
                .on(SALE, PARTNERSHIP, RESELLER_ASSIGNMENT, CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT)
                .reads(FactKind.Owner.PARTNER, FactName.ONBOARDED_ON)
                .reasons(NEVER_BEFORE_SALE, NEVER, LATER_THAN_SALE, LATER)
                .alsoCites("S1-122", "S1-125")
                .errorCodes("2205")
                .reading(Readings.READINESS));
    }

    private static Reason never(String... clauses) {
        return reason("never")
                .decidedBy(clauses)
                .remedyBySubject("onboard-to-partner-center")
                .build();
    }

    private static Reason later(String... clauses) {
        return reason("later")
                .argument("onboardedOn", DATE)
                .decidedBy(clauses)
                .remedy("wait-until-onboarded", HOST)
                .build();
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, ResellerOnboarded::onboarded);
    }

    private static Answer onboarded(Partner reseller, Scenario scenario) {
        boolean isSale = scenario.type() == SALE;
        return milestone(
                reseller,
                reseller.onboardedOn(),
                FactName.ONBOARDED_ON,
                scenario.asOf(),
                isSale ? NEVER_BEFORE_SALE : NEVER,
                isSale ? LATER_THAN_SALE : LATER);
    }
}
