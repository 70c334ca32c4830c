package com.example.wingtip;

import static io.github.csprules.rule.Answer.forEach;
import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.RuleId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A rule of the service's own: as a bean it follows those of the program. */
@Component
class ResellerNotBlocked implements TransactionRule {

    /** Whether accounting stops the orders of a reseller. */
    static final FactName<Boolean> BLOCKED = FactName.of("com.example.wingtip.blocked");

    private static final Citation TERMS =
            Citation.of("7.2", "wingtip-reseller-terms", "Late payment", LocalDate.of(2019, 1, 1));

    private static final Reason IS_BLOCKED = Reason.reason("blocked")
            .decidedBy(TERMS)
            .remedy("settle-invoices", Actor.RESELLER)
            .build();

    private static final RuleInfo INFO = RuleInfo.rule(RuleId.of("wingtip-reseller-not-blocked"))
            .on(TransactionType.SALE)
            .reads(FactKind.Owner.PARTNER, BLOCKED)
            .reasons(IS_BLOCKED)
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellers(), scenario, ResellerNotBlocked::notBlocked);
    }

    private static Answer notBlocked(Partner reseller, Scenario scenario) {
        Fact<Boolean> blocked = reseller.extensions().flag(BLOCKED);
        if (blocked.isNotStated()) {
            return lacking(reseller, BLOCKED);
        }
        return blocked.get() ? violated(IS_BLOCKED, reseller) : satisfied();
    }
}
