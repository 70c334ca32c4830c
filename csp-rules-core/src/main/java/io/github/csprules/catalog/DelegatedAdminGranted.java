package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Optional;

/**
 * The customer has granted delegated administration privileges to the partner that it hires.
 * <p>
 * A partner cannot manage or support a subscription in a tenant that it has no access to.
 * <p>
 * Allowed: the customer granted them with the relationship.<br>
 * Denied: the relationship is active, without privileges.
 */
final class DelegatedAdminGranted extends Rule {

    private static final Reason NOT_GRANTED = reason("notGranted")
            .decidedBy("S4-113")
            .remedy("grant-delegated-admin", CUSTOMER)
            .build();

    private static final Reason NOT_GRANTED_WITHOUT_RELATIONSHIP = reason("notGranted")
            .decidedBy("S4-113")
            .remedyBySubject("request-relationship-with-privileges")
            .build();

    DelegatedAdminGranted() {
        super(rule("delegated-admin-granted")
                .on(SUPPORT_ENGAGEMENT)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS, FactName.DELEGATED_ADMIN)
                .reasons(NOT_GRANTED, NOT_GRANTED_WITHOUT_RELATIONSHIP)
                .alsoCites("S0-168", "S2-125")
                .reading(Readings.DELEGATED_ADMIN));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Customer customer = scenario.customer();
        if (!scenario.book().statesRelationships()) {
            return lacking(partner, customer, FactRef.RELATIONSHIPS);
        }
        Optional<ResellerRelationship> relationship = scenario.book().resellerRelationship(partner, customer);
        return relationship.isEmpty()
                ? violated(NOT_GRANTED_WITHOUT_RELATIONSHIP, partner, customer)
                : granted(relationship.get(), partner, customer);
    }

    private static Answer granted(ResellerRelationship relationship, Partner partner, Customer customer) {
        boolean isActive = relationship.isActive();
        Fact<ResellerRelationship.DelegatedAdmin> privileges = relationship.delegatedAdmin();
        if (privileges.is(ResellerRelationship.DelegatedAdmin.NONE)
                || (relationship.status().isStated() && !isActive)) {
            return violated(isActive ? NOT_GRANTED : NOT_GRANTED_WITHOUT_RELATIONSHIP, partner, customer);
        }
        FactRef status = FactRef.of(relationship, FactName.STATUS);
        FactRef delegatedAdmin = FactRef.of(relationship, FactName.DELEGATED_ADMIN);
        if (privileges.isStated()) {
            return isActive ? satisfied() : lacking(partner, customer, status);
        }
        return isActive
                ? lacking(partner, customer, delegatedAdmin)
                : lacking(partner, customer, status, delegatedAdmin);
    }
}
