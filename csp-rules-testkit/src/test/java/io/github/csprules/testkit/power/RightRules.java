package io.github.csprules.testkit.power;

import static io.github.csprules.rule.Answer.lacking;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;

import io.github.csprules.CspPolicy;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.RuleSet;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rules of a host's own as they should be: what hosts have beside one that is wrong. */
final class RightRules {

    private static final FactName<Boolean> BLOCKED = FactName.of("com.contoso.blocked");
    private static final FactName<BigDecimal> VALUE = FactName.of("com.contoso.orderValue");
    private static final FactName<BigDecimal> LIMIT = FactName.of("com.contoso.limit");
    private static final FactName<Boolean> FROZEN = FactName.of("com.contoso.frozen");

    private static final Reason REASON =
            Reason.reason("blocked").remedy("call-contoso", Actor.CUSTOMER).build();
    private static final Reason ABOVE =
            Reason.reason("aboveLimit").remedy("order-less", Actor.CUSTOMER).build();

    private RightRules() {}

    /** As many rules as wanted, four at most. */
    static List<TransactionRule> some(int count) {
        return List.of(blocked(), limited(), frozen(), restricted()).subList(0, count);
    }

    /** The standard policy with rules of a host's own, among some that are right. */
    static RuleSet standardWith(int right, TransactionRule... own) {
        List<TransactionRule> all = new ArrayList<>(some(right));
        all.addAll(List.of(own));
        return CspPolicy.standard().plus(all.toArray(TransactionRule[]::new));
    }

    private static TransactionRule blocked() {
        RuleInfo info = RuleInfo.rule("right-blocked")
                .on(TransactionType.SALE, TransactionType.CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.CUSTOMER, BLOCKED)
                .reasons(REASON)
                .build();
        return TransactionRule.of(info, scenario -> {
            Customer customer = scenario.customer();
            Fact<Boolean> blocked = customer.extensions().flag(BLOCKED);
            if (blocked.isNotStated()) {
                return lacking(customer, BLOCKED);
            }
            return blocked.get() ? violated(REASON, customer) : satisfied();
        });
    }

    private static TransactionRule limited() {
        RuleInfo info = RuleInfo.rule("right-limited")
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.CUSTOMER, LIMIT)
                .reads(FactKind.Owner.TRANSACTION, VALUE)
                .reasons(ABOVE)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<BigDecimal> limit = scenario.customer().extensions().number(LIMIT);
            Fact<BigDecimal> value = scenario.transaction().extensions().number(VALUE);
            List<FactRef> missing = new ArrayList<>();
            if (limit.isNotStated()) {
                missing.add(FactRef.of(scenario.customer(), LIMIT));
            }
            if (value.isNotStated()) {
                missing.add(FactRef.ofTransaction(VALUE));
            }
            if (!missing.isEmpty()) {
                return lacking(scenario.customer(), missing);
            }
            return value.get().compareTo(limit.get()) > 0 ? violated(ABOVE, scenario.customer()) : satisfied();
        });
    }

    private static TransactionRule frozen() {
        RuleInfo info = RuleInfo.rule("right-frozen")
                .on(TransactionType.SALE, TransactionType.PARTNERSHIP)
                .reads(FactKind.Owner.SCENARIO, FROZEN)
                .reasons(REASON)
                .build();
        return TransactionRule.of(info, scenario -> {
            Fact<Boolean> frozen = scenario.extensions().flag(FROZEN);
            Partner first = scenario.partners().get(0);
            if (frozen.isNotStated()) {
                return lacking(first, FactRef.of(FactRef.SCENARIO, FROZEN));
            }
            return frozen.get() ? violated(REASON, first) : satisfied();
        });
    }

    private static TransactionRule restricted() {
        RuleInfo info = RuleInfo.rule("right-restricted")
                .on(TransactionType.SALE)
                .reads(FactKind.Owner.PARTNER, FactName.AUTHORIZATION)
                .reasons(REASON)
                .build();
        return TransactionRule.of(
                info, scenario -> Answer.forEach(scenario.channel(), scenario, RightRules::isUnrestricted));
    }

    private static Answer isUnrestricted(Partner partner, Scenario scenario) {
        if (partner.authorization().isNotStated()) {
            return lacking(partner, FactName.AUTHORIZATION);
        }
        return partner.authorization().is(Partner.Authorization.ACTIVE) ? satisfied() : violated(REASON, partner);
    }
}
