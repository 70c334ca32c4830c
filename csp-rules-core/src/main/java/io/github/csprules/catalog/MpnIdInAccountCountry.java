package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.mpnPositions;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The associated MPN ID is of the country of the partner's account.
 * <p>
 * An account is tied to the location of the company in its own country; being in the same region is not enough.
 * <p>
 * Allowed: an account and an MPN ID in Germany.<br>
 * Denied: an account in Germany with the MPN ID of the office in Austria.
 */
final class MpnIdInAccountCountry extends Rule {

    private static final Reason OTHER_COUNTRY = reason("otherCountry")
            .argument("mpnIdCountry", COUNTRY)
            .argument("accountCountry", COUNTRY)
            .decidedBy("S1-155", "S1-162")
            .remedy("associate-mpn-id-of-country", PARTNER)
            .remedy("add-location", PARTNER)
            .build();

    MpnIdInAccountCountry() {
        super(rule("mpn-id-in-account-country")
                .on(SALE, RESELLER_ASSIGNMENT, AGREEMENT_SIGNATURE, ENROLLMENT)
                .reads(FactOwner.PARTNER, FactName.MPN_ID, FactName.MPN_ID_COUNTRY, FactName.COUNTRY)
                .reasons(OTHER_COUNTRY)
                .alsoCites("S1-158", "S1-159")
                .reading("Sales and relationships go by region, MPN IDs by country."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(mpnPositions(scenario), scenario, MpnIdInAccountCountry::inAccountCountry);
    }

    private static Answer inAccountCountry(Partner partner, Scenario scenario) {
        if (partner.mpnId().isNotStated()) {
            return lacking(partner, FactName.MPN_ID);
        }
        if (partner.mpnId().isNone()) {
            return notApplicable();
        }
        Fact<String> country = partner.mpnId().get().country();
        if (country.isNotStated()) {
            return lacking(partner, FactName.MPN_ID_COUNTRY);
        }
        if (partner.country().isNotStated()) {
            return lacking(partner, FactName.COUNTRY);
        }
        return country.is(partner.country().get())
                ? satisfied()
                : violated(
                        OTHER_COUNTRY, partner, country.get(), partner.country().get());
    }
}
