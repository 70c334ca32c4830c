package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.ArgumentType;
import java.util.List;

/**
 * Microsoft sells to a direct-bill partner alone, or to an indirect provider that sells through one indirect reseller.
 * <p>
 * A customer is reached in one of two ways, and nobody else stands between Microsoft and the customer: only a provider may sell
 * on to another partner, and only to a reseller.
 * <p>
 * Allowed: provider, then reseller, then customer.<br> Denied: a reseller who orders without a provider.
 */
final class SupportedChannel extends Rule {

    private static final Reason RESELLER_WITHOUT_PROVIDER = reason("resellerWithoutProvider")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("S0-128", "S0-129")
            .remedy("sell-through-provider", RESELLER)
            .remedy("find-provider", RESELLER)
            .build();

    private static final Reason PROVIDER_WITHOUT_RESELLER = reason("providerWithoutReseller")
            .needs(Reason.Need.OTHER_SELLER)
            .decidedBy("S0-162", "S0-163", "S3-116")
            .remedy("sell-through-reseller", PROVIDER)
            .remedy("buy-from-direct-bill-partner", CUSTOMER)
            .build();

    private static final Reason RESALE_BETWEEN_PARTNERS = reason("resaleBetweenPartners")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("types", ArgumentType.of(PartnerType.class).list())
            .decidedBy("S0-158", "S4-120")
            .remedy("sell-through-supported-channel", HOST)
            .build();

    SupportedChannel() {
        super(rule("supported-channel")
                .on(SALE)
                .reasons(RESELLER_WITHOUT_PROVIDER, PROVIDER_WITHOUT_RESELLER, RESALE_BETWEEN_PARTNERS)
                .alsoCites(
                        "S0-117..136", "S0-157..163", "S0-172", "S1-107..112", "S1-119", "S2-108", "S2-110", "S2-114")
                .alsoCites("S2-128", "S3-115")
                .reading(Readings.RESALE)
                .reading(Readings.OWN_USE));
    }

    @Override
    public Answer check(Scenario scenario) {
        List<Partner> channel = scenario.channel();
        return switch (channel.size()) {
            case 1 -> alone(channel.get(0).type(), channel);
            case 2 -> scenario.resellersOfProviders().isEmpty() ? resale(channel) : satisfied();
            default -> resale(channel);
        };
    }

    private static Answer alone(PartnerType type, List<Partner> channel) {
        return switch (type) {
            case DIRECT_BILL -> satisfied();
            case INDIRECT_RESELLER -> violated(RESELLER_WITHOUT_PROVIDER, channel);
            case INDIRECT_PROVIDER -> violated(PROVIDER_WITHOUT_RESELLER, channel);
        };
    }

    private static Answer resale(List<Partner> channel) {
        return violated(
                RESALE_BETWEEN_PARTNERS,
                channel,
                channel.stream().map(Partner::type).toList());
    }
}
