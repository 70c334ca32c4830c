package io.github.csprules.catalog;

import static io.github.csprules.rule.Step.step;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The steps that change facts of one partner or customer, independent of the transaction. */
final class WorldSteps {

    /** The placeholder for a value that somebody else provides. */
    static final String TO_BE_GIVEN = "to be given";

    static final String BUSINESS_EMAIL = "contact@company.example";

    private static final String NEW_MPN_ID = "new-mpn-id";
    private static final String NEW_REGISTRATION_ID = "new-registration-id";

    static final Step CREATE_ACCOUNT = step("create-account", Phase.WORLD)
            .takenBy(Actor.PARTNER)
            .against("reseller-onboarded", "never")
            .carriesOut(Remedies.of("create-account"))
            .cites("S1-122", "S1-125")
            .openedByEach((step, scenario, violation) -> List.of(step.action(partner(scenario, violation))
                    .leadingTo(of(
                            violation,
                            (partner, day) -> partner.toBuilder()
                                    .knowing(FactName.ONBOARDED_ON)
                                    .onboardedOn(day)
                                    .build()))));

    static final Step ENROLL = step("enroll", Phase.WORLD)
            .takenBy(Actor.PARTNER)
            .transaction(TransactionType.ENROLLMENT)
            .against("reseller-enrolled", "never")
            .carriesOut(Remedies.of("enroll"))
            .cites("S1-124", "S1-126")
            .openedByEach((step, scenario, violation) -> List.of(step.action(partner(scenario, violation))
                    .as(enrollment(partner(scenario, violation)))
                    .leadingTo(of(
                            violation,
                            (partner, day) -> partner.toBuilder()
                                    .knowing(FactName.ENROLLED_ON)
                                    .enrolledOn(day)
                                    .build()))));

    static final Step ASSOCIATE_MPN_ID = step("associate-mpn-id", Phase.WORLD)
            .takenBy(Actor.PARTNER)
            .against("mpn-id-associated")
            .against("mpn-id-in-account-country")
            .against("mpn-id-is-location")
            .against("mpn-id-on-record", "none")
            .carriesOut(Remedies.of("associate-mpn-id"))
            .cites("S1-154", "S1-155", "S1-158", "S1-161")
            .openedByEach((step, scenario, violation) -> {
                Partner partner = partner(scenario, violation);
                String id = partner.mpnId().isNone() ? idToPutOnRecord(scenario, partner) : NEW_MPN_ID;
                return partner.mpnId().isNotStated()
                        ? List.of()
                        : List.of(step.action(partner).leadingTo(of(violation, (now, day) -> withMpnId(now, id))));
            });

    static final Step ACCEPT_CUSTOMER_AGREEMENT = step("accept-customer-agreement", Phase.WORLD)
            .takenBy(Actor.CUSTOMER)
            .against("customer-agreement-accepted", "notAccepted", "ended")
            .carriesOut(Remedies.of("accept-customer-agreement"))
            .cites("confirm-customer-agreement")
            .openedByEach((step, scenario, violation) -> List.of(
                    step.action(scenario.customer()).leadingTo(now -> now.with(withAgreement(now.customer(), now)))));

    static final Step PROVIDE_REGISTRATION_ID = step("provide-registration-id", Phase.WORLD)
            .takenBy(Actor.PARTNER)
            .against("registration-id-provided")
            .carriesOut(Remedies.of("provide-registration-id"))
            .cites("reg-number-id")
            .openedByEach((step, scenario, violation) -> {
                Partner partner = partner(scenario, violation);
                return partner.registrationId().isNotStated()
                        ? List.of()
                        : List.of(step.action(partner)
                                .leadingTo(of(
                                        violation,
                                        (now, day) -> now.toBuilder()
                                                .registrationId(NEW_REGISTRATION_ID)
                                                .assumingToo(FactName.REGISTRATION_ID)
                                                .build())));
            });

    private WorldSteps() {}

    /** Who a violation is about. */
    static Partner partner(Scenario scenario, Violation violation) {
        return partner(scenario, violation.subjects().get(0));
    }

    static Partner partner(Scenario scenario, String id) {
        return scenario.book().partner(id).orElseThrow();
    }

    /** Whether two accounts are stated to be of one organization. */
    static boolean isSameCompany(Partner one, Partner other) {
        return one.organization().isStated()
                && other.organization().isStated()
                && one.organization().is(other.organization().get());
    }

    /** Changes the subject of a violation. */
    private static UnaryOperator<Scenario> of(Violation violation, BiFunction<Partner, LocalDate, Partner> change) {
        String id = violation.subjects().get(0);
        return scenario -> scenario.with(change.apply(partner(scenario, id), scenario.asOf()));
    }

    private static Transaction enrollment(Partner partner) {
        CompanyProfile profile = CompanyProfile.empty();
        for (FactName<String> part : CompanyProfile.PARTS) {
            profile = profile.with(part, TO_BE_GIVEN);
        }
        Enrollment.Builder enrollment = Enrollment.builder(partner.id())
                .primaryContactEmail(BUSINESS_EMAIL)
                .profile(profile)
                .role(Role.GLOBAL_ADMIN);
        if (partner.type() != PartnerType.INDIRECT_RESELLER) {
            enrollment.newToProgram(false).assuming(FactName.NEW_TO_PROGRAM);
        }
        return enrollment
                .assuming(FactName.PRIMARY_CONTACT_EMAIL, FactName.PROFILE, FactName.ROLE)
                .build();
    }

    /** The MPN ID that the wanted transaction puts on record for a reseller of it, else some new one. */
    private static String idToPutOnRecord(Scenario scenario, Partner partner) {
        if (scenario.resellers().stream().noneMatch(partner::equals)) {
            return NEW_MPN_ID;
        }
        if (scenario.transaction() instanceof Sale sale) {
            return sale.partnerIdOnRecord().orElse(NEW_MPN_ID);
        }
        return scenario.transaction() instanceof ResellerAssignment assignment
                        && assignment.mpnId().isStated()
                ? assignment.mpnId().get()
                : NEW_MPN_ID;
    }

    private static Partner withMpnId(Partner partner, String id) {
        Fact<String> country =
                partner.country().isStated() ? Fact.of(partner.country().get()) : Fact.notStated();
        return partner.toBuilder()
                .knowing(FactName.MPN_ID_TYPE, FactName.MPN_ID_COUNTRY)
                .mpnId(new MpnId(id, Fact.of(MpnId.Type.LOCATION), country))
                .assumingToo(FactName.MPN_ID)
                .build();
    }

    static Agreement signed(AgreementType type, Scenario scenario) {
        return Agreement.signed(type, scenario.asOf());
    }

    static List<Agreement> with(List<Agreement> agreements, Agreement more) {
        List<Agreement> all = new ArrayList<>(agreements);
        all.add(more);
        return all;
    }

    private static Customer withAgreement(Customer customer, Scenario scenario) {
        Agreement signed = signed(AgreementType.MICROSOFT_CUSTOMER_AGREEMENT, scenario);
        return customer.toBuilder()
                .knowing(FactName.AGREEMENTS)
                .agreements(with(customer.agreements().get(), signed))
                .build();
    }
}
