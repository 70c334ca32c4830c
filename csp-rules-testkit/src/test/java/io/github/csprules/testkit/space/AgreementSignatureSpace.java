package io.github.csprules.testkit.space;

import static io.github.csprules.testkit.space.Dimensions.DAY;
import static io.github.csprules.testkit.space.Dimensions.MPN_ID;
import static io.github.csprules.testkit.space.Dimensions.ROLE;
import static io.github.csprules.testkit.space.Dimensions.state;

import io.github.csprules.catalog.CspRules;
import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;

/** A partner signs the partner agreement. Small enough to be run whole; no rule looks at the day or the partner's type. */
final class AgreementSignatureSpace {

    private static final Dimension<PartnerType> TYPE = Dimension.ofValues(
            "partner's type", PartnerType.INDIRECT_RESELLER, PartnerType.INDIRECT_PROVIDER, PartnerType.DIRECT_BILL);

    private static final Dimension<Fact<AgreementSignature.Verification>> VERIFICATION = Dimension.ofFact(
                    "verification",
                    AgreementSignature.Verification.AUTHORIZED,
                    AgreementSignature.Verification.PENDING,
                    AgreementSignature.Verification.REJECTED)
            .seenBy(CspRules.ENROLLMENT_VERIFIED);

    static final Space SPACE = Space.of(
            TransactionType.AGREEMENT_SIGNATURE,
            AgreementSignatureSpace::scenario,
            DAY,
            TYPE,
            MPN_ID,
            ROLE,
            VERIFICATION);

    private AgreementSignatureSpace() {}

    private static Scenario scenario(Point at) {
        Partner.Builder partner =
                Partner.builder("shop", at.get(TYPE), Tenant.csp("t-shop")).country("ES");
        state(at.get(MPN_ID).apply("ES"), partner::mpnId, partner::noMpnId);
        AgreementSignature.Builder signature =
                AgreementSignature.builder("shop", AgreementType.MICROSOFT_PARTNER_AGREEMENT);
        state(at.get(ROLE), signature::role);
        state(at.get(VERIFICATION), signature::verification);
        return Scenario.builder(at.get(DAY), Book.builder().partner(partner), signature)
                .build();
    }
}
