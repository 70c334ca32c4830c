package io.github.csprules.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which countries make up which region of the CSP program, day by day, as one edition of the policy knows it.
 * <p>
 * Countries are ISO 3166-1 alpha-2 codes in capitals, and {@code XK} for Kosovo. Some countries have no region: nothing can
 * be sold there through CSP.
 *
 * @see <a href="https://learn.microsoft.com/partner-center/regional-authorization-overview">CSP program regional markets</a>
 */
public final class Regions {

    private static final String RESOURCE = "csp-regions.csv";
    private static final String EDITION = "# edition: ";
    private static final String SOURCE = "# source: ";
    private static final String COLUMNS = "region,country,currency,since,until";
    private static final Regions EDITION_2021_06 = load();

    private final String edition;
    private final String source;
    /** By country; empty for a country without a region. */
    private final Map<String, List<Membership>> memberships;

    /** A country's part in a region, for some time. */
    private record Membership(Region region, Optional<String> currency, DateRange period) {}

    private Regions(String edition, String source, Map<String, List<Membership>> memberships) {
        this.edition = edition;
        this.source = source;
        this.memberships = memberships;
    }

    /**
     * Returns the table of the edition 2021-06.
     *
     * @return the table
     */
    public static Regions edition2021June() {
        return EDITION_2021_06;
    }

    /**
     * Returns the edition that the table belongs to.
     *
     * @return the edition's name, such as {@code 2021-06}
     */
    public String edition() {
        return edition;
    }

    /**
     * Returns where the table comes from.
     *
     * @return the page of the documentation and its date
     */
    public String source() {
        return source;
    }

    /**
     * Checks if a text is the code of a country, with or without a region.
     *
     * @param country the text
     * @return true for the 249 codes of ISO 3166-1 alpha-2 as of 2021, and for {@code XK}
     */
    public static boolean isCountry(String country) {
        return EDITION_2021_06.memberships.containsKey(country);
    }

    /**
     * Returns the region of a country.
     *
     * @param country the country
     * @param day the day
     * @return the region, or empty if the country has none on that day
     * @throws IllegalArgumentException if it is not the code of a country
     */
    public Optional<Region> regionOf(String country, LocalDate day) {
        Membership membership = on(country, day);
        return membership == null ? Optional.empty() : Optional.of(membership.region);
    }

    /**
     * Returns the currency in which offers are sold in a country.
     *
     * @param country the country
     * @param day the day
     * @return the ISO 4217 code, or empty if the country has no region or its region's page names no currency for it
     * @throws IllegalArgumentException if it is not the code of a country
     */
    public Optional<String> currencyOf(String country, LocalDate day) {
        Membership membership = on(country, day);
        return membership == null ? Optional.empty() : membership.currency;
    }

    /**
     * Checks if two countries are in one region.
     *
     * @param country a country
     * @param other another or the same country
     * @param day the day
     * @return true if both have a region on that day and it is the same
     * @throws IllegalArgumentException if one is not the code of a country
     */
    public boolean isSameRegion(String country, String other, LocalDate day) {
        Membership one = on(country, day);
        Membership two = on(other, day);
        return one != null && two != null && one.region == two.region;
    }

    /**
     * Returns the countries of a region.
     *
     * @param region the region
     * @param day the day
     * @return the countries, in alphabetical order
     */
    public SortedSet<String> countriesOf(Region region, LocalDate day) {
        SortedSet<String> countries = new TreeSet<>();
        for (String country : countries()) {
            if (regionOf(country, day).filter(region::equals).isPresent()) {
                countries.add(country);
            }
        }
        return Collections.unmodifiableSortedSet(countries);
    }

    /**
     * Returns all countries, also those without a region.
     *
     * @return the countries, in alphabetical order
     */
    public SortedSet<String> countries() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(memberships.keySet()));
    }

    private @Nullable Membership on(String country, LocalDate day) {
        List<Membership> all = memberships.get(country);
        if (all == null) {
            throw new IllegalArgumentException("not the code of a country: " + Validator.describe(country));
        }
        for (int i = 0; i < all.size(); i++) { // by index: an iterator is not always optimized away
            if (all.get(i).period.contains(day)) {
                return all.get(i);
            }
        }
        return null;
    }

    private static Regions load() {
        String edition = "";
        String source = "";
        Map<String, List<Membership>> memberships = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Regions.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EDITION)) {
                    edition = line.substring(EDITION.length());
                } else if (line.startsWith(SOURCE)) {
                    source = line.substring(SOURCE.length());
                } else if (!line.startsWith("#") && !line.equals(COLUMNS)) {
                    add(line.split(",", -1), memberships);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new Regions(edition, source, memberships);
    }

    private static void add(String[] row, Map<String, List<Membership>> memberships) {
        List<Membership> ofCountry = memberships.computeIfAbsent(row[1], country -> new ArrayList<>(1));
        if (!row[0].isEmpty()) {
            ofCountry.add(membership(row));
        }
    }

    private static Membership membership(String[] row) {
        Optional<String> currency = row[2].isEmpty() ? Optional.empty() : Optional.of(row[2]);
        LocalDate since = row[3].isEmpty() ? LocalDate.MIN : LocalDate.parse(row[3]);
        LocalDate until = row[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[4]);
        return new Membership(Region.valueOf(row[0]), currency, new DateRange(since, until));
    }
}
