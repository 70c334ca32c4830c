package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.enrollingDirectBill;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.NUMBER;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.math.BigDecimal;

/**
 * An enrolling direct-bill partner had a CSP revenue of at least 300,000 US dollars in the last twelve months.
 * <p>
 * Who wants to be billed by Microsoft has to have done business of some size as a reseller.
 * <p>
 * Allowed: exactly 300,000 US dollars.<br>
 * Denied: 299,999.99 US dollars.
 */
final class DirectBillRevenue extends Rule {

    private static final BigDecimal REQUIRED_USD = new BigDecimal("300000");

    private static final Reason TOO_LOW = reason("tooLow")
            .needs(Reason.Need.NOTHING)
            .argument("annualRevenueUsd", NUMBER)
            .argument("required", NUMBER)
            .decidedBy("direct-partner-new-requirements")
            .remedy("go-on-until-revenue-is-reached", PARTNER)
            .build();

    DirectBillRevenue() {
        super(rule("direct-bill-revenue")
                .on(ENROLLMENT)
                .since(2020, 10, 27)
                .reads(FactKind.Owner.TRANSACTION, FactName.ANNUAL_REVENUE_USD)
                .reasons(TOO_LOW));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, DirectBillRevenue::enoughRevenue);
    }

    private static Answer enoughRevenue(Partner partner, Scenario scenario) {
        Fact<BigDecimal> revenue = scenario.transaction(Enrollment.class).annualRevenueUsd();
        if (revenue.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.ANNUAL_REVENUE_USD));
        }
        return revenue.get().compareTo(REQUIRED_USD) >= 0
                ? satisfied()
                : violated(TOO_LOW, partner, revenue.get(), REQUIRED_USD);
    }
}
