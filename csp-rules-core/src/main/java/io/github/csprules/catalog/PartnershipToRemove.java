package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.active;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.Book;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * Only an active partnership can be removed.
 * <p>
 * The provider picks the reseller from the list of those that it works with; who is not on it cannot be removed.
 * <p>
 * Allowed: a provider removes a reseller that accepted its request last year.<br> Denied: it removes one that has not answered
 * yet.
 */
final class PartnershipToRemove extends Rule {

    private static final Reason NONE = reason("none")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S3-175")
            .remedy("check-partnership", HOST)
            .build();

    private static final Reason REQUESTED = reason("requested")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S3-175")
            .remedy("leave-request-unanswered", RESELLER)
            .build();

    private static final Reason REMOVED = reason("removed")
            .needs(Reason.Need.NOTHING)
            .decidedBy("S3-175")
            .remedy("nothing-to-remove", HOST)
            .build();

    PartnershipToRemove() {
        super(rule("partnership-to-remove")
                .on(PARTNERSHIP_REMOVAL)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
                .reasons(NONE, REQUESTED, REMOVED));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner provider = scenario.provider();
        Partner reseller = scenario.reseller();
        Book book = scenario.book();
        return book.statesRelationships()
                ? active(book.partnership(provider, reseller), provider, reseller, NONE, REQUESTED, REMOVED)
                : lacking(provider, reseller, FactRef.RELATIONSHIPS);
    }
}
