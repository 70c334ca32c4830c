package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
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
import java.util.List;

/**
 * Microsoft sells to a direct-bill partner, or to an indirect provider who sells through an indirect reseller.
 * <p>
 * A customer is reached in one of two ways, and nobody else stands between Microsoft and the customer: only a
 * provider may sell on to another partner, and only to a reseller.
 * <p>
 * Allowed: provider, then reseller, then customer.<br>
 * Denied: a reseller who orders without a provider.
 */
final class SupportedChannel extends Rule {

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

    SupportedChannel() {
        super(rule("supported-channel")
                .on(SALE)
                .reasons(RESELLER_WITHOUT_PROVIDER, PROVIDER_WITHOUT_RESELLER, RESALE_BETWEEN_PARTNERS)
                .alsoCites("S0-117..136", "S0-157..163", "S1-107..112", "S2-108..114", "S2-128", "S3-115", "S3-116")
                .reading("S4-120 forbids resale between partners, S0-162 describes it from provider to reseller: "
                        + "that pair is the one permitted resale. S0-172 names resellers and direct-bill partners "
                        + "as sellers: a provider who sells straight to a customer is not supported."));
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
