package io.github.csprules.testkit;

import io.github.csprules.model.Customer;
import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.FactRef;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Scenario;
import io.github.csprules.model.SupportEngagement;
import io.github.csprules.model.Transaction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parties that matter to a transaction: those that it names, and those that share a tenant or an organization with one
 * of them.
 */
record Concerned(List<Partner> partners, List<Customer> customers) {

    static Concerned in(Scenario scenario) {
        List<Party> named = new ArrayList<>(scenario.partners());
        customerOf(scenario).ifPresent(named::add);
        Set<Partner> partners = new LinkedHashSet<>(scenario.partners());
        Set<Customer> customers = new LinkedHashSet<>();
        customerOf(scenario).ifPresent(customers::add);
        scenario.book().partners().stream()
                .filter(partner -> named.stream().anyMatch(partner::isKnownToBe))
                .forEach(partners::add);
        scenario.book().customers().stream()
                .filter(customer -> named.stream().anyMatch(customer::isKnownToBe))
                .forEach(customers::add);
        return new Concerned(List.copyOf(partners), List.copyOf(customers));
    }

    /** The customer that the transaction names, if it names one. */
    static Optional<Customer> customerOf(Scenario scenario) {
        Transaction transaction = scenario.transaction();
        boolean hasCustomer = transaction instanceof Sale
                || transaction instanceof CustomerRelationshipRequest
                || transaction instanceof ResellerAssignment
                || transaction instanceof SupportEngagement;
        return hasCustomer ? Optional.of(scenario.customer()) : Optional.empty();
    }

    List<Party> parties() {
        List<Party> parties = new ArrayList<>(partners);
        parties.addAll(customers);
        return parties;
    }

    /** Whether a fact is one of these parties, of what they have with each other, of the transaction or of the scenario. */
    boolean has(FactRef fact) {
        if (fact.of().equals(FactRef.TRANSACTION) || fact.of().equals(FactRef.SCENARIO)) {
            return true;
        }
        return fact.isOfRelationship()
                ? partners.stream().anyMatch(partner -> fact.of().startsWith(partner.id() + "/"))
                : parties().stream().anyMatch(party -> party.id().equals(fact.of()));
    }
}
