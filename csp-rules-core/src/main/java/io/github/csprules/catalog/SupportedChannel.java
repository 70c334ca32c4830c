package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Answer.satisfied;
import static io.github.csprules.rule.Answer.violated;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import java.util.List;

/**
 * Microsoft sells to a direct-bill partner, or to an indirect provider who sells through an indirect reseller.
 * <p>
 * A customer is reached in one of two ways, and nobody else stands between Microsoft and the customer: only a
 * provider may sell on to another partner, and only to a reseller.
 * <p>
 * <b>Reading:</b> S4-120 forbids resale between partners, S0-162 describes it from provider to reseller: that pair is
 * the one permitted resale. S0-172 names resellers and direct-bill partners as sellers: a provider who sells straight
 * to a customer is not supported.
 * <p>
 * Allowed: provider, then reseller, then customer.<br>
 * Denied: a reseller who orders without a provider.
 *
 * @see "csp-supported-partner-relationships, Supported partner transactions in the CSP program"
 * @see "multipartner, resale to another partner"
 */
final class SupportedChannel implements TransactionRule {

    private static final Reason RESELLER_WITHOUT_PROVIDER = reason("resellerWithoutProvider")
            .decidedBy("S0-129", "S0-161..163")
            .remedy("sell-through-provider", RESELLER)
            .build();

    private static final Reason PROVIDER_WITHOUT_RESELLER = reason("providerWithoutReseller")
            .decidedBy("S0-161..163", "S0-172")
            .remedy("sell-through-reseller", PROVIDER)
            .build();

    private static final Reason RESALE_BETWEEN_PARTNERS = reason("resaleBetweenPartners")
            .decidedBy("S0-158", "S4-120")
            .remedy("sell-through-supported-channel", PARTNER)
            .build();

    private static final RuleInfo INFO = rule("supported-channel")
            .on(SALE)
            .reasons(RESELLER_WITHOUT_PROVIDER, PROVIDER_WITHOUT_RESELLER, RESALE_BETWEEN_PARTNERS)
            .cites(
                    "S0-117..136",
                    "S0-157..163",
                    "S0-172",
                    "S1-107..112",
                    "S2-108..114",
                    "S2-128",
                    "S3-115",
                    "S3-116",
                    "S4-120")
            .build();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Answer check(Scenario scenario) {
        List<Partner> channel = scenario.channel();
        PartnerType first = channel.get(0).type();
        return switch (channel.size()) {
            case 1 -> alone(first, channel);
            case 2 ->
                first == PartnerType.INDIRECT_PROVIDER && channel.get(1).type() == PartnerType.INDIRECT_RESELLER
                        ? satisfied()
                        : violated(RESALE_BETWEEN_PARTNERS, channel);
            default -> violated(RESALE_BETWEEN_PARTNERS, channel);
        };
    }

    private static Answer alone(PartnerType type, List<Partner> channel) {
        return switch (type) {
            case DIRECT_BILL -> satisfied();
            case INDIRECT_RESELLER -> violated(RESELLER_WITHOUT_PROVIDER, channel);
            case INDIRECT_PROVIDER -> violated(PROVIDER_WITHOUT_RESELLER, channel);
        };
    }
}
