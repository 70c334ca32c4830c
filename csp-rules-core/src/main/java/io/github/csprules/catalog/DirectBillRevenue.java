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
import java.math.BigDecimal;

/**
 * A direct-bill partner has a CSP revenue of at least 300,000 US dollars a year.
 * <p>
 * Who wants to be billed by Microsoft has to have done business of some size as a reseller.
 * <p>
 * <b>Reading:</b> the demand is made from the day on which the page was updated.
 * <p>
 * Allowed: exactly 300,000 US dollars.<br>
 * Denied: 299,999.99 US dollars.
 *
 * @see "direct-partner-new-requirements"
 */
final class DirectBillRevenue implements TransactionRule {

    private static final BigDecimal REQUIRED_USD = new BigDecimal("300000");

    private static final Reason TOO_LOW = reason("tooLow")
            .argument("annualRevenueUsd", NUMBER)
            .argument("required", NUMBER)
            .decidedBy(Citation.ofPage("direct-partner-new-requirements"))
            .remedy("enroll-as-indirect-reseller", PARTNER)
            .build();

    private static final RuleInfo INFO = rule("direct-bill-revenue")
            .on(ENROLLMENT)
            .since(2020, 10, 27)
            .reads(FactOwner.TRANSACTION, FactName.ANNUAL_REVENUE_USD)
            .reasons(TOO_LOW)
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
        Fact<BigDecimal> revenue = scenario.transaction(Enrollment.class).annualRevenueUsd();
        if (revenue.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.ANNUAL_REVENUE_USD));
        }
        return revenue.get().compareTo(REQUIRED_USD) >= 0
                ? satisfied()
                : violated(TOO_LOW, partner, revenue.get(), REQUIRED_USD);
    }
}
