package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.notInForce;
import static io.github.csprules.catalog.Demands.notStated;
import static io.github.csprules.catalog.Positions.agreementPositions;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.HOST;
import static io.github.csprules.verdict.ArgumentType.DATE;

import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every partner that transacts is covered by a Microsoft Partner Agreement in force, signed by this account or by another of its
 * company in the region.
 * <p>
 * From February 2020 on, providers, direct-bill partners and resellers all need it before new business, and the reseller before
 * its MPN ID is put on a subscription.
 * <p>
 * Allowed: a direct-bill partner sells, for which another account of its company in the region has signed.<br>
 * Denied: a provider sells through a reseller who has signed only the older cloud agreement.
 */
final class PartnerAgreementSigned extends Rule {

    private static final Unsigned RESELLER = new Unsigned("S0-144", "S0-145", "S0-147", "S0-148");
    private static final Unsigned OTHER = new Unsigned("S0-144", "S0-145");

    /** The reasons for one type of partner. */
    private record Unsigned(Reason never, Reason later, Reason ended) {

        Unsigned(String... clauses) {
            this(
                    reason("notSigned")
                            .decidedBy(clauses)
                            .remedyBySubject("sign-partner-agreement")
                            .build(),
                    reason("signedLater")
                            .argument("signedOn", DATE)
                            .decidedBy(clauses)
                            .remedy("wait-until-signed", HOST)
                            .build(),
                    reason("ended")
                            .argument("endedOn", DATE)
                            .decidedBy(clauses)
                            .remedyBySubject("sign-partner-agreement-again")
                            .build());
        }
    }

    private final AgreementCover cover;
    private final Answer.Demand<Partner> signed = this::signed;

    PartnerAgreementSigned(Regions regions) {
        super(rule("partner-agreement-signed")
                .on(SALE, RESELLER_ASSIGNMENT)
                .since(2020, 2, 1)
                .reads(FactKind.Owner.PARTNER, FactName.AGREEMENTS, FactName.ORGANIZATION, FactName.COUNTRY)
                .changesOn(regions::changes)
                .judgesOnlyIfStated(
                        FactKind.Owner.PARTNER, FactName.AGREEMENTS, FactName.ORGANIZATION, FactName.COUNTRY)
                .reasons(OTHER.never, RESELLER.never, OTHER.later, RESELLER.later, OTHER.ended, RESELLER.ended)
                .alsoCites(
                        "S0-143..149", "S0-152", "S3-143", "microsoft-partner-agreement", "mpa-indirect-provider-faq")
                .errorCodes(Set.of(PartnerType.INDIRECT_RESELLER), "2203", "2206", "900123")
                .errorCodes(Set.of(PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL), "900124")
                .reading(Readings.READINESS)
                .reading(Readings.FIRST_DAYS)
                .reading(
                        "A company signs the partner agreement once per region: an account is covered by the signature of "
                                + "another account of the same organization in that region and cloud. One page says so of resellers "
                                + "and direct-bill partners, another of all. What other declared accounts leave out does not count, "
                                + "so no verdict hangs on accounts that nobody asks about.")
                .reading(Readings.NEW_CUSTOMERS));
        cover = new AgreementCover(regions);
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(agreementPositions(scenario), scenario, signed);
    }

    private Answer signed(Partner partner, Scenario scenario) {
        if (cover.isCovered(partner, scenario)) {
            return satisfied();
        }
        boolean mightBeCovered = cover.mightBeCoveredByOther(partner, scenario);
        if (mightBeCovered || partner.agreements().isNotStated()) {
            return lacking(partner, whatIsNotStated(partner, mightBeCovered));
        }
        Unsigned because = partner.type() == PartnerType.INDIRECT_RESELLER ? RESELLER : OTHER;
        return notInForce(
                partner,
                AgreementType.MICROSOFT_PARTNER_AGREEMENT,
                scenario.asOf(),
                because.never,
                because.later,
                because.ended);
    }

    private static List<FactRef> whatIsNotStated(Partner partner, boolean mightBeCovered) {
        List<FactRef> missing = new ArrayList<>(notStated(FactName.AGREEMENTS, partner));
        if (mightBeCovered) {
            missing.addAll(notStated(FactName.ORGANIZATION, partner));
            missing.addAll(notStated(FactName.COUNTRY, partner));
        }
        return missing;
    }
}
