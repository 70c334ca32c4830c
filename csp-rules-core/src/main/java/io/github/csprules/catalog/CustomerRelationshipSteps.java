package io.github.csprules.catalog;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.FactName;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.ResellerRelationship.DelegatedAdmin;
import io.github.csprules.model.Role;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.Tenant;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Action;
import io.github.csprules.rule.Step;
import io.github.csprules.rule.Step.Phase;
import io.github.csprules.verdict.Actor;
import io.github.csprules.verdict.ArgumentType;
import io.github.csprules.verdict.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The steps by which a customer lets a partner order for it and administer its tenant.
 * <p>
 * From some day on a relationship brings no administration privileges of its own any more, and those that a customer grants are
 * granular: the day is the edition's.
 */
final class CustomerRelationshipSteps {

    /** Whether an accepted relationship includes the requested privileges. */
    private final DateRange privilegesIncluded;

    private CustomerRelationshipSteps(DateRange privilegesIncluded) {
        this.privilegesIncluded = privilegesIncluded;
    }

    static CustomerRelationshipSteps withPrivileges() {
        return new CustomerRelationshipSteps(DateRange.always());
    }

    static CustomerRelationshipSteps withPrivilegesUntil(LocalDate day) {
        return new CustomerRelationshipSteps(DateRange.endingBefore(day));
    }

    Step requestRelationship() {
        return Step.step("request-relationship", Phase.WORLD)
                .takenBy(Actor.PARTNER, Actor.CUSTOMER)
                .transaction(TransactionType.CUSTOMER_RELATIONSHIP)
                .tie(Step.Tie.BEGUN)
                .against("customer-relationship-active")
                .against("delegated-admin-granted")
                .carriesOut(Remedies.of("request-relationship"))
                .argument("partners", ArgumentType.PARTY.list())
                .argument("customer", ArgumentType.PARTY)
                .cites("S1-195", "S1-197", "S4-113")
                .openedByEach(this::requests);
    }

    Step grantDelegatedAdmin() {
        return Step.step("grant-delegated-admin", Phase.WORLD)
                .takenBy(Actor.CUSTOMER)
                .against("delegated-admin-granted")
                .carriesOut(Remedies.of("grant-delegated-admin"))
                .argument("partner", ArgumentType.PARTY)
                .cites("S4-113", "request-a-relationship-with-a-customer")
                .openedByEach(this::grants);
    }

    private List<Action> requests(Step step, Scenario scenario, Violation violation) {
        Partner partner = WorldSteps.partner(scenario, violation);
        Customer customer = scenario.customer();
        Optional<ResellerRelationship> known = scenario.book().resellerRelationship(partner, customer);
        if (known.isPresent() && known.get().isActive()) {
            return List.of();
        }
        boolean isRequested = isRequested(known);
        List<Action> actions = new ArrayList<>(2);
        add(actions, step, scenario, List.of(partner), isRequested);
        if (!isRequested) {
            resellerOf(partner, scenario)
                    .filter(reseller -> scenario.book()
                            .resellerRelationship(reseller, customer)
                            .filter(ResellerRelationship::isActive)
                            .isEmpty())
                    .ifPresent(reseller -> add(actions, step, scenario, List.of(reseller, partner), false));
        }
        return actions;
    }

    private void add(List<Action> actions, Step step, Scenario scenario, List<Partner> partners, boolean isRequested) {
        Customer customer = scenario.customer();
        boolean asksForPrivileges = scenario.type() == TransactionType.SUPPORT_ENGAGEMENT
                || customer.tenant().cloud() == Tenant.Cloud.US_GOVERNMENT
                || customer.tenant().cloud() == Tenant.Cloud.GERMANY;
        boolean bringsPrivileges = asksForPrivileges
                && (customer.tenant().cloud() != Tenant.Cloud.GLOBAL || privilegesIncluded.contains(scenario.asOf()));
        if (partners.stream().anyMatch(partner -> !canBegin(partner, scenario, bringsPrivileges))) {
            return;
        }
        List<String> ids = partners.stream().map(Partner::id).toList();
        Action.Builder action = isRequested
                ? step.action(customer, ids, customer.id())
                : step.action(partners.get(0), ids, customer.id());
        actions.add(action.as(CustomerRelationshipRequest.builder(ids, customer.id())
                        .acceptedBy(Role.GLOBAL_ADMIN)
                        .delegatedAdmin(asksForPrivileges)
                        .assuming(FactName.ACCEPTED_BY, FactName.DELEGATED_ADMIN_ASKED)
                        .build())
                .leadingTo(now -> begun(now, partners, bringsPrivileges)));
    }

    /** Whether nothing would be written that is not stated so far. */
    private static boolean canBegin(Partner partner, Scenario scenario, boolean bringsPrivileges) {
        return scenario.book()
                .resellerRelationship(partner, scenario.customer())
                .filter(known -> known.status().isNotStated()
                        || (bringsPrivileges && known.delegatedAdmin().isNotStated()))
                .isEmpty();
    }

    private static Scenario begun(Scenario scenario, List<Partner> partners, boolean bringsPrivileges) {
        Scenario now = scenario;
        for (Partner partner : partners) {
            ResellerRelationship relationship = now.book()
                    .resellerRelationship(partner, now.customer())
                    .map(known -> known.withStatus(Relationship.Status.ACTIVE))
                    .orElseGet(() -> ResellerRelationship.of(
                                    partner.id(), scenario.customer().id(), Relationship.Status.ACTIVE)
                            .withDelegatedAdmin(DelegatedAdmin.NONE));
            now = now.with(bringsPrivileges ? relationship.withDelegatedAdmin(DelegatedAdmin.DAP) : relationship);
        }
        return now;
    }

    private static boolean isRequested(Optional<ResellerRelationship> known) {
        return known.isPresent() && known.get().status().is(Relationship.Status.REQUESTED);
    }

    /** The reseller that a provider has in the wanted transaction. */
    private static Optional<Partner> resellerOf(Partner provider, Scenario scenario) {
        return scenario.resellersOfProviders().stream()
                .filter(reseller -> scenario.providerOf(reseller).equals(provider))
                .findFirst();
    }

    private List<Action> grants(Step step, Scenario scenario, Violation violation) {
        Partner partner = WorldSteps.partner(scenario, violation);
        Customer customer = scenario.customer();
        boolean isActive = scenario.book()
                .resellerRelationship(partner, customer)
                .filter(known -> known.isActive() && known.delegatedAdmin().isStated())
                .isPresent();
        if (!isActive) {
            return List.of();
        }
        DelegatedAdmin granted =
                privilegesIncluded.contains(scenario.asOf()) ? DelegatedAdmin.DAP : DelegatedAdmin.GDAP;
        return List.of(step.action(customer, partner.id())
                .leadingTo(now -> now.with(now.book()
                        .resellerRelationship(partner, customer)
                        .orElseThrow()
                        .withDelegatedAdmin(granted))));
    }
}
