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
 * The reseller is enrolled in the CSP program as an indirect reseller.
 * <p>
 * It is the second of the steps that a reseller takes before it sells, before a provider can work with it, and before it invites
 * or supports a customer.
 * <p>
 * Allowed: enrolled on the day of the sale.<br>
 * Denied: the enrollment takes effect a day after the sale.
 */
final class ResellerEnrolled extends Rule {

    private static final Reason NEVER = never("S3-134");
    private static final Reason NEVER_BEFORE_SALE = never("S0-149", "S0-151");
    private static final Reason LATER = later("S3-134");
    private static final Reason LATER_THAN_SALE = later("S0-149", "S0-151");

    ResellerEnrolled() {
        super(rule("reseller-enrolled")
                .on(SALE, PARTNERSHIP, RESELLER_ASSIGNMENT, CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT)
                .reads(FactKind.Owner.PARTNER, FactName.ENROLLED_ON)
                .reasons(NEVER_BEFORE_SALE, NEVER, LATER_THAN_SALE, LATER)
                .alsoCites("S1-124", "S1-126")
                .errorCodes("2204", "800016")
                .reading(Readings.READINESS));
    }

    private static Reason never(String... clauses) {
        return reason("never")
                .decidedBy(clauses)
                .remedyBySubject("enroll-in-program")
                .build();
    }

    private static Reason later(String... clauses) {
        return reason("later")
                .argument("enrolledOn", DATE)
                .decidedBy(clauses)
                .remedy("wait-until-enrolled", HOST)
                .build();
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, ResellerEnrolled::enrolled);
    }

    private static Answer enrolled(Partner reseller, Scenario scenario) {
        boolean isSale = scenario.type() == SALE;
        return milestone(
                reseller,
                reseller.enrolledOn(),
                FactName.ENROLLED_ON,
                scenario.asOf(),
                isSale ? NEVER_BEFORE_SALE : NEVER,
                isSale ? LATER_THAN_SALE : LATER);
    }
}
