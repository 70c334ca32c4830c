package io.github.csprules.catalog;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.FactName;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.Transaction;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Violation;
import java.util.List;
import java.util.function.Predicate;

/** The step of buying into another tenant, set up for the customer's own use. */
final class UseSeparateTenant implements Step.Each {

    private static final String NEW = "new-";

    static final Step STEP = Step.step("use-separate-tenant", Step.Phase.CUSTOMER)
            .takenBy(Actor.CUSTOMER)
            .against("customer-tenant")
            .against("one-relationship-per-provider", "alreadyReseller")
            .carriesOut(Remedies.of("use-separate-tenant"))
            .argument("newCustomer", ArgumentType.PARTY)
            .cites("S0-170..175", "S0-183")
            .openedByEach(new UseSeparateTenant());

    private UseSeparateTenant() {}

    @Override
    public List<Action> open(Step step, Scenario scenario, Violation violation) {
        if (!isAddingCustomer(scenario) || isTenantOfPartner(scenario)) {
            return List.of();
        }
        String id = newId(scenario);
        return List.of(step.action(scenario.customer(), id).leadingTo(now -> {
            Scenario declared = now.with(newCustomer(now, id));
            return declared.with(goal(declared, id));
        }));
    }

    /** Whether a new customer can take the place of the customer: nothing hangs on what that one has already. */
    private static boolean isAddingCustomer(Scenario scenario) {
        return switch (scenario.type()) {
            case SALE -> scenario.transaction(Sale.class).kind() == Sale.Kind.NEW_ORDER;
            case CUSTOMER_RELATIONSHIP -> true;
            case RESELLER_ASSIGNMENT -> Positions.isAddingCustomer(scenario);
            default -> false;
        };
    }

    /** Whether somebody who takes part uses the tenant for CSP business: then it is the seller that has to be another. */
    private static boolean isTenantOfPartner(Scenario scenario) {
        return scenario.partners().stream().anyMatch(scenario.customer()::isSameTenantAs);
    }

    private static String newId(Scenario scenario) {
        Book book = scenario.book();
        return untaken(
                scenario.customer().id(),
                id -> book.partner(id).isPresent() || book.customer(id).isPresent());
    }

    private static String untaken(String old, Predicate<String> isTaken) {
        String id = NEW + old;
        while (isTaken.test(id)) {
            id = NEW + id;
        }
        return id;
    }

    private static Customer newCustomer(Scenario scenario, String id) {
        Customer old = scenario.customer();
        Tenant tenant = old.tenant();
        String tenantId = untaken(tenant.id(), other -> isTenant(other, scenario.book()));
        Customer.Builder customer = Customer.builder(
                        id, Tenant.customer(tenantId).in(tenant.cloud()))
                .agreements(List.of());
        if (old.organization().isStated()) {
            customer.organization(old.organization().get());
        }
        if (old.country().isStated()) {
            customer.country(old.country().get());
        }
        for (FactName<?> fact : old.assumed()) {
            if (fact.equals(FactName.ORGANIZATION) || fact.equals(FactName.COUNTRY)) {
                customer.assuming(fact);
            }
        }
        return customer.build();
    }

    private static boolean isTenant(String id, Book book) {
        Customer inIt = Customer.builder(NEW, Tenant.of(id)).build();
        return !book.partnersInTenantOf(inIt).isEmpty()
                || !book.customersInTenantOf(inIt).isEmpty();
    }

    private static Transaction goal(Scenario scenario, String customer) {
        Transaction goal = scenario.transaction();
        if (goal instanceof Sale sale) {
            return sale.toBuilder().customer(customer).build();
        }
        return goal instanceof CustomerRelationshipRequest request
                ? request.toBuilder().customer(customer).build()
                : scenario.transaction(ResellerAssignment.class).toBuilder()
                        .customer(customer)
                        .build();
    }
}
