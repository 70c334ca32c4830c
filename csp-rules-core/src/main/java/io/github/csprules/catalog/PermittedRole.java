package io.github.csprules.catalog;

import static io.github.csprules.catalog.Positions.isRemovedByProvider;
import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;
import static io.github.csprules.verdict.Actor.PROVIDER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.verdict.ArgumentType;
import java.util.List;

/**
 * The Partner Center user who acts has a role that permits it.
 * <p>
 * Enrolling and signing take a global admin; what a provider does with resellers and what anybody does with customers is open
 * to some roles more. Outside enrollment and signature the rule looks at a role only where one is named.
 * <p>
 * Allowed: a provider's sales agent asks a reseller for a partnership.<br>
 * Denied: a helpdesk agent does.
 */
final class PermittedRole extends Rule {

    private static final List<Role> WITH_CUSTOMERS =
            List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final List<Role> WITH_RESELLERS =
            List.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);
    private static final List<Role> WITH_RESELLERS_SINCE_SEPTEMBER_2023 =
            List.of(Role.GLOBAL_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT);

    private static final Reason NOT_GLOBAL_ADMIN_ENROLLING = notGlobalAdmin()
            .decidedBy("S1-105", "S1-142")
            .remedy("act-as-global-admin", PARTNER)
            .build();
    private static final Reason NOT_GLOBAL_ADMIN_SIGNING = notGlobalAdmin()
            .decidedBy("S1-105", "S1-163")
            .remedyBySubject("act-as-global-admin")
            .build();

    private static final Reason NOT_PERMITTED_FOR_PROVIDER = notPermitted("notPermittedForProvider")
            .decidedBy("S3-106..109")
            .remedy("use-permitted-role", PROVIDER)
            .build();
    private static final Reason NOT_PERMITTED_FOR_PROVIDER_SINCE_SEPTEMBER_2023 = notPermitted(
                    "notPermittedForProvider")
            .decidedBy("S3-106", "S3-109", "permissions-overview")
            .remedy("use-permitted-role", PROVIDER)
            .build();

    private static final Reason NOT_PERMITTED_ASKING_CUSTOMER = notPermitted("notPermittedForCustomers")
            .decidedBy("S4-107..109", "request-a-relationship-with-a-customer")
            .remedyBySubject("use-permitted-role")
            .build();
    private static final Reason NOT_PERMITTED_SUPPORTING = notPermitted("notPermittedForCustomers")
            .decidedBy("S4-107..109", "multichannel")
            .remedyBySubject("use-permitted-role")
            .build();

    private final List<Role> withResellers;
    private final Reason notPermittedForProvider;

    private PermittedRole(RuleInfo.Builder header, List<Role> withResellers, Reason notPermittedForProvider) {
        super(header.on(
                        PARTNERSHIP,
                        PARTNERSHIP_REMOVAL,
                        CUSTOMER_RELATIONSHIP,
                        RESELLER_ASSIGNMENT,
                        SUPPORT_ENGAGEMENT,
                        ENROLLMENT,
                        AGREEMENT_SIGNATURE)
                .reads(FactKind.Owner.TRANSACTION, FactName.ROLE)
                .judgesOnlyIfStated(FactKind.Owner.TRANSACTION, FactName.ROLE)
                .reasons(
                        NOT_GLOBAL_ADMIN_ENROLLING,
                        NOT_GLOBAL_ADMIN_SIGNING,
                        notPermittedForProvider,
                        NOT_PERMITTED_ASKING_CUSTOMER,
                        NOT_PERMITTED_SUPPORTING)
                .alsoCites("S1-128", "customers-revoke-admin-privileges", "permissions-overview")
                .errorCodes("900150")
                .reading(Readings.ROLES));
        this.withResellers = withResellers;
        this.notPermittedForProvider = notPermittedForProvider;
    }

    private static Reason.Builder notGlobalAdmin() {
        return reason("notGlobalAdmin").argument("role", Role.class).argument("act", TransactionType.class);
    }

    private static Reason.Builder notPermitted(String name) {
        return reason(name)
                .argument("role", Role.class)
                .argument("permitted", ArgumentType.of(Role.class).list())
                .argument("act", TransactionType.class);
    }

    /** Roles as they were documented in 2021. */
    static PermittedRole withUserAdmin() {
        return withUserAdmin(rule("permitted-role"));
    }

    /** Those, until the providers' page of September 2023. */
    static PermittedRole withUserAdminUntilSeptember2023() {
        return withUserAdmin(rule("permitted-role").until(2023, 9, 15));
    }

    private static PermittedRole withUserAdmin(RuleInfo.Builder header) {
        return new PermittedRole(header, WITH_RESELLERS, NOT_PERMITTED_FOR_PROVIDER);
    }

    /** Since then a user admin does nothing with resellers. */
    static PermittedRole withoutUserAdmin() {
        return new PermittedRole(
                rule("permitted-role").since(2023, 9, 15).alsoCites("announcements-2020-june"),
                WITH_RESELLERS_SINCE_SEPTEMBER_2023,
                NOT_PERMITTED_FOR_PROVIDER_SINCE_SEPTEMBER_2023);
    }

    @Override
    public Answer check(Scenario scenario) {
        return switch (scenario.type()) {
            case ENROLLMENT -> globalAdmin(scenario, NOT_GLOBAL_ADMIN_ENROLLING);
            case AGREEMENT_SIGNATURE -> globalAdmin(scenario, NOT_GLOBAL_ADMIN_SIGNING);
            case CUSTOMER_RELATIONSHIP -> oneOf(WITH_CUSTOMERS, scenario, NOT_PERMITTED_ASKING_CUSTOMER);
            case SUPPORT_ENGAGEMENT -> oneOf(WITH_CUSTOMERS, scenario, NOT_PERMITTED_SUPPORTING);
            case PARTNERSHIP_REMOVAL ->
                isRemovedByProvider(scenario)
                        ? oneOf(withResellers, scenario, notPermittedForProvider)
                        : notApplicable();
            default -> oneOf(withResellers, scenario, notPermittedForProvider);
        };
    }

    private static Answer globalAdmin(Scenario scenario, Reason otherwise) {
        Partner actor = scenario.partners().get(0);
        Fact<Role> role = scenario.transaction().role();
        if (role.isNotStated()) {
            return lacking(actor, FactRef.ofTransaction(FactName.ROLE));
        }
        return role.is(Role.GLOBAL_ADMIN) ? satisfied() : violated(otherwise, actor, role.get(), scenario.type());
    }

    private static Answer oneOf(List<Role> permitted, Scenario scenario, Reason otherwise) {
        Fact<Role> role = scenario.transaction().role();
        if (role.isNotStated()) {
            return notApplicable();
        }
        return permitted.contains(role.get())
                ? satisfied()
                : violated(otherwise, scenario.partners().get(0), role.get(), permitted, scenario.type());
    }
}
