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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermittedRoleTest {

    private static final Set<Role> GLOBAL_ADMIN = EnumSet.of(Role.GLOBAL_ADMIN);
    private static final Set<Role> FOUR_ROLES =
            EnumSet.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final Set<Role> WITHOUT_ADMIN_AGENT =
            EnumSet.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.SALES_AGENT);

    private final RuleTester rule = RuleTester.of(new PermittedRole());

    /** A transaction by a user of some role, who acts in it and the roles that may. */
    private record Case(Transaction.Builder<?, ?> transaction, String actor, Set<Role> permitted) {}

    /** Every transaction that is judged, by partners of every type. */
    static List<Case> judged() {
        List<Case> all = new ArrayList<>();
        for (String partner : List.of("distri", "shop", "direct")) {
            all.add(new Case(Enrollment.builder(partner), partner, GLOBAL_ADMIN));
            all.add(new Case(
                    AgreementSignature.builder(partner, AgreementType.MICROSOFT_PARTNER_AGREEMENT),
                    partner,
                    GLOBAL_ADMIN));
            all.add(new Case(SupportEngagement.builder(partner, "acme", "licenses"), partner, WITHOUT_ADMIN_AGENT));
            all.add(new Case(PartnershipRequest.builder(partner, "store"), partner, FOUR_ROLES));
            all.add(new Case(
                    PartnershipRemoval.builder(partner, "store", PartnershipRemoval.Requester.PROVIDER),
                    partner,
                    FOUR_ROLES));
            for (ResellerAssignment.Purpose purpose : ResellerAssignment.Purpose.values()) {
                all.add(new Case(ResellerAssignment.builder(partner, "store", "acme", purpose), partner, FOUR_ROLES));
            }
        }
        all.add(new Case(CustomerRelationshipRequest.builder(List.of("shop"), "acme"), "shop", GLOBAL_ADMIN));
        all.add(new Case(CustomerRelationshipRequest.builder(List.of("shop", "distri"), "acme"), "shop", GLOBAL_ADMIN));
        all.add(new Case(CustomerRelationshipRequest.builder(List.of("distri"), "acme"), "distri", FOUR_ROLES));
        all.add(new Case(CustomerRelationshipRequest.builder(List.of("distri", "shop"), "acme"), "distri", FOUR_ROLES));
        all.add(new Case(CustomerRelationshipRequest.builder(List.of("direct"), "acme"), "direct", FOUR_ROLES));
        all.add(new Case(Sale.builder(List.of("distri", "shop"), "acme"), "distri", FOUR_ROLES));
        all.add(new Case(Sale.builder(List.of("distri"), "acme"), "distri", FOUR_ROLES));
        all.add(new Case(Sale.builder(List.of("distri", "direct"), "acme"), "distri", FOUR_ROLES));
        return all;
    }

    /** Transactions whose role does not matter. */
    static List<Transaction.Builder<?, ?>> notJudged() {
        return List.of(
                Sale.builder(List.of("direct"), "acme"),
                Sale.builder(List.of("direct", "distri"), "acme"),
                Sale.builder(List.of("shop"), "acme"),
                Sale.builder(List.of("shop", "distri"), "acme"),
                PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.RESELLER),
                PartnershipRemoval.builder("distri", "shop", PartnershipRemoval.Requester.MICROSOFT_SUPPORT));
    }

    @ParameterizedTest
    @MethodSource("notJudged")
    void does_not_apply_where_no_provider_acts(Transaction.Builder<?, ?> transaction) {
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
        if (one.transaction instanceof Enrollment.Builder || one.transaction instanceof AgreementSignature.Builder) {
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
            } else {
                result.isViolated("notPermitted")
                        .about(one.actor)
                        .with("role", role, "permitted", List.copyOf(one.permitted))
                        .errors("900150");
            }
        }
    }

    @Test
    void is_violated_by_clauses_of_three_pages() {
        rule.on(anEnrollment("shop", enrollment -> enrollment.role(Role.BILLING_ADMIN)))
                .isViolated("notPermitted")
                .about("shop")
                .with("role", "BILLING_ADMIN", "permitted", List.of("GLOBAL_ADMIN"))
                .citing("S1-105", "S1-163", "S3-106", "S3-107", "S3-108", "S3-109", "S4-107", "S4-108", "S4-109")
                .errors("900150");
    }

    @Test
    void is_undetermined_when_no_role_is_named_in_an_enrollment() {
        rule.on(anEnrollment("direct", enrollment -> enrollment.newToProgram(true)))
                .isUndetermined()
                .about("direct")
                .lacking("transaction role");
    }

    @Test
    void is_undetermined_when_no_role_is_named_in_a_signature() {
        rule.on(aSignature(signature -> signature.verification(AgreementSignature.Verification.AUTHORIZED)))
                .isUndetermined()
                .about("shop")
                .lacking("transaction role");
    }
}
