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

/**
 * An enrolling direct-bill partner has been an indirect reseller for at least twelve months.
 * <p>
 * Who wants to be billed by Microsoft has to have been in the program for a while.
 * <p>
 * Allowed: twelve months.<br>
 * Denied: eleven months.
 */
final class DirectBillTenure extends Rule {

    private static final int REQUIRED_MONTHS = 12;

    private static final Reason TOO_SHORT = reason("tooShort")
            .needs(Reason.Need.NOTHING)
            .argument("monthsAsReseller", NUMBER)
            .argument("required", NUMBER)
            .decidedBy("direct-partner-new-requirements")
            .remedy("go-on-until-months-are-full", PARTNER)
            .build();

    DirectBillTenure() {
        super(rule("direct-bill-tenure")
                .on(ENROLLMENT)
                .since(2021, 4, 15)
                .reads(FactKind.Owner.TRANSACTION, FactName.MONTHS_AS_RESELLER)
                .reasons(TOO_SHORT)
                .reading(Readings.DAYS_OF_PAGES));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, DirectBillTenure::longEnough);
    }

    private static Answer longEnough(Partner partner, Scenario scenario) {
        Fact<Integer> months = scenario.transaction(Enrollment.class).monthsAsReseller();
        if (months.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.MONTHS_AS_RESELLER));
        }
        return months.get() >= REQUIRED_MONTHS
                ? satisfied()
                : violated(TOO_SHORT, partner, months.get(), REQUIRED_MONTHS);
    }
}
