package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.isRemovedByProvider;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PROVIDER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A provider that removes a partnership declares that it acts in good faith.
 * <p>
 * Using the tool is a declaration: a legitimate business purpose, in keeping with what was agreed. Who has the partnership
 * removed through Microsoft Support declares nothing.
 * <p>
 * Allowed: the provider confirms it.<br> Denied: the provider does not.
 */
final class RemovalInGoodFaith extends Rule {

    private static final Reason NOT_DECLARED = reason("notDeclared")
            .decidedBy("S3-182")
            .remedy("declare-good-faith", PROVIDER)
            .build();

    RemovalInGoodFaith() {
        super(rule("removal-in-good-faith")
                .on(PARTNERSHIP_REMOVAL)
                .since(2020, 6, 29)
                .reads(FactKind.Owner.TRANSACTION, FactName.GOOD_FAITH)
                .reasons(NOT_DECLARED)
                .reading(Readings.REMOVALS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return isRemovedByProvider(scenario) ? declared(scenario.provider(), scenario) : notApplicable();
    }

    private static Answer declared(Partner provider, Scenario scenario) {
        Fact<Boolean> goodFaith = scenario.transaction(PartnershipRemoval.class).goodFaith();
        if (goodFaith.isNotStated()) {
            return lacking(provider, FactRef.ofTransaction(FactName.GOOD_FAITH));
        }
        return goodFaith.get() ? satisfied() : violated(NOT_DECLARED, provider);
    }
}
