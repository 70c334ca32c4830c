package io.github.csprules.testkit;

import io.github.csprules.CspPolicy;
import io.github.csprules.catalog.Edition;
import io.github.csprules.model.Regions;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Countries in which a party could be instead. */
final class Countries {

    /** In Europe two, of which one asks for a registration; in two other regions, of which one asks for it too; in none. */
    private static final List<String> KNOWN = List.of("FR", "PL", "US", "BR", "CN");

    /** Where somebody is of whom that is not stated. */
    static final String HOME = KNOWN.get(0);

    private Countries() {}

    /** The regions as the newest edition of the policy knows them. */
    static Regions regions() {
        List<Edition> editions = CspPolicy.editions();
        return editions.get(editions.size() - 1).regions();
    }

    /** Another country, of a region. */
    static String other(String country) {
        return country.equals(KNOWN.get(0)) ? KNOWN.get(1) : KNOWN.get(0);
    }

    /** A country, another of its region, if there is one, then others in and outside of it, and one without region. */
    static List<String> around(String country, LocalDate day) {
        Regions regions = regions();
        Set<String> others = new LinkedHashSet<>(List.of(country));
        regions.regionOf(country, day)
                .flatMap(region -> regions.countriesOf(region, day).stream()
                        .filter(other -> !other.equals(country))
                        .findFirst())
                .ifPresent(others::add);
        others.addAll(KNOWN);
        return List.copyOf(others);
    }
}
