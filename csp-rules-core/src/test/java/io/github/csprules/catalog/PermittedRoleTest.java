package io.github.csprules.catalog;

import static io.github.csprules.catalog.ScenarioFixture.aSignature;
import static io.github.csprules.catalog.ScenarioFixture.anEnrollment;

import io.github.csprules.model.AgreementSignature;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Enrollment;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.PartnershipRequest;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Role;
import io.github.csprules.model.Sale;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import io.github.csprules.model.TransactionType;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.RuleStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermittedRoleTest {

    private static final List<Role> GLOBAL_ADMIN = List.of(Role.GLOBAL_ADMIN);
    private static final List<Role> FOUR_ROLES =
            List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final List<Role> WITHOUT_USER_ADMIN = List.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private static final LocalDate DAY_OF_CHANGE = LocalDate.of(2023, 9, 15);

    private final RuleTester rule = RuleTester.of(PermittedRole.withUserAdmin());
    private final RuleTester versions =
            RuleTester.of(PermittedRole.withUserAdminUntilSeptember2023(), PermittedRole.withoutUserAdmin());

    /** A transaction by a user of some role, who acts in it, the roles that may, and the reason for which others may not. */
    private record Case(Transaction.Builder<?, ?> transaction, String actor, List<Role> permitted, String reason) {}

    /** Every transaction that is judged, by partners of every type. */
    static List<Case> judged() {
        List<Case> all = new ArrayList<>();
        for (String partner : List.of("distri", "shop", "direct")) {
            all.add(new Case(Enrollment.builder(partner), partner, GLOBAL_ADMIN, "notGlobalAdmin"));
            all.add(new Case(
                    AgreementSignature.builder(partner, AgreementType.MICROSOFT_PARTNER_AGREEMENT),
                    partner,
                    GLOBAL_ADMIN,
                    "notGlobalAdmin"));
            all.add(new Case(
                    SupportEngagement.builder(partner, "acme", "licenses"),
                    partner,
                    FOUR_ROLES,
                    "notPermittedForCustomers"));
            all.add(new Case(
                    CustomerRelationshipRequest.builder(List.of(partner, "store"), "acme"),
                    partner,
                    FOUR_ROLES,
                    "notPermittedForCustomers"));
            all.addAll(withResellers(partner));
        }
        return all;
    }

    /** What a provider does, whatever the declared type of who is named there. */
    private static List<Case> withResellers(String provider) {
        List<Transaction.Builder<?, ?>> all = new ArrayList<>();
        all.add(PartnershipRequest.builder(provider, "store"));
        all.add(PartnershipRemoval.builder(provider, "store", PartnershipRemoval.Requester.PROVIDER));
        for (ResellerAssignment.Purpose purpose : ResellerAssignment.Purpose.values()) {
            all.add(ResellerAssignment.builder(provider, "store", "acme", purpose));
        }
        return all.stream()
                .map(transaction -> new Case(transaction, provider, FOUR_ROLES, "notPermittedForProvider"))
                .toList();
    }

    static List<Case> withResellers() {
        return withResellers("distri");
    }

    /** Transactions whose role does not matter. */
    static List<Transaction.Builder<?, ?>> notJudged() {
        return List.of(
                Sale.builder(List.of("direct"), "acme"),
                Sale.builder(List.of("distri", "shop"), "acme"),
                PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.RESELLER),
                PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.MICROSOFT_SUPPORT));
    }

    @ParameterizedTest
    @MethodSource("notJudged")
    void does_not_apply_to_sales_and_to_removals_by_others(Transaction.Builder<?, ?> transaction) {
        rule.on(ScenarioFixture.of(transaction)).isNotApplicable();
        for (Role role : Role.values()) {
            transaction.role(role);
            rule.on(ScenarioFixture.of(transaction)).isNotApplicable();
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void does_not_apply_where_no_role_is_named_except_to_enrollment_and_signature(Case one) {
        RuleTester.Result result = rule.on(ScenarioFixture.of(one.transaction));
        if (one.permitted.equals(GLOBAL_ADMIN)) {
            result.isUndetermined().about(one.actor).lacking("transaction role");
        } else {
            result.isNotApplicable();
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void is_satisfied_by_every_permitted_role_and_by_no_other(Case one) {
        for (Role role : Role.values()) {
            one.transaction.role(role);
            RuleTester.Result result = rule.on(ScenarioFixture.of(one.transaction));
            if (one.permitted.contains(role)) {
                result.isSatisfied();
                continue;
            }
            TransactionType act = ScenarioFixture.of(one.transaction).build().type();
            RuleTester.ViolationResult violation =
                    result.isViolated(one.reason).about(one.actor).errors("900150");
            if (one.permitted.equals(GLOBAL_ADMIN)) {
                violation.with("role", role, "act", act).remedies("act-as-global-admin");
            } else {
                violation
                        .with("role", role, "permitted", one.permitted, "act", act)
                        .remedies("use-permitted-role");
            }
        }
    }

    // Since 15 September 2023

    @ParameterizedTest
    @MethodSource("withResellers")
    void is_violated_by_a_user_admin_who_does_something_with_resellers_since_september_2023(Case one) {
        for (Role role : Role.values()) {
            one.transaction.role(role);
            ScenarioFixture scenario = ScenarioFixture.of(one.transaction).asOf(DAY_OF_CHANGE);
            if (WITHOUT_USER_ADMIN.contains(role)) {
                versions.on(scenario).isSatisfied();
            } else {
                versions.on(scenario)
                        .isViolated("notPermittedForProvider")
                        .about("distri")
                        .with(
                                "role",
                                role,
                                "permitted",
                                WITHOUT_USER_ADMIN,
                                "act",
                                scenario.build().type())
                        .citing("S3-106", "S3-109", "permissions-overview")
                        .remedies("use-permitted-role")
                        .by(Actor.PROVIDER)
                        .errors("900150");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-09-14, SATISFIED", "2023-09-15, VIOLATED"})
    void a_user_admin_loses_what_it_did_with_resellers_on_15_september_2023(LocalDate asOf, RuleStatus expected) {
        for (Case one : withResellers()) {
            one.transaction.role(Role.USER_ADMIN);
            versions.on(ScenarioFixture.of(one.transaction).asOf(asOf)).is(expected);
            rule.on(ScenarioFixture.of(one.transaction).asOf(asOf)).isSatisfied();
        }
    }

    @Test
    void is_satisfied_by_a_user_admin_who_does_something_with_customers_on_any_day() {
        for (Transaction.Builder<?, ?> transaction : List.of(
                CustomerRelationshipRequest.builder(List.of("distri"), "acme").role(Role.USER_ADMIN),
                SupportEngagement.builder("shop", "acme", "licenses").role(Role.USER_ADMIN))) {
            versions.on(ScenarioFixture.of(transaction).asOf(DAY_OF_CHANGE)).isSatisfied();
        }
    }

    // What decides

    @Test
    void is_violated_in_an_enrollment_by_clauses_on_enrolling() {
        rule.on(anEnrollment("shop", enrollment -> enrollment.role(Role.BILLING_ADMIN)))
                .isViolated("notGlobalAdmin")
                .citing("S1-105", "S1-142")
                .by(Actor.PARTNER);
    }

    @Test
    void is_violated_in_a_signature_by_clauses_on_signing() {
        rule.on(aSignature(signature -> signature.role(Role.BILLING_ADMIN)))
                .isViolated("notGlobalAdmin")
                .citing("S1-105", "S1-163")
                .by(Actor.RESELLER);
    }

    @Test
    void is_violated_in_a_partnership_by_clauses_of_the_providers_page() {
        rule.on(ScenarioFixture.aPartnership(request -> request.role(Role.HELPDESK_AGENT)))
                .isViolated("notPermittedForProvider")
                .citing("S3-106", "S3-107", "S3-108", "S3-109")
                .by(Actor.PROVIDER);
    }

    @Test
    void is_violated_in_a_request_by_clauses_on_customers() {
        rule.on(ScenarioFixture.aCustomerRelationship(request -> request.role(Role.HELPDESK_AGENT)))
                .isViolated("notPermittedForCustomers")
                .citing("S4-107", "S4-108", "S4-109", "request-a-relationship-with-a-customer")
                .by(Actor.PROVIDER);
    }

    @Test
    void is_violated_in_an_engagement_by_clauses_on_support() {
        rule.on(ScenarioFixture.of(
                        SupportEngagement.builder("direct", "acme", "licenses").role(Role.HELPDESK_AGENT)))
                .isViolated("notPermittedForCustomers")
                .citing("S4-107", "S4-108", "S4-109", "multichannel")
                .by(Actor.DIRECT_BILL_PARTNER);
    }

    @Test
    void is_undetermined_when_no_role_is_named_in_a_signature() {
        rule.on(aSignature(signature -> signature.verification(AgreementSignature.Verification.AUTHORIZED)))
                .isUndetermined()
                .about("shop")
                .lacking("transaction role");
    }
}
