package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.enrollingDirectBill;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.ArgumentType;
import java.util.ArrayList;
import java.util.List;

/**
 * A direct-bill partner integrates through APIs, and bills, supports and manages its customers itself.
 * <p>
 * Microsoft bills the partner and does none of this for it; who cannot do it works as a reseller of a provider that can.
 * <p>
 * Allowed: a partner with all four capabilities.<br>
 * Denied: one that cannot bill.
 */
final class DirectBillCapabilities extends Rule {

    private static final Reason MISSING = reason("missing")
            .needs(Reason.Need.NOTHING)
            .argument(
                    "capabilities", ArgumentType.of(Enrollment.Capability.class).list())
            .decidedBy("S0-137..139")
            .remedy("build-capabilities", PARTNER)
            .remedy("work-as-indirect-reseller", PARTNER)
            .build();

    DirectBillCapabilities() {
        super(rule("direct-bill-capabilities")
                .on(ENROLLMENT)
                .reads(FactKind.Owner.TRANSACTION, FactName.CAPABILITIES)
                .reasons(MISSING));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, DirectBillCapabilities::capable);
    }

    private static Answer capable(Partner partner, Scenario scenario) {
        Fact<List<Enrollment.Capability>> capabilities =
                scenario.transaction(Enrollment.class).capabilities();
        if (capabilities.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.CAPABILITIES));
        }
        List<Enrollment.Capability> missing = new ArrayList<>(List.of(Enrollment.Capability.values()));
        missing.removeAll(capabilities.get());
        return missing.isEmpty() ? satisfied() : violated(MISSING, partner, missing);
    }
}
