package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.PROFILE_PART;

import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * An enrolling partner has filled in the company profile that Microsoft needs.
 * <p>
 * A newcomer gives legal name, address, primary contact and support contact; a partner who is enrolled already only the support
 * contact.
 * <p>
 * Allowed: a partner of the program gives its support contact.<br> Denied: a newcomer leaves its address blank.
 */
final class CompanyProfileComplete extends Rule {

    /** What every enrolling partner needs. */
    private static final List<FactName<String>> OF_ANYBODY = List.of(FactName.PROFILE_SUPPORT_CONTACT);
    /** The further needs of a partner new to the program. */
    private static final List<FactName<String>> OF_NEWCOMERS =
            List.of(FactName.PROFILE_LEGAL_NAME, FactName.PROFILE_ADDRESS, FactName.PROFILE_PRIMARY_CONTACT);

    private static final Reason INCOMPLETE = reason("incomplete")
            .argument("properties", PROFILE_PART.list())
            .decidedBy("S1-135", "S1-145")
            .remedy("complete-company-profile", PARTNER)
            .build();

    CompanyProfileComplete() {
        super(rule("company-profile-complete")
                .on(ENROLLMENT)
                .reads(
                        FactKind.Owner.TRANSACTION,
                        FactName.PROFILE,
                        FactName.PROFILE_LEGAL_NAME,
                        FactName.PROFILE_ADDRESS,
                        FactName.PROFILE_PRIMARY_CONTACT,
                        FactName.PROFILE_SUPPORT_CONTACT,
                        FactName.NEW_TO_PROGRAM)
                .reasons(INCOMPLETE)
                .alsoCites("S1-122", "S1-126", "S1-136")
                .reading(Readings.ENROLLMENT_STEPS));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Enrollment enrollment = scenario.transaction(Enrollment.class);
        if (enrollment.profile().isNotStated()) {
            return lacking(partner, FactRef.ofTransaction(FactName.PROFILE));
        }
        CompanyProfile profile = enrollment.profile().get();
        Fact<Boolean> isNew = enrollment.newToProgram();
        List<FactName<String>> needed = isNew.is(true) ? CompanyProfile.PARTS : OF_ANYBODY;
        List<String> empty = empty(profile, needed);
        if (!empty.isEmpty()) {
            return violated(INCOMPLETE, partner, empty);
        }
        List<FactRef> missing = isNew.isStated() ? notStated(profile, needed) : missingUnlessAllFilled(profile);
        return missing.isEmpty() ? satisfied() : lacking(partner, missing);
    }

    /** What is stated as none or blank. */
    private static List<String> empty(CompanyProfile profile, List<FactName<String>> parts) {
        return parts.stream()
                .filter(part -> profile.part(part).isStated() && !isFilled(profile.part(part)))
                .map(CompanyProfile::property)
                .toList();
    }

    private static List<FactRef> notStated(CompanyProfile profile, List<FactName<String>> parts) {
        return parts.stream()
                .filter(part -> profile.part(part).isNotStated())
                .map(FactRef::ofTransaction)
                .toList();
    }

    /** It matters whether the partner is new only if one of the parts that newcomers alone need is not filled. */
    private static List<FactRef> missingUnlessAllFilled(CompanyProfile profile) {
        List<FactRef> missing = new ArrayList<>();
        if (OF_NEWCOMERS.stream().anyMatch(part -> !isFilled(profile.part(part)))) {
            missing.add(FactRef.ofTransaction(FactName.NEW_TO_PROGRAM));
        }
        missing.addAll(notStated(profile, CompanyProfile.PARTS));
        return missing;
    }

    private static boolean isFilled(Fact<String> part) {
        return part.isStated() && !part.isNone() && !part.get().isBlank();
    }
}
