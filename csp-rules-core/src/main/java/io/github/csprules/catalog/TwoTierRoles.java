package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The partner named as provider is an indirect provider, and the partner named as reseller is an indirect reseller.
 * <p>
 * Partnerships, their removal and the assignment of resellers exist in the two-tier model only, between these two types of
 * partner.
 * <p>
 * Allowed: a provider assigns a reseller.<br> Denied: a direct-bill partner is named as the provider.
 */
final class TwoTierRoles extends Rule {

    private static final Reason NOT_A_PROVIDER = reason("notAProvider")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("type", PartnerType.class)
            .decidedBy("S2-108", "S3-115")
            .remedy("name-indirect-provider", HOST)
            .build();

    private static final Reason NOT_A_RESELLER = reason("notAReseller")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("type", PartnerType.class)
            .decidedBy("S1-108", "S2-108")
            .remedy("name-indirect-reseller", HOST)
            .build();

    TwoTierRoles() {
        super(rule("two-tier-roles")
                .on(PARTNERSHIP, PARTNERSHIP_REMOVAL, RESELLER_ASSIGNMENT)
                .reasons(NOT_A_PROVIDER, NOT_A_RESELLER)
                .alsoCites("S0-119", "S0-120", "S0-128"));
    }

    @Override
    public Answer check(Scenario scenario) {
        return provider(scenario.provider()).and(reseller(scenario.reseller()));
    }

    private static Answer provider(Partner partner) {
        return partner.type() == PartnerType.INDIRECT_PROVIDER
                ? satisfied()
                : violated(NOT_A_PROVIDER, partner, partner.type());
    }

    private static Answer reseller(Partner partner) {
        return partner.type() == PartnerType.INDIRECT_RESELLER
                ? satisfied()
                : violated(NOT_A_RESELLER, partner, partner.type());
    }
}
