package io.github.csprules.catalog;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.List;

/** The step of signing the partner agreement, by the partner itself or by another account that would cover it. */
final class SignPartnerAgreement implements Step.Each {

    private final Regions regions;

    private SignPartnerAgreement(Regions regions) {
        this.regions = regions;
    }

    static Step step(Regions regions) {
        return Step.step("sign-partner-agreement", Step.Phase.WORLD)
                .takenBy(Actor.PARTNER)
                .transaction(TransactionType.AGREEMENT_SIGNATURE)
                .against("partner-agreement-signed", "notSigned", "ended")
                .carriesOut(Remedies.of("sign-partner-agreement"))
                .cites("S0-149", "S0-152", "S1-163", "microsoft-partner-agreement")
                .openedByEach(new SignPartnerAgreement(regions));
    }

    @Override
    public List<Action> open(Step step, Scenario scenario, Violation violation) {
        Partner partner = WorldSteps.partner(scenario, violation);
        List<Action> actions = new ArrayList<>(1);
        for (Partner signer : signers(partner, scenario)) {
            if (signer.agreements().isStated()) {
                String id = signer.id();
                actions.add(step.action(signer).as(signature(signer)).leadingTo(now -> signedBy(id, now)));
            }
        }
        return actions;
    }

    /** The partner, and the accounts whose signature would cover it. */
    private List<Partner> signers(Partner partner, Scenario scenario) {
        if (!partner.organization().isStated() || !partner.country().isStated()) {
            return List.of(partner);
        }
        List<Partner> signers = new ArrayList<>(1);
        for (Partner other : scenario.book().accountsOf(partner.organization().get())) {
            if (other.id().equals(partner.id()) || covers(other, partner, scenario)) {
                signers.add(other);
            }
        }
        return signers;
    }

    private boolean covers(Partner other, Partner partner, Scenario scenario) {
        return regions.isSameRegion(other, partner, scenario.asOf())
                && other.tenant().cloud() == partner.tenant().cloud();
    }

    private static Transaction signature(Partner signer) {
        return AgreementSignature.builder(signer.id(), AgreementType.MICROSOFT_PARTNER_AGREEMENT)
                .verification(AgreementSignature.Verification.AUTHORIZED)
                .role(Role.GLOBAL_ADMIN)
                .assuming(FactName.VERIFICATION, FactName.ROLE)
                .build();
    }

    private static Scenario signedBy(String id, Scenario scenario) {
        Partner signer = WorldSteps.partner(scenario, id);
        return scenario.with(signer.toBuilder()
                .knowing(FactName.AGREEMENTS)
                .agreements(WorldSteps.with(
                        signer.agreements().get(),
                        WorldSteps.signed(AgreementType.MICROSOFT_PARTNER_AGREEMENT, scenario)))
                .build());
    }
}
