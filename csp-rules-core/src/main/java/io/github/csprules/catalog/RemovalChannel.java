package io.github.csprules.catalog;

import static io.github.csprules.model.PartnershipRemoval.Requester.MICROSOFT_SUPPORT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import java.util.Set;

/**
 * A partnership is removed through Microsoft Support, and since 29 June 2020 also by the provider itself.
 * <p>
 * At first only Support could end a partnership; then Partner Center got a tool with which the provider does so. The reseller
 * still cannot.
 * <p>
 * Allowed: a provider removes a reseller in July 2020.<br>
 * Denied: it does so in May 2020.
 */
final class RemovalChannel extends Rule {

    private static final Reason NOT_THROUGH_SUPPORT = reason("notThroughSupport")
            .argument("requestedBy", PartnershipRemoval.Requester.class)
            .decidedBy("S0-186")
            .remedy("contact-microsoft-support", PARTNER)
            .build();

    private static final Reason NOT_BY_PROVIDER = reason("notByProvider")
            .argument("requestedBy", PartnershipRemoval.Requester.class)
            .decidedBy("S0-186", "S3-175")
            .remedy("contact-microsoft-support", RESELLER)
            .remedy("remove-as-provider", PROVIDER)
            .build();

    private final Set<PartnershipRemoval.Requester> requesters;
    private final Reason otherwise;

    private RemovalChannel(RuleInfo.Builder header, Set<PartnershipRemoval.Requester> requesters, Reason otherwise) {
        super(header.on(PARTNERSHIP_REMOVAL)
                .reasons(otherwise)
                .alsoCites("S0-184")
                .reading(Readings.REMOVALS));
        this.requesters = requesters;
        this.otherwise = otherwise;
    }

    /** At first only Support could end a partnership. */
    static RemovalChannel throughSupport() {
        return new RemovalChannel(
                rule("removal-channel").until(2020, 6, 29), Set.of(MICROSOFT_SUPPORT), NOT_THROUGH_SUPPORT);
    }

    /** Since the announced day the provider can. */
    static RemovalChannel byProvider() {
        return new RemovalChannel(
                rule("removal-channel").since(2020, 6, 29).alsoCites("announcements-2020-june"),
                Set.of(PartnershipRemoval.Requester.PROVIDER, MICROSOFT_SUPPORT),
                NOT_BY_PROVIDER);
    }

    @Override
    public Answer check(Scenario scenario) {
        PartnershipRemoval removal = scenario.transaction(PartnershipRemoval.class);
        return requesters.contains(removal.requestedBy())
                ? satisfied()
                : violated(otherwise, scenario.provider(), scenario.reseller(), removal.requestedBy());
    }
}
