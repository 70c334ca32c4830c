package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.Actor.PROVIDER;

import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import java.time.LocalDate;
import java.util.Set;

/**
 * A partnership is removed by the provider or through Microsoft Support.
 * <p>
 * At first only Support could end a partnership; since 29 June 2020 the provider can do so in Partner Center. The
 * reseller still cannot.
 * <p>
 * <b>Reading:</b> S0-186 (May 2020) sends removals to Support; from the announced day on S3-175 holds. What the
 * announcement says of resellers is about their customers.
 * <p>
 * Allowed: a provider removes a reseller in July 2020.<br>
 * Denied: it does so in May 2020.
 *
 * @see "csp-supported-partner-relationships, Supported partner transactions in the CSP program"
 * @see "indirect-provider-tasks-in-partner-center, Remove partnership with indirect resellers"
 * @see "announcements-2020-june, Partner Center relationship removal feature update"
 */
final class RemovalChannel implements TransactionRule {

    private static final Reason NOT_THROUGH_SUPPORT = reason("notThroughSupport")
            .argument("requestedBy", PartnershipRemoval.Requester.class)
            .decidedBy("S0-186")
            .remedy("contact-microsoft-support", PARTNER)
            .build();

    private static final Reason NOT_BY_PROVIDER = reason("notByProvider")
            .argument("requestedBy", PartnershipRemoval.Requester.class)
            .decidedBy("S3-175")
            .decidedBy(Citation.ofPage("announcements-2020-june"))
            .remedy("remove-as-provider", PROVIDER)
            .remedy("contact-microsoft-support", PARTNER)
            .build();

    private static final Dated<Channel> CHANNEL = new Dated<>(
            new Channel(Set.of(PartnershipRemoval.Requester.MICROSOFT_SUPPORT), NOT_THROUGH_SUPPORT),
            LocalDate.of(2020, 6, 29),
            new Channel(
                    Set.of(PartnershipRemoval.Requester.PROVIDER, PartnershipRemoval.Requester.MICROSOFT_SUPPORT),
                    NOT_BY_PROVIDER));

    private static final RuleInfo INFO = rule("removal-channel")
            .on(PARTNERSHIP_REMOVAL)
            .reasons(NOT_THROUGH_SUPPORT, NOT_BY_PROVIDER)
            .cites("S0-186", "S3-175")
            .cites(Citation.ofPage("announcements-2020-june"))
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        PartnershipRemoval removal = scenario.transaction(PartnershipRemoval.class);
        Channel channel = CHANNEL.on(scenario.asOf());
        return channel.requesters.contains(removal.requestedBy())
                ? satisfied()
                : violated(channel.otherwise, scenario.provider(), scenario.reseller(), removal.requestedBy());
    }

    /** Who may have a partnership removed, and what is wrong with anybody else. */
    private record Channel(Set<PartnershipRemoval.Requester> requesters, Reason otherwise) {}
}
