package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.mpnPositions;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.ArgumentType.COUNTRY;
import static io.github.csprules.verdict.ArgumentType.TEXT;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * The associated MPN ID belongs to the country of the partner's account.
 * <p>
 * An account is tied to the location of the company in its own country; being in the same region is not enough.
 * <p>
 * Allowed: an account and an MPN ID in Germany.<br> Denied: an account in Germany with the MPN ID of the office in Austria.
 */
final class MpnIdInAccountCountry extends Rule {

    private static final Reason OTHER_COUNTRY = reason("otherCountry")
            .argument("mpnId", TEXT)
            .argument("mpnIdCountry", COUNTRY)
            .argument("accountCountry", COUNTRY)
            .decidedBy("S1-155", "S1-158")
            .remedyBySubject("associate-mpn-id-of-country")
            .remedyBySubject("add-location-in-country")
            .build();

    MpnIdInAccountCountry() {
        super(rule("mpn-id-in-account-country")
                .on(SALE, RESELLER_ASSIGNMENT, AGREEMENT_SIGNATURE, ENROLLMENT)
                .reads(FactKind.Owner.PARTNER, FactName.MPN_ID, FactName.MPN_ID_COUNTRY, FactName.COUNTRY)
                .reasons(OTHER_COUNTRY)
                .alsoCites("S1-159", "S1-162")
                .reading(Readings.COUNTRIES));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(mpnPositions(scenario), scenario, MpnIdInAccountCountry::inAccountCountry);
    }

    private static Answer inAccountCountry(Partner partner, Scenario scenario) {
        if (partner.mpnId().isNone()) {
            return notApplicable();
        }
        Fact<String> country = partner.country();
        if (partner.mpnId().isNotStated()) {
            return lackingOf(partner, FactName.MPN_ID, country);
        }
        MpnId mpnId = partner.mpnId().get();
        if (mpnId.country().isNotStated()) {
            return lackingOf(partner, FactName.MPN_ID_COUNTRY, country);
        }
        if (country.isNotStated()) {
            return lacking(partner, FactName.COUNTRY);
        }
        String itsCountry = mpnId.country().get();
        return country.is(itsCountry)
                ? satisfied()
                : violated(OTHER_COUNTRY, partner, mpnId.id(), itsCountry, country.get());
    }

    private static Answer lackingOf(Partner partner, FactName<?> ofMpnId, Fact<String> country) {
        return country.isStated() ? lacking(partner, ofMpnId) : lacking(partner, ofMpnId, FactName.COUNTRY);
    }
}
