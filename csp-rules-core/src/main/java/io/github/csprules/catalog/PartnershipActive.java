package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.active;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * Provider and reseller have an active partnership.
 * <p>
 * Before the two can sell, be assigned to one another or ask a customer together, they have to be connected in Partner Center,
 * and the reseller has to have accepted.
 * <p>
 * Allowed: the reseller accepted the provider's request last year.<br>
 * Denied: the request is still open.
 */
final class PartnershipActive extends Rule {

    private static final Reason NONE = reason("none")
            .decidedBy("S3-129", "S3-137")
            .remedy("establish-partnership", PROVIDER)
            .build();

    private static final Reason REQUESTED = reason("requested")
            .decidedBy("S1-187", "S1-189", "S3-150")
            .remedy("accept-partnership-request", RESELLER)
            .build();

    private static final Reason REMOVED = reason("removed")
            .decidedBy("S3-129", "S3-137")
            .remedy("establish-partnership-again", PROVIDER)
            .build();

    PartnershipActive() {
        super(rule("partnership-active")
                .on(SALE, RESELLER_ASSIGNMENT, CUSTOMER_RELATIONSHIP)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
                .reasons(NONE, REQUESTED, REMOVED)
                .alsoCites("S1-183", "S1-185..191", "S1-195", "S3-118", "S3-119", "S3-138", "S3-150..154")
                .reading(Readings.BOTH_RELATIONSHIPS));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.resellersOfProviders(), scenario, PartnershipActive::partners);
    }

    private static Answer partners(Partner reseller, Scenario scenario) {
        Partner provider = scenario.providerOf(reseller);
        return !scenario.book().statesRelationships()
                ? lacking(provider, reseller, FactRef.RELATIONSHIPS)
                : active(scenario.partnershipOf(reseller), provider, reseller, NONE, REQUESTED, REMOVED);
    }
}
