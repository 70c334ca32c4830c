package io.github.csprules.testkit;

import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes what a partner states of itself when it enrolls. */
final class EnrollmentMaker {

    private final Choices choices;
    private final Setting setting;

    EnrollmentMaker(Choices choices, Setting setting) {
        this.choices = choices;
        this.setting = setting;
    }

    Enrollment.Builder enrollment(Partner partner) {
        PartnerType type = partner.type();
        boolean isDirect = type == PartnerType.DIRECT_BILL;
        Enrollment.Builder enrollment = Enrollment.builder(partner.id());
        Facts<Enrollment.Builder> facts = new Facts<>(choices, setting, enrollment);
        Consumer<Enrollment.Builder> isNew = stating -> stating.newToProgram(true);
        Consumer<Enrollment.Builder> isNotNew = stating -> stating.newToProgram(false);
        facts.state(
                FactName.NEW_TO_PROGRAM,
                true,
                type == PartnerType.INDIRECT_RESELLER ? List.of(isNew, isNotNew) : List.of(isNotNew),
                type == PartnerType.INDIRECT_RESELLER ? List.of() : List.of(isNew));
        facts.state(
                FactName.PRIMARY_CONTACT_EMAIL,
                true,
                List.of(
                        stating -> stating.primaryContactEmail("a@b.c"),
                        stating -> stating.primaryContactEmail("it@gmail.com.example")),
                emails("", " ", "a", "@b.c", "a@b", "a@@b.c", "a b@c.d", "a@b..c", "a@gmail.com", "a@mail.Live.com"));
        profile(facts);
        facts.state(
                FactName.CAPABILITIES,
                isDirect,
                List.of(stating -> stating.capabilities(Enrollment.Capability.values())),
                List.of(
                        stating -> stating.capabilities(),
                        stating -> stating.capabilities(
                                Enrollment.Capability.BILLING,
                                Enrollment.Capability.SUPPORT,
                                Enrollment.Capability.API_INTEGRATION)));
        facts.state(
                FactName.ANNUAL_REVENUE_USD,
                isDirect,
                List.of(revenue("300000"), revenue("300000.01")),
                List.of(revenue("299999.99"), revenue("0")));
        facts.state(
                FactName.MONTHS_AS_RESELLER,
                isDirect,
                List.of(stating -> stating.monthsAsReseller(12), stating -> stating.monthsAsReseller(120)),
                List.of(stating -> stating.monthsAsReseller(11), stating -> stating.monthsAsReseller(0)));
        facts.state(
                FactName.CAPABILITIES_ASSESSMENT,
                isDirect,
                List.of(
                        assessed(Enrollment.CapabilitiesAssessment.PASSED),
                        assessed(Enrollment.CapabilitiesAssessment.NONE)),
                List.of(assessed(Enrollment.CapabilitiesAssessment.FAILED)));
        return enrollment.assuming(facts.assumed());
    }

    private void profile(Facts<Enrollment.Builder> facts) {
        CompanyProfile profile = CompanyProfile.empty();
        List<FactName<?>> parts = new ArrayList<>();
        for (FactName<?> part : CompanyProfile.PARTS) {
            Choices own = choices.of(part.name());
            if (setting.unstated().contains(part) || own.gap("left out")) {
                continue;
            }
            int way = own.oddity("odd", 3);
            profile = way == 1 ? profile.withNone(part) : profile.with(part, way == 0 ? "x" : " ");
            parts.add(part);
        }
        CompanyProfile stated = profile;
        boolean isProfileStated =
                setting.reads().contains(FactName.PROFILE) || setting.reads().contains(FactName.PROFILE_LEGAL_NAME);
        if (isProfileStated && !setting.unstated().contains(FactName.PROFILE) && !choices.gap("profileLeftOut")) {
            facts.build(stating -> stating.profile(stated));
            facts.stated(FactName.PROFILE);
            parts.forEach(facts::stated);
        }
    }

    private static List<Consumer<Enrollment.Builder>> emails(String... odd) {
        List<Consumer<Enrollment.Builder>> ways = new ArrayList<>(List.of(Enrollment.Builder::noPrimaryContactEmail));
        for (String email : odd) {
            ways.add(stating -> stating.primaryContactEmail(email));
        }
        return ways;
    }

    private static Consumer<Enrollment.Builder> assessed(Enrollment.CapabilitiesAssessment result) {
        return stating -> stating.capabilitiesAssessment(result);
    }

    private static Consumer<Enrollment.Builder> revenue(String usDollars) {
        return stating -> stating.annualRevenueUsd(new BigDecimal(usDollars));
    }
}
