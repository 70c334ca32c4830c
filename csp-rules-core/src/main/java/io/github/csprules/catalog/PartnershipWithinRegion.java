package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.sameRegion;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PROVIDER;
import static io.github.csprules.verdict.Actor.RESELLER;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * A provider and a reseller who become partners are in one region.
 * <p>
 * Partners find each other within a region; a company that does business in several has an account in each.
 * <p>
 * Allowed: a provider in France and a reseller in Germany.<br>
 * Denied: a provider in the United States and a reseller in Canada.
 */
final class PartnershipWithinRegion extends Rule {

    private static final Reason NO_REGION = reason("noRegion")
            .argument("countries", COUNTRY.list())
            .decidedBy("S0-192")
            .remedy("check-country", HOST)
            .build();

    private static final Reason OTHER_REGION = reason("otherRegion")
            .needs(Reason.Need.OTHER_SELLER)
            .argument("providerRegion", Region.class)
            .argument("resellerRegion", Region.class)
            .decidedBy("S0-192", "S1-199")
            .remedy("partner-within-region", RESELLER)
            .remedy("use-account-in-provider-region", RESELLER)
            .remedy("use-account-in-reseller-region", PROVIDER)
            .build();

    private final Regions regions;

    PartnershipWithinRegion(Regions regions) {
        super(rule("partnership-within-region")
                .on(PARTNERSHIP)
                .changesOn(regions::changes)
                .reads(FactKind.Owner.PARTNER, FactName.COUNTRY)
                .reasons(NO_REGION, OTHER_REGION)
                .alsoCites("S0-191")
                .reading(Readings.COUNTRIES));
        this.regions = regions;
    }

    @Override
    public Answer check(Scenario scenario) {
        return sameRegion(regions, scenario.provider(), scenario.reseller(), scenario.asOf(), NO_REGION, OTHER_REGION);
    }
}
