package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.AGREEMENT_SIGNATURE;
import static io.github.csprules.model.TransactionType.CUSTOMER_RELATIONSHIP;
import static io.github.csprules.model.TransactionType.ENROLLMENT;
import static io.github.csprules.model.TransactionType.PARTNERSHIP;
import static io.github.csprules.model.TransactionType.PARTNERSHIP_REMOVAL;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.PARTNER;

import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.PartnershipRemoval;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import io.github.csprules.verdict.ArgumentType;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The Partner Center user who acts has a role that permits it.
 * <p>
 * Enrolling, signing and what a reseller does take a global admin; a provider's work and support have roles of their
 * own. Outside enrollment and signature the rule looks at a role only where one is named.
 * <p>
 * Allowed: a provider's sales agent places an order.<br>
 * Denied: a helpdesk agent does.
 */
final class PermittedRole extends Rule {

    private static final Set<Role> NOT_JUDGED = Set.of();
    private static final Set<Role> GLOBAL_ADMIN_ONLY = Collections.unmodifiableSet(EnumSet.of(Role.GLOBAL_ADMIN));
    private static final Set<Role> OF_PROVIDERS = Collections.unmodifiableSet(
            EnumSet.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.ADMIN_AGENT, Role.SALES_AGENT));
    private static final Set<Role> OF_SUPPORTERS =
            Collections.unmodifiableSet(EnumSet.of(Role.GLOBAL_ADMIN, Role.USER_ADMIN, Role.SALES_AGENT));

    private static final Reason NOT_PERMITTED = reason("notPermitted")
            .argument("role", Role.class)
            .argument("permitted", ArgumentType.of(Role.class).list())
            .decidedBy("S1-105", "S1-163", "S3-106..109", "S4-107..109")
            .remedy("use-permitted-role", PARTNER)
            .build();

    PermittedRole() {
        super(rule("permitted-role")
                .on(
                        SALE,
                        PARTNERSHIP,
                        PARTNERSHIP_REMOVAL,
                        CUSTOMER_RELATIONSHIP,
                        RESELLER_ASSIGNMENT,
                        SUPPORT_ENGAGEMENT,
                        ENROLLMENT,
                        AGREEMENT_SIGNATURE)
                .reads(FactOwner.TRANSACTION, FactName.ROLE)
                .judgesOnlyIfStated(FactOwner.TRANSACTION, FactName.ROLE)
                .reasons(NOT_PERMITTED)
                .alsoCites("S1-128", "S1-142")
                .errorCodes("900150")
                .reading("The pages disagree about roles. The page for resellers decides what a reseller does, the "
                        + "one for providers what a provider does and who asks customers for relationships "
                        + "otherwise, the one on multi-partner support who supports a subscription. A direct-bill "
                        + "partner's sale is not judged."));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner actor = scenario.partner();
        Set<Role> permitted = permitted(actor, scenario);
        if (permitted.isEmpty()) {
            return notApplicable();
        }
        Fact<Role> role = scenario.transaction().role();
        if (role.isNotStated()) {
            return isDemanded(scenario) ? lacking(actor, FactRef.ofTransaction(FactName.ROLE)) : notApplicable();
        }
        return permitted.contains(role.get())
                ? satisfied()
                : violated(NOT_PERMITTED, actor, role.get(), List.copyOf(permitted));
    }

    /** The table of who may do what. */
    private static Set<Role> permitted(Partner actor, Scenario scenario) {
        return switch (scenario.type()) {
            case ENROLLMENT, AGREEMENT_SIGNATURE -> GLOBAL_ADMIN_ONLY;
            case PARTNERSHIP, RESELLER_ASSIGNMENT -> OF_PROVIDERS;
            case PARTNERSHIP_REMOVAL -> isByProvider(scenario) ? OF_PROVIDERS : NOT_JUDGED;
            case CUSTOMER_RELATIONSHIP ->
                actor.type() == PartnerType.INDIRECT_RESELLER ? GLOBAL_ADMIN_ONLY : OF_PROVIDERS;
            case SALE -> actor.type() == PartnerType.INDIRECT_PROVIDER ? OF_PROVIDERS : NOT_JUDGED;
            case SUPPORT_ENGAGEMENT -> OF_SUPPORTERS;
        };
    }

    /** Whether a role has to be stated; elsewhere it is judged where it is. */
    private static boolean isDemanded(Scenario scenario) {
        return scenario.type() == ENROLLMENT || scenario.type() == AGREEMENT_SIGNATURE;
    }

    private static boolean isByProvider(Scenario scenario) {
        return scenario.transaction(PartnershipRemoval.class).requestedBy() == PartnershipRemoval.Requester.PROVIDER;
    }
}
