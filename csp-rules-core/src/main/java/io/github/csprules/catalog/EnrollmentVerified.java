package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.MICROSOFT;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;

/**
 * Microsoft has verified the enrollment before the agreement is signed.
 * <p>
 * Verification takes some business days after the primary contact has confirmed the address.
 * <p>
 * Allowed: the enrollment is authorized.<br>
 * Denied: its verification is still under way.
 */
final class EnrollmentVerified extends Rule {

    private static final Reason PENDING = reason("pending")
            .decidedBy("S1-152", "S1-163")
            .remedyBySubject("confirm-contact-address")
            .remedy("wait-for-verification", MICROSOFT)
            .remedyBySubject("read-verification-page")
            .build();

    private static final Reason REJECTED = reason("rejected")
            .decidedBy("S1-163")
            .remedyBySubject("correct-enrollment")
            .build();

    EnrollmentVerified() {
        super(rule("enrollment-verified")
                .on(AGREEMENT_SIGNATURE)
                .reads(FactKind.Owner.TRANSACTION, FactName.VERIFICATION)
                .reasons(PENDING, REJECTED)
                .alsoCites("S1-151", "S1-165")
                .reading(Readings.ENROLLMENT_STEPS));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Fact<AgreementSignature.Verification> verification =
                scenario.transaction(AgreementSignature.class).verification();
        if (verification.isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.VERIFICATION));
        }
        return switch (verification.get()) {
            case AUTHORIZED -> satisfied();
            case PENDING -> violated(PENDING, partner);
            case REJECTED -> violated(REJECTED, partner);
        };
    }
}
