package io.github.csprules.catalog;

import static io.github.csprules.catalog.WorldSteps.partner;
import static io.github.csprules.rule.Step.step;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.CompanyProfile;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.ArgumentValue;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The steps that change how the wanted transaction is carried out, and when. */
final class GoalSteps {

    static final Step ADD_WITH_ORDER = step("add-with-order", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("customer-relationship-active", "none")
            .carriesOut(Remedies.of("add-with-order"))
            .cites("S3-151", "S3-188..200")
            .openedByEach((step, scenario, violation) -> canAddCustomer(scenario)
                    ? List.of(step.action(scenario.partner())
                            .leadingTo(goal(Sale.class, sale -> sale.toBuilder().newCustomer(true))))
                    : List.of());

    static final Step PUT_ID_ON_RECORD = step("put-id-on-record", Phase.TRANSACTION)
            .takenBy(Actor.HOST)
            .against("mpn-id-on-record", "mismatch")
            .carriesOut(Remedies.of("put-id-on-record"))
            .argument("mpnId", ArgumentType.TEXT)
            .cites("S3-141", "S3-157", "S3-158")
            .openedByEach((step, scenario, violation) -> {
                String id = partner(scenario, violation).mpnId().get().id();
                return List.of(step.action(Actor.HOST, id).leadingTo(now -> now.with(withIdOnRecord(now, id))));
            });

    static final Step ATTEST = step("attest", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("partner-of-record-attested")
            .carriesOut(Remedies.of("attest"))
            .cites("developer-create-a-cart", "developer-create-an-order")
            .openedByEach((step, scenario, violation) -> List.of(step.action(scenario.partner())
                    .leadingTo(goal(
                            Sale.class,
                            sale -> sale.toBuilder()
                                    .knowing(FactName.PARTNER_ON_RECORD_ATTESTED)
                                    .partnerOnRecordAttested(true)))));

    static final Step ACT_AS_GLOBAL_ADMIN = step("act-as-global-admin", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("permitted-role")
            .carriesOut(Remedies.of("act-as-global-admin"))
            .cites("S1-105", "S3-106", "S4-107")
            .openedByEach((step, scenario, violation) -> List.of(step.action(partner(scenario, violation))
                    .leadingTo(now -> now.with(now.transaction().toBuilder()
                            .knowing(FactName.ROLE)
                            .role(Role.GLOBAL_ADMIN)
                            .build()))));

    static final Step ACCEPT_AS_GLOBAL_ADMIN = step("accept-as-global-admin", Phase.TRANSACTION)
            .takenBy(Actor.RESELLER, Actor.CUSTOMER)
            .against("partnership-accepted")
            .against("customer-accepted")
            .against("customer-accepted-by-global-admin")
            .carriesOut(Remedies.of("accept-as-global-admin"))
            .cites("S1-185", "S1-195")
            .openedByEach((step, scenario, violation) -> scenario.hasCustomer()
                    ? List.of(step.action(scenario.customer())
                            .leadingTo(goal(
                                    CustomerRelationshipRequest.class,
                                    request -> request.toBuilder()
                                            .knowing(FactName.ACCEPTED_BY)
                                            .acceptedBy(Role.GLOBAL_ADMIN))))
                    : List.of(step.action(scenario.reseller())
                            .leadingTo(goal(
                                    PartnershipRequest.class,
                                    request -> request.toBuilder()
                                            .knowing(FactName.ACCEPTED_BY)
                                            .acceptedBy(Role.GLOBAL_ADMIN)))));

    static final Step REQUEST_DELEGATED_ADMIN = step("request-delegated-admin", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("delegated-admin-requested")
            .carriesOut(Remedies.of("request-delegated-admin"))
            .cites("S4-113", "request-a-relationship-with-a-customer")
            .openedByEach((step, scenario, violation) -> List.of(step.action(scenario.partner())
                    .leadingTo(goal(
                            CustomerRelationshipRequest.class,
                            request -> request.toBuilder()
                                    .knowing(FactName.DELEGATED_ADMIN_ASKED)
                                    .delegatedAdmin(true)))));

    static final Step DECLARE_GOOD_FAITH = step("declare-good-faith", Phase.TRANSACTION)
            .takenBy(Actor.PROVIDER)
            .against("removal-in-good-faith")
            .carriesOut(Remedies.of("declare-good-faith"))
            .cites("S3-182")
            .openedByEach((step, scenario, violation) -> List.of(step.action(scenario.provider())
                    .leadingTo(goal(
                            PartnershipRemoval.class,
                            removal -> removal.toBuilder()
                                    .knowing(FactName.GOOD_FAITH)
                                    .goodFaith(true)))));

    static final Step GIVE_NOTICE = step("give-notice", Phase.TRANSACTION)
            .takenBy(Actor.PROVIDER)
            .against("legal-notice-given")
            .carriesOut(Remedies.of("give-notice"))
            .cites("S3-183", "S3-184")
            .openedByEach((step, scenario, violation) -> List.of(step.action(scenario.provider())
                    .leadingTo(goal(
                            PartnershipRemoval.class,
                            removal -> removal.toBuilder()
                                    .knowing(FactName.LEGAL_NOTICE)
                                    .legalNotice(PartnershipRemoval.LegalNotice.GIVEN)))));

    static final Step REMOVE_THROUGH_SUPPORT = step("remove-through-support", Phase.TRANSACTION)
            .takenBy(Actor.MICROSOFT)
            .against("removal-channel")
            .carriesOut(Remedies.of("remove-through-support"))
            .cites("S0-184", "S0-186")
            .openedByEach((step, scenario, violation) -> List.of(step.action(Actor.MICROSOFT)
                    .leadingTo(requestedBy(PartnershipRemoval.Requester.MICROSOFT_SUPPORT))));

    static final Step REMOVE_THROUGH_PROVIDER = step("remove-through-provider", Phase.TRANSACTION)
            .takenBy(Actor.PROVIDER)
            .against("removal-channel", "notByProvider")
            .carriesOut(Remedies.of("remove-through-provider"))
            .cites("S3-175", "announcements-2020-june")
            .openedByEach((step, scenario, violation) -> List.of(
                    step.action(scenario.provider()).leadingTo(requestedBy(PartnershipRemoval.Requester.PROVIDER))));

    static final Step GIVE_BUSINESS_EMAIL = step("give-business-email", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("business-contact-email")
            .carriesOut(Remedies.of("give-business-email"))
            .cites("S1-149..151")
            .openedByEach((step, scenario, violation) -> List.of(step.action(scenario.partner())
                    .leadingTo(goal(
                            Enrollment.class,
                            enrollment -> enrollment.toBuilder()
                                    .primaryContactEmail(WorldSteps.BUSINESS_EMAIL)
                                    .assumingToo(FactName.PRIMARY_CONTACT_EMAIL)))));

    static final Step COMPLETE_PROFILE = step("complete-profile", Phase.TRANSACTION)
            .takenBy(Actor.PARTNER)
            .against("company-profile-complete", "incomplete")
            .carriesOut(Remedies.of("complete-profile"))
            .cites("S1-126", "S1-135", "S1-136")
            .openedByEach((step, scenario, violation) -> List.of(
                    step.action(scenario.partner()).leadingTo(goal(Enrollment.class, GoalSteps::withWholeProfile))));

    static final Step GET_VERIFIED = step("get-verified", Phase.TRANSACTION)
            .takenBy(Actor.MICROSOFT, Actor.PARTNER)
            .against("enrollment-verified")
            .carriesOut(Remedies.of("get-verified"))
            .cites("S1-151", "S1-165", "verification-responses")
            .openedByEach((step, scenario, violation) ->
                    List.of((violation.reason().endsWith("pending")
                                    ? step.action(Actor.MICROSOFT)
                                    : step.action(scenario.partner()))
                            .leadingTo(goal(
                                    AgreementSignature.class,
                                    signature -> signature.toBuilder()
                                            .knowing(FactName.VERIFICATION)
                                            .verification(AgreementSignature.Verification.AUTHORIZED)))));

    static final Step WAIT = step("wait", Phase.DAY)
            .takenBy(Actor.HOST)
            .againstAny("later", "signedLater", "acceptedLater")
            .carriesOut(Remedies.of("wait"))
            .argument("day", ArgumentType.DATE)
            .openedByEach((step, scenario, violation) -> {
                List<Action> waits = new ArrayList<>(1);
                for (ArgumentValue argument : violation.arguments().values()) {
                    for (String value : argument.values()) {
                        LocalDate day = dayOf(value);
                        if (waits.isEmpty() && day.isAfter(scenario.asOf())) {
                            waits.add(step.action(Actor.HOST, day).leadingTo(now -> now.on(day)));
                        }
                    }
                }
                return waits;
            });

    private GoalSteps() {}

    /** Changes the wanted transaction. */
    private static <T extends Transaction> UnaryOperator<Scenario> goal(
            Class<T> type, Function<T, ? extends Transaction.Builder<?, ?>> change) {
        return scenario ->
                scenario.with(change.apply(scenario.transaction(type)).build());
    }

    private static UnaryOperator<Scenario> requestedBy(PartnershipRemoval.Requester requester) {
        return goal(PartnershipRemoval.class, removal -> removal.toBuilder().requestedBy(requester));
    }

    /** Whether the customer can be new: it is a new order, and nothing is declared that the customer has already. */
    private static boolean canAddCustomer(Scenario scenario) {
        return scenario.transaction() instanceof Sale sale
                && sale.kind() == Sale.Kind.NEW_ORDER
                && scenario.book().resellerRelationshipsOf(scenario.customer()).isEmpty()
                && scenario.book().subscriptionsOf(scenario.customer()).isEmpty();
    }

    private static Transaction withIdOnRecord(Scenario scenario, String id) {
        return scenario.transaction() instanceof Sale sale
                ? sale.toBuilder().partnerIdOnRecord(id).build()
                : scenario.transaction(ResellerAssignment.class).toBuilder()
                        .knowing(FactName.ASSIGNED_MPN_ID)
                        .mpnId(id)
                        .build();
    }

    private static Enrollment.Builder withWholeProfile(Enrollment enrollment) {
        CompanyProfile profile = enrollment.profile().get();
        List<FactName<?>> given = new ArrayList<>();
        for (FactName<String> part : CompanyProfile.PARTS) {
            Fact<String> text = profile.part(part);
            if (!text.isStated() || text.isNone() || text.get().isBlank()) {
                profile = profile.with(part, WorldSteps.TO_BE_GIVEN);
                given.add(part);
            }
        }
        Enrollment.Builder now = enrollment.toBuilder().knowing(FactName.PROFILE);
        for (FactName<String> part : CompanyProfile.PARTS) {
            if (!given.contains(part)) {
                now.knowing(part);
            }
        }
        return now.profile(profile).assumingToo(given.toArray(FactName<?>[]::new));
    }

    /** The day that a text says; long ago if it says none. */
    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
