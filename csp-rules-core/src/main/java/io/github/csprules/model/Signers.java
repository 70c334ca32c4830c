package io.github.csprules.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What partners state beyond themselves: which organizations are affiliated with theirs, and that they have signed a partner
 * agreement, which can count for others. Indexed once for a book; of a changed one the differences are looked through.
 */
final class Signers {

    /** By affiliate, as most are none, then by organization: the partners who stated it when the book was built. */
    private final Map<String, Map<String, List<Partner>>> affiliations = new HashMap<>();

    /** Partners that have signed a partner agreement and state organization and country. */
    private final Map<String, List<Partner>> byOrganization = new HashMap<>();

    private final Map<String, List<Partner>> byCountry = new HashMap<>();

    private final List<Partner> all;

    /** All partners by organization. No verdict needs it, so it is created on first use. */
    private volatile @Nullable Map<String, List<Partner>> accounts;

    Signers(List<Partner> partners) {
        all = partners;
        for (Partner partner : partners) {
            if (partner.organization().isStated() && partner.affiliates().isStated()) {
                String organization = partner.organization().get();
                for (String affiliate : partner.affiliates().get()) {
                    add(affiliations.computeIfAbsent(affiliate, key -> new HashMap<>(4)), organization, partner);
                }
            }
            if (isSigner(partner)) {
                add(byOrganization, partner.organization().get(), partner);
                add(byCountry, partner.country().get(), partner);
            }
        }
        byOrganization.replaceAll((key, all) -> List.copyOf(all)); // what is handed out must not be changed
        byCountry.replaceAll((key, all) -> List.copyOf(all));
    }

    private static void add(Map<String, List<Partner>> index, String key, Partner partner) {
        index.computeIfAbsent(key, none -> new ArrayList<>(1)).add(partner);
    }

    private static boolean isSigner(Partner partner) {
        return partner.organization().isStated()
                && partner.country().isStated()
                && partner.hasSigned(AgreementType.MICROSOFT_PARTNER_AGREEMENT);
    }

    boolean stateAffiliation(Shelf<Partner> partners, String organization, String affiliate) {
        Map<String, List<Partner>> ofAffiliate = affiliations.get(affiliate);
        List<Partner> stating = ofAffiliate == null ? List.of() : ofAffiliate.getOrDefault(organization, List.of());
        if (!partners.isChanged()) {
            return !stating.isEmpty();
        }
        for (Partner partner : stating) {
            if (states(partners.get(partner.id()), organization, affiliate)) {
                return true;
            }
        }
        for (Partner partner : partners.changed()) {
            if (states(partner, organization, affiliate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean states(@Nullable Partner partner, String organization, String affiliate) {
        return partner != null && partner.organization().is(organization) && partner.statesAffiliate(affiliate);
    }

    List<Partner> accountsOf(Shelf<Partner> partners, String organization) {
        Map<String, List<Partner>> groups = accounts;
        if (groups == null) { // several threads may make it: each makes the same
            groups = Shelf.grouped(all, Signers::organization);
            accounts = groups;
        }
        return partners.group(organization, groups, Signers::organization);
    }

    /** A key that no organization has, for partners that state none. */
    private static String organization(Partner partner) {
        return partner.organization().isStated() ? partner.organization().get() : "";
    }

    List<Partner> of(Shelf<Partner> partners, String organization) {
        return signers(partners, byOrganization, organization, Partner::organization);
    }

    List<Partner> in(Shelf<Partner> partners, String country) {
        return signers(partners, byCountry, country, Partner::country);
    }

    private static List<Partner> signers(
            Shelf<Partner> partners, Map<String, List<Partner>> index, String key, Function<Partner, Fact<String>> by) {
        List<Partner> before = index.getOrDefault(key, List.of());
        if (!partners.isChanged()) {
            return before;
        }
        List<Partner> now = new ArrayList<>(before);
        now.removeIf(partner -> !partner.equals(partners.get(partner.id())));
        for (Partner partner : partners.changed()) {
            if (isSigner(partner) && by.apply(partner).is(key) && !now.contains(partner)) {
                now.add(partner);
            }
        }
        return List.copyOf(now);
    }

    Set<String> countries(Shelf<Partner> partners) {
        if (!partners.isChanged()) {
            return Collections.unmodifiableSet(byCountry.keySet());
        }
        Set<String> countries = new HashSet<>(byCountry.keySet());
        for (Partner partner : partners.changed()) {
            if (isSigner(partner)) {
                countries.add(partner.country().get());
            }
        }
        return Collections.unmodifiableSet(countries);
    }
}
