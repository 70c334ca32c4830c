package io.github.csprules.docs;

import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;

/** The host's own rule that the README shows between the two marks. */
final class OwnRule {

    // own rule: begin
    static final FactName<Boolean> CREDIT_HOLD = FactName.of("com.acme.creditHold");

    static final Reason ON_HOLD =
            Reason.reason("onHold").remedy("settle-invoices", Actor.CUSTOMER).build();

    static final RuleSet RULES = CspPolicy.standard()
            .plus(TransactionRule.of(
                    RuleInfo.rule("acme-credit-hold")
                            .on(TransactionType.SALE)
                            .reads(FactKind.Owner.CUSTOMER, CREDIT_HOLD)
                            .reasons(ON_HOLD)
                            .build(),
                    OwnRule::checkCredit))
            .named("acme");

    private static Answer checkCredit(Scenario scenario) {
        Fact<Boolean> hold = scenario.customer().extensions().flag(CREDIT_HOLD);
        if (hold.isNotStated()) {
            return lacking(scenario.customer(), CREDIT_HOLD);
        }
        return hold.get() ? violated(ON_HOLD, scenario.customer()) : satisfied();
    }
    // own rule: end

    private OwnRule() {}
}
