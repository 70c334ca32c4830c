package io.github.csprules.catalog;

import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactOwner;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Optional;

/**
 * The customer has granted the partner that it hires delegated administration privileges.
 * <p>
 * A partner cannot manage or support a subscription in a tenant that it has no access to.
 * <p>
 * Allowed: the customer granted them with the relationship.<br>
 * Denied: the relationship is active, without privileges.
 */
final class DelegatedAdminGranted extends Rule {

    private static final Reason NOT_GRANTED = reason("notGranted")
            .decidedBy("S4-113", "S0-168")
            .remedy("grant-delegated-admin", CUSTOMER)
            .build();

    DelegatedAdminGranted() {
        super(rule("delegated-admin-granted")
                .on(SUPPORT_ENGAGEMENT)
                .reads(FactOwner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactOwner.RELATIONSHIP, FactName.STATUS, FactName.DELEGATED_ADMIN)
                .reasons(NOT_GRANTED)
                .alsoCites("S2-125"));
    }

    @Override
    public Answer check(Scenario scenario) {
        Partner partner = scenario.partner();
        Customer customer = scenario.customer();
        if (!scenario.book().statesRelationships()) {
            return lacking(partner, customer, FactRef.RELATIONSHIPS);
        }
        Optional<ResellerRelationship> relationship = scenario.book().resellerRelationship(partner, customer);
        if (relationship.isEmpty()) {
            return violated(NOT_GRANTED, partner, customer);
        }
        if (relationship.get().status().isNotStated()) {
            return lacking(partner, customer, FactRef.of(relationship.get(), FactName.STATUS));
        }
        if (!relationship.get().isActive()) {
            return violated(NOT_GRANTED, partner, customer);
        }
        Fact<ResellerRelationship.DelegatedAdmin> granted = relationship.get().delegatedAdmin();
        if (granted.isNotStated()) {
            FactRef missing = FactRef.ofRelationship(partner.id(), customer.id(), FactName.DELEGATED_ADMIN);
            return lacking(partner, customer, missing);
        }
        return granted.is(ResellerRelationship.DelegatedAdmin.NONE)
                ? violated(NOT_GRANTED, partner, customer)
                : satisfied();
    }
}
