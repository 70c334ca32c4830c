package io.github.csprules.catalog;

import static io.github.csprules.catalog.Demands.active;
import static io.github.csprules.catalog.Positions.isAddingCustomer;
import static io.github.csprules.model.TransactionType.RESELLER_ASSIGNMENT;
import static io.github.csprules.model.TransactionType.SALE;
import static io.github.csprules.model.TransactionType.SUPPORT_ENGAGEMENT;
import static io.github.csprules.rule.Reason.reason;
import static io.github.csprules.rule.RuleInfo.rule;
import static io.github.csprules.verdict.Actor.CUSTOMER;
import static io.github.csprules.verdict.Actor.RESELLER;

import io.github.csprules.model.Customer;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.FactName;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.rule.Answer;
import io.github.csprules.rule.Reason;
import java.util.Optional;

/**
 * A partner that orders for a customer, or supports it, has an active reseller relationship with it.
 * <p>
 * A partnership alone does not let a provider order for a reseller's customers: the customer has to have authorized the provider
 * too, unless it is added with this very order.
 * <p>
 * Allowed: the customer accepted the invitation of both.<br> Denied: the customer removed the provider.
 */
final class CustomerRelationshipActive extends Rule {

    private static final Reason NONE_ORDERING =
            none("S1-197").remedy("invite-customer", RESELLER).build();
    private static final Reason NONE_ALONE =
            none("S1-197").remedyBySubject("request-customer-relationship").build();
    private static final Reason NONE_ADDING = none("S1-197")
            .remedyBySubject("add-as-new-customer")
            .remedy("invite-customer", RESELLER)
            .build();
    private static final Reason NONE_ADDING_ALONE = none("S1-197")
            .remedyBySubject("add-as-new-customer")
            .remedyBySubject("request-customer-relationship")
            .build();
    private static final Reason NONE_SUPPORTING =
            none("S4-113").remedyBySubject("request-customer-relationship").build();

    private static final Reason REQUESTED = requested("S1-195", "S1-197");
    private static final Reason REQUESTED_SUPPORTING = requested("S4-113");

    private static final Reason REMOVED =
            removed("S1-197").remedy("invite-customer", RESELLER).build();
    private static final Reason REMOVED_ALONE =
            removed("S1-197").remedyBySubject("request-customer-relationship").build();
    private static final Reason REMOVED_SUPPORTING =
            removed("S4-113").remedyBySubject("request-customer-relationship").build();

    CustomerRelationshipActive() {
        super(rule("customer-relationship-active")
                .on(SALE, RESELLER_ASSIGNMENT, SUPPORT_ENGAGEMENT)
                .reads(FactKind.Owner.SCENARIO, FactName.RELATIONSHIPS)
                .reads(FactKind.Owner.RELATIONSHIP, FactName.STATUS)
                .reasons(NONE_ADDING, NONE_ADDING_ALONE, NONE_ORDERING, NONE_ALONE, NONE_SUPPORTING)
                .reasons(REQUESTED, REQUESTED_SUPPORTING, REMOVED, REMOVED_ALONE, REMOVED_SUPPORTING)
                .alsoCites("S3-132", "S3-151", "S3-188..200")
                .errorCodes("20002", "3000")
                .reading(Readings.BOTH_RELATIONSHIPS)
                .reading(Readings.NEW_CUSTOMERS));
    }

    private static Reason.Builder none(String clause) {
        return reason("none").decidedBy(clause);
    }

    private static Reason requested(String... clauses) {
        return reason("requested")
                .decidedBy(clauses)
                .remedy("accept-relationship-request", CUSTOMER)
                .build();
    }

    private static Reason.Builder removed(String clause) {
        return reason("removed").decidedBy(clause);
    }

    @Override
    public Answer check(Scenario scenario) {
        return isAdded(scenario) ? notApplicable() : related(scenario.partner(), scenario);
    }

    /** Whether the customer is only being added, so that there is no relationship yet. */
    private static boolean isAdded(Scenario scenario) {
        return switch (scenario.type()) {
            case SALE -> scenario.transaction(Sale.class).isNewCustomer();
            case RESELLER_ASSIGNMENT -> isAddingCustomer(scenario);
            default -> false;
        };
    }

    private static Answer related(Partner partner, Scenario scenario) {
        Customer customer = scenario.customer();
        if (!scenario.book().statesRelationships()) {
            return lacking(partner, customer, FactRef.RELATIONSHIPS);
        }
        Optional<ResellerRelationship> relationship = scenario.customerRelationship();
        if (scenario.type() == SUPPORT_ENGAGEMENT) {
            return active(relationship, partner, customer, NONE_SUPPORTING, REQUESTED_SUPPORTING, REMOVED_SUPPORTING);
        }
        boolean isWithReseller = partner.type() == PartnerType.INDIRECT_PROVIDER && hasReseller(scenario);
        Reason none = canAddCustomer(partner, scenario)
                ? isWithReseller ? NONE_ADDING : NONE_ADDING_ALONE
                : isWithReseller ? NONE_ORDERING : NONE_ALONE;
        return active(relationship, partner, customer, none, REQUESTED, isWithReseller ? REMOVED : REMOVED_ALONE);
    }

    /** Whether a reseller could invite the customer for both. */
    private static boolean hasReseller(Scenario scenario) {
        for (int i = 0; i < scenario.resellers().size(); i++) { // by index: an iterator is not always optimized away
            if (scenario.resellers().get(i).type() == PartnerType.INDIRECT_RESELLER) {
                return true;
            }
        }
        return false;
    }

    /** Whether the partner could add the customer together with this order. */
    private static boolean canAddCustomer(Partner partner, Scenario scenario) {
        return partner.type() != PartnerType.INDIRECT_RESELLER
                && scenario.transaction() instanceof Sale sale
                && sale.kind() == Sale.Kind.NEW_ORDER;
    }
}
