package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.sameRegion;
import static io.github.csprules.catalog.Positions.customerPositions;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
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
 * The CSP program is divided into regions. Each partner that sells, asks for a relationship, is hired for support or adds a
 * customer has to be in the customer's.
 * <p>
 * Allowed: a reseller in Germany sells to a customer in Spain.<br>
 * Denied: a reseller in Germany sells to a customer in Brazil.
 */
final class CustomerWithinRegion extends Rule {

    private static final Reason NO_REGION = reason("noRegion")
            .argument("countries", COUNTRY.list())
            .decidedBy("S0-189")
            .remedy("check-country", HOST)
            .build();

    private static final Reason OTHER_REGION = otherRegion("S0-189");
    private static final Reason OTHER_REGION_OF_RESELLER = otherRegion("S0-189", "S1-199");

    private final Regions regions;
    private final Answer.Demand<Partner> withinRegion = this::withinRegion;

    CustomerWithinRegion(Regions regions) {
        super(rule("customer-within-region")
                .on(SALE, CUSTOMER_RELATIONSHIP, SUPPORT_ENGAGEMENT, RESELLER_ASSIGNMENT)
                .changesOn(regions::changes)
                .reads(FactKind.Owner.PARTNER, FactName.COUNTRY)
                .reads(FactKind.Owner.CUSTOMER, FactName.COUNTRY)
                .reasons(NO_REGION, OTHER_REGION, OTHER_REGION_OF_RESELLER)
                .alsoCites("S0-188")
                .errorCodes("2030")
                .errorCodes(Set.of(PartnerType.INDIRECT_RESELLER), "2201")
                .reading(Readings.COUNTRIES)
                .reading(Readings.NEW_CUSTOMERS));
        this.regions = regions;
    }

    private static Reason otherRegion(String... clauses) {
        return reason("otherRegion")
                .needs(Reason.Need.OTHER_SELLER)
                .argument("partnerRegion", Region.class)
                .argument("customerRegion", Region.class)
                .decidedBy(clauses)
                .remedy("sell-through-partner-in-region", CUSTOMER)
                .remedyBySubject("use-account-in-region")
                .build();
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(customerPositions(scenario), scenario, withinRegion);
    }

    private Answer withinRegion(Partner partner, Scenario scenario) {
        Reason otherRegion = partner.type() == PartnerType.INDIRECT_RESELLER ? OTHER_REGION_OF_RESELLER : OTHER_REGION;
        return sameRegion(regions, partner, scenario.customer(), scenario.asOf(), NO_REGION, otherRegion);
    }
}
