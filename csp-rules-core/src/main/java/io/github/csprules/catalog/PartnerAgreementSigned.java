package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.agreementInForce;
import static io.github.csprules.catalog.Positions.agreementPositions;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Set;

/**
 * Every partner who transacts has signed the Microsoft Partner Agreement, and it is in force.
 * <p>
 * From February 2020 on, providers, direct-bill partners and resellers all need it before new business, and the
 * reseller before its MPN ID is put on a subscription.
 * <p>
 * Allowed: a direct-bill partner sells on the day on which it signs.<br>
 * Denied: a provider sells through a reseller who has signed only the older cloud agreement.
 */
final class PartnerAgreementSigned extends Rule {

    private static final Reason NOT_SIGNED = reason("notSigned")
            .decidedBy("S0-144", "S0-145")
            .remedy("sign-partner-agreement", PARTNER)
            .build();

    private static final Reason SIGNED_LATER = reason("signedLater")
            .argument("signedOn", DATE)
            .decidedBy("S0-144", "S0-148")
            .remedy("wait-until-signed", HOST)
            .build();

    private static final Reason ENDED = reason("ended")
            .argument("endedOn", DATE)
            .decidedBy("S0-144", "S3-143")
            .remedy("sign-partner-agreement-again", PARTNER)
            .build();

    PartnerAgreementSigned() {
        super(rule("partner-agreement-signed")
                .on(SALE, RESELLER_ASSIGNMENT)
                .since(2020, 2, 1)
                .reads(FactOwner.PARTNER, FactName.AGREEMENTS)
                .reasons(NOT_SIGNED, SIGNED_LATER, ENDED)
                .alsoCites("S0-143..149", "S0-152")
                .errorCodes(Set.of(PartnerType.INDIRECT_RESELLER), "2203", "2206", "900123")
                .errorCodes(Set.of(PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL), "900124")
                .reading("The policy's date is the one of S0-144, whatever day it came to be enforced. The "
                        + "agreement binds every partner (S0-145), the other steps of S0-149 the reseller alone."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(agreementPositions(scenario), scenario, PartnerAgreementSigned::signed);
    }

    private static Answer signed(Partner partner, Scenario scenario) {
        return agreementInForce(
                partner, AgreementType.MICROSOFT_PARTNER_AGREEMENT, scenario.asOf(), NOT_SIGNED, SIGNED_LATER, ENDED);
    }
}
