package io.github.csprules.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is looked up, by what it is looked up. The first declared wins, until duplicates are refused. */
final class BookIndex {

    final Map<String, Partner> partners = new HashMap<>();
    final Map<String, Customer> customers = new HashMap<>();
    final Map<String, Subscription> subscriptions = new HashMap<>();
    /** Partners by their organization, then by an affiliate that they state. */
    final Map<String, Map<String, List<Partner>>> affiliations = new HashMap<>();

    final Map<String, List<Partner>> partnersByTenant = new HashMap<>();
    final Map<String, List<Customer>> customersByTenant = new HashMap<>();
    final Map<String, List<Subscription>> subscriptionsByCustomer = new HashMap<>();
    /** By provider, then by reseller. */
    final Map<String, Map<String, Partnership>> partnerships = new HashMap<>();
    /** By partner, then by customer. */
    final Map<String, Map<String, ResellerRelationship>> resellerRelationships = new HashMap<>();

    final Map<String, List<ResellerRelationship>> relationshipsByCustomer = new HashMap<>();

    BookIndex(
            List<Partner> allPartners,
            List<Customer> allCustomers,
            List<Subscription> allSubscriptions,
            List<Relationship> allRelationships) {
        for (Partner partner : allPartners) {
            partners.putIfAbsent(partner.id(), partner);
            add(partnersByTenant, partner.tenantKey(), partner);
            if (partner.organization().isStated() && partner.affiliates().isStated()) {
                addAffiliations(partner);
            }
        }
        for (Customer customer : allCustomers) {
            customers.putIfAbsent(customer.id(), customer);
            add(customersByTenant, customer.tenantKey(), customer);
        }
        for (Subscription subscription : allSubscriptions) {
            subscriptions.putIfAbsent(subscription.id(), subscription);
            add(subscriptionsByCustomer, subscription.customer(), subscription);
        }
        allRelationships.forEach(this::add);
        freeze(partnersByTenant);
        freeze(customersByTenant);
        freeze(subscriptionsByCustomer);
        freeze(relationshipsByCustomer);
    }

    private void addAffiliations(Partner partner) {
        Map<String, List<Partner>> ofOrganization =
                affiliations.computeIfAbsent(partner.organization().get(), key -> new HashMap<>());
        partner.affiliates().get().forEach(affiliate -> add(ofOrganization, affiliate, partner));
    }

    /** What is handed out must not be changed. */
    private static <T> void freeze(Map<String, List<T>> map) {
        map.replaceAll((key, all) -> List.copyOf(all));
    }

    private void add(Relationship relationship) {
        if (relationship instanceof Partnership partnership) {
            partnerships
                    .computeIfAbsent(partnership.provider(), id -> new HashMap<>())
                    .putIfAbsent(partnership.reseller(), partnership);
        } else if (relationship instanceof ResellerRelationship of) {
            resellerRelationships
                    .computeIfAbsent(of.partner(), id -> new HashMap<>())
                    .putIfAbsent(of.customer(), of);
            add(relationshipsByCustomer, of.customer(), of);
        }
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }
}
