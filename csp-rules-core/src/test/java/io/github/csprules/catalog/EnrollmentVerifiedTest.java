package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.ofType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.Role;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentVerifiedTest {

    private final RuleTester rule = RuleTester.of(new EnrollmentVerified());

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "AGREEMENT_SIGNATURE")
    void does_not_apply_to_other_transactions(TransactionType type) {
        rule.on(ofType(type)).isNotApplicable();
    }

    @Test
    void is_satisfied_when_the_enrollment_is_authorized() {
        rule.on(aSignature(signature -> signature.verification(AgreementSignature.Verification.AUTHORIZED)))
                .isSatisfied();
    }

    @Test
    void is_violated_while_the_verification_is_under_way() {
        rule.on(aSignature(signature -> signature.verification(AgreementSignature.Verification.PENDING)))
                .isViolated("pending")
                .about("shop")
                .withoutArguments()
                .citing("S1-152", "S1-163")
                .remedies("confirm-contact-address", "wait-for-verification", "read-verification-page")
                .by(Actor.RESELLER, Actor.MICROSOFT, Actor.RESELLER)
                .errors();
    }

    @Test
    void is_violated_when_the_enrollment_is_rejected() {
        rule.on(aSignature(signature -> signature.verification(AgreementSignature.Verification.REJECTED)))
                .isViolated("rejected")
                .about("shop")
                .withoutArguments()
                .citing("S1-163")
                .remedies("correct-enrollment")
                .by(Actor.RESELLER)
                .errors();
    }

    @Test
    void is_undetermined_when_the_verification_is_not_stated() {
        rule.on(aSignature(signature -> signature.role(Role.GLOBAL_ADMIN)))
                .isUndetermined()
                .about("shop")
                .lacking("transaction verification")
                .citing("S1-152", "S1-163");
    }
}
