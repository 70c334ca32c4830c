package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A global admin of the reseller has accepted the partnership.
 * <p>
 * The provider asks, the reseller authorizes; a partnership gives the provider administrator access, so it takes a global admin.
 * <p>
 * Allowed: the reseller's global admin followed the link and authorized the provider.<br>
 * Denied: a sales agent did.
 */
final class PartnershipAccepted extends Rule {

    private static final Reason NOT_ACCEPTED = reason("notAccepted")
            .decidedBy("S1-187", "S1-189", "S3-150")
            .remedy("accept-partnership", RESELLER)
            .build();

    private static final Reason NOT_GLOBAL_ADMIN = reason("notGlobalAdmin")
            .argument("role", Role.class)
            .decidedBy("S1-105", "S1-189")
            .remedy("accept-as-global-admin", RESELLER)
            .build();

    PartnershipAccepted() {
        super(rule("partnership-accepted")
                .on(PARTNERSHIP)
                .reads(FactKind.Owner.TRANSACTION, FactName.ACCEPTED_BY)
                .reasons(NOT_ACCEPTED, NOT_GLOBAL_ADMIN)
                .alsoCites("S1-185..189", "S3-139")
                .reading(Readings.ROLES));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner reseller = scenario.reseller();
        Fact<Role> acceptedBy = scenario.transaction(PartnershipRequest.class).acceptedBy();
        if (acceptedBy.isNotStated()) {
            return lacking(reseller, FactRef.ofTransaction(FactName.ACCEPTED_BY));
        }
        if (acceptedBy.isNone()) {
            return violated(NOT_ACCEPTED, reseller);
        }
        return acceptedBy.is(Role.GLOBAL_ADMIN) ? satisfied() : violated(NOT_GLOBAL_ADMIN, reseller, acceptedBy.get());
    }
}
