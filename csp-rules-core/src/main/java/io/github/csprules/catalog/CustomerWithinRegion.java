package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.sameRegion;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Region;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Set;

/**
 * A partner does business with customers of its own region.
 * <p>
 * The CSP program is divided into regions. Each partner of the channel, or whoever asks for a relationship or is
 * hired for support, has to be in the customer's.
 * <p>
 * Allowed: a reseller in Germany sells to a customer in Spain.<br>
 * Denied: a reseller in Germany sells to a customer in Brazil.
 */
final class CustomerWithinRegion extends Rule {

    private static final Reason NO_REGION = reason("noRegion")
            .argument("partnerCountry", COUNTRY)
            .argument("customerCountry", COUNTRY)
            .decidedBy("S0-188", "S0-189")
            .remedy("sell-through-partner-in-region", CUSTOMER)
            .remedy("use-account-in-region", PARTNER)
            .remedy("check-country", HOST)
            .build();

    private static final Reason OTHER_REGION = reason("otherRegion")
            .argument("partnerRegion", Region.class)
            .argument("customerRegion", Region.class)
            .decidedBy("S0-189", "S1-199")
            .remedy("sell-through-partner-in-region", CUSTOMER)
            .remedy("use-account-in-region", PARTNER)
            .build();

    private final Regions regions;
    private final Answer.Demand<Partner> withinRegion = this::withinRegion;

    CustomerWithinRegion(Regions regions) {
        super(rule("customer-within-region")
                .on(SALE, CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT)
                .reads(FactOwner.PARTNER, FactName.COUNTRY)
                .reads(FactOwner.CUSTOMER, FactName.COUNTRY)
                .reasons(NO_REGION, OTHER_REGION)
                .errorCodes("2030")
                .errorCodes(Set.of(PartnerType.INDIRECT_RESELLER), "2201")
                .reading("The region of a partner is that of its CSP account's country, whatever its company's; "
                        + "that of a customer the one of the country set in its tenant. A country without a region "
                        + "is in nobody's."));
        this.regions = regions;
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(scenario.partners(), scenario, withinRegion);
    }

    private Answer withinRegion(Partner partner, Scenario scenario) {
        return sameRegion(regions, partner, scenario.customer(), scenario.asOf(), NO_REGION, OTHER_REGION);
    }
}
