package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.enrollingDirectBill;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.ArgumentType.PARTY;

import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.List;

/**
 * A partner does not enroll as a direct-bill partner on the tenant of an indirect reseller.
 * <p>
 * One tenant is enrolled in one way; the way from reseller to direct bill leads through a new tenant.
 * <p>
 * Allowed: a company that is a reseller on one tenant enrolls as a direct-bill partner on another.<br>
 * Denied: it does so on the same tenant.
 */
final class OneEnrollmentPerTenant extends Rule {

    private static final Reason OTHER_ENROLLMENT = reason("otherEnrollment")
            .needs(Reason.Need.OTHER_ACCOUNT)
            .argument("reseller", PARTY)
            .decidedBy("enrolling-in-the-csp-program")
            .remedy("enroll-on-separate-tenant", PARTNER)
            .build();

    OneEnrollmentPerTenant() {
        super(
                rule("one-enrollment-per-tenant")
                        .on(ENROLLMENT)
                        .since(2023, 10, 23)
                        .reasons(OTHER_ENROLLMENT)
                        .alsoCites("transition-direct-to-indirect")
                        .reading(Readings.DAYS_OF_PAGES)
                        .reading(
                                "Two accounts of one company on one tenant are two partners with the same tenant. In 2023 one page "
                                        + "forbids to enroll both ways on one tenant, another still enrolls a direct-bill tenant as a "
                                        + "reseller and sends only the way back to a new tenant: only that way back is denied."));
    }

    @Override
    public Answer check(Scenario scenario) {
        return forEach(enrollingDirectBill(scenario), scenario, OneEnrollmentPerTenant::onTenantOfNoReseller);
    }

    private static Answer onTenantOfNoReseller(Partner partner, Scenario scenario) {
        List<Partner> inTenant = scenario.book().partnersInTenantOf(partner);
        for (int i = 0; i < inTenant.size(); i++) { // by index: an iterator is not always optimized away
            if (inTenant.get(i).type() == PartnerType.INDIRECT_RESELLER) {
                return violated(OTHER_ENROLLMENT, partner, inTenant.get(i).id());
            }
        }
        return satisfied();
    }
}
