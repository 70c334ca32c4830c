package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is looked up, by what it is looked up. The first declared wins, until duplicates are refused. */
final class BookIndex {

    final Map<String, Partner> partners = new HashMap<>();
    final Map<String, Customer> customers = new HashMap<>();
    final Map<String, Subscription> subscriptions = new HashMap<>();
    /** Partners by their organization, then by an affiliate that they state. */
    final Map<String, Map<String, List<Partner>>> affiliations = new HashMap<>();

    /** Partners that have signed a partner agreement, by their organization and by their country. */
    final Map<String, List<Partner>> signersByOrganization = new HashMap<>();

    final Map<String, List<Partner>> signersByCountry = new HashMap<>();

    final Map<String, List<Partner>> partnersByTenant = new HashMap<>();
    final Map<String, List<Customer>> customersByTenant = new HashMap<>();
    final Map<String, List<Subscription>> subscriptionsByCustomer = new HashMap<>();
    /** By provider, then by reseller. */
    final Map<String, Map<String, Partnership>> partnerships = new HashMap<>();
    /** By partner, then by customer. */
    final Map<String, Map<String, ResellerRelationship>> resellerRelationships = new HashMap<>();

    final Map<String, List<ResellerRelationship>> relationshipsByCustomer = new HashMap<>();
    /** Where relationships stand, where several may be with parties of one tenant. */
    private final Map<Relationship, Integer> places = new IdentityHashMap<>(0);

    BookIndex(
            List<Partner> allPartners,
            List<Customer> allCustomers,
            List<Subscription> allSubscriptions,
            List<Relationship> allRelationships) {
        for (Partner partner : allPartners) {
            partners.putIfAbsent(partner.id(), partner);
            add(partnersByTenant, partner.tenantKey(), partner);
            if (isSigner(partner)) {
                add(signersByOrganization, partner.organization().get(), partner);
                add(signersByCountry, partner.country().get(), partner);
            }
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
        for (int i = 0; i < allRelationships.size(); i++) {
            add(allRelationships.get(i), i);
        }
        freeze(signersByOrganization);
        freeze(signersByCountry);
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

    /** Whether a partner says that it has signed a partner agreement, and all that tells whom else it is for. */
    static boolean isSigner(Partner partner) {
        return partner.organization().isStated()
                && partner.country().isStated()
                && partner.hasSigned(AgreementType.MICROSOFT_PARTNER_AGREEMENT);
    }

    /** What is handed out must not be changed. */
    private static <T> void freeze(Map<String, List<T>> map) {
        map.replaceAll((key, all) -> List.copyOf(all));
    }

    private void add(Relationship relationship, int place) {
        if (relationship instanceof Partnership partnership) {
            partnerships
                    .computeIfAbsent(partnership.provider(), id -> new HashMap<>())
                    .putIfAbsent(partnership.reseller(), partnership);
            addPlace(relationship, place, partners.get(partnership.reseller()), partnersByTenant);
        } else if (relationship instanceof ResellerRelationship of) {
            resellerRelationships
                    .computeIfAbsent(of.partner(), id -> new HashMap<>())
                    .putIfAbsent(of.customer(), of);
            add(relationshipsByCustomer, of.customer(), of);
            addPlace(relationship, place, customers.get(of.customer()), customersByTenant);
        }
    }

    private <T extends Party> void addPlace(
            Relationship relationship, int place, @Nullable T second, Map<String, List<T>> byTenant) {
        if (second != null
                && byTenant.getOrDefault(second.tenantKey(), List.of()).size() > 1) {
            places.put(relationship, place);
        }
    }

    /** Brings what somebody has with the parties of one tenant into the order in which it was declared. */
    void sort(List<? extends Relationship> ofOneTenant) {
        if (ofOneTenant.size() > 1) {
            ofOneTenant.sort(Comparator.comparing(places::get));
        }
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(value);
    }
}
