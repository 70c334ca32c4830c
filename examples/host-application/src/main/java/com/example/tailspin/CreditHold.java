package com.example.tailspin;

import static io.github.csprules.rule.Answer.forEach;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A dealer whose account is blocked does not order.
 * <p>
 * The shop's own rule, beside those of the program. It rests on the shop's terms and reads a fact of the shop's.
 * <p>
 * Allowed: a dealer that was reminded twice, dunning level 2.<br>
 * Denied: the same dealer at level 3.
 */
final class CreditHold implements TransactionRule {

    /** Its name among the rules. */
    static final RuleId ID = RuleId.of("tailspin-credit-hold");

    /** How late a dealer pays: 0 in time, up to 3. */
    static final FactName<BigDecimal> DUNNING_LEVEL = FactName.of("com.example.tailspin.dunningLevel");

    private static final BigDecimal BLOCKED_FROM = BigDecimal.valueOf(3);

    private static final Citation TERMS =
            Citation.of("7.2", "tailspin-dealer-terms", "Late payment", LocalDate.of(2019, 1, 1));

    private static final Reason BLOCKED = Reason.reason("blocked")
            .argument("level", ArgumentType.NUMBER)
            .decidedBy(TERMS)
            .remedy("settle-invoices", Actor.RESELLER)
            .build();

    private static final RuleInfo INFO = RuleInfo.rule(ID)
            .on(TransactionType.SALE)
            .reads(FactKind.Owner.PARTNER, DUNNING_LEVEL)
            .reasons(BLOCKED)
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, CreditHold::notBlocked);
    }

    private static Answer notBlocked(Partner dealer, Scenario scenario) {
        Fact<BigDecimal> level = dealer.extensions().number(DUNNING_LEVEL);
        if (level.isNotStated()) {
            return lacking(dealer, DUNNING_LEVEL);
        }
        return level.get().compareTo(BLOCKED_FROM) < 0 ? satisfied() : violated(BLOCKED, dealer, level.get());
    }
}
