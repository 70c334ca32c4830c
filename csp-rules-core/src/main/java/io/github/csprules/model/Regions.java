package io.github.csprules.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The regions of the CSP program and their countries, day by day, as one edition of the policy knows them.
 * <p>
 * Countries are ISO 3166-1 alpha-2 codes in capitals, and {@code XK} for Kosovo. Some countries have no region: nothing can be
 * sold there through CSP. The table is read on first use. This class is immutable and thread-safe.
 *
 * @see <a href="https://learn.microsoft.com/partner-center/regional-authorization-overview">CSP program regional markets</a>
 */
public final class Regions {

    private static final String COLUMNS = "country,region,currencies,from,until";

    private final Supplier<List<String>> lines;
    /** Read once, or by several threads with the same result. */
    private volatile @Nullable Table table;

    /** The membership of a country in a region, for some time. */
    private record Membership(Region region, List<String> currencies, DateRange period) {}

    /** What the lines say. */
    private static final class Table {

        /** By country, in the order of time. */
        final Map<String, List<Membership>> memberships;

        /** The days on which something changes, the newest first; the last has no start. */
        final LocalDate[] since;

        /** For each of these days who is where from then on, by the place of the country. */
        final @Nullable Membership[][] byPlace;

        Table(Map<String, List<Membership>> memberships, LocalDate[] since, @Nullable Membership[][] byPlace) {
            this.memberships = memberships;
            this.since = since;
            this.byPlace = byPlace;
        }
    }

    private Regions(Supplier<List<String>> lines) {
        this.lines = Objects.requireNonNull(lines, "lines");
    }

    /**
     * Returns the regions of a table.
     *
     * @param lines gives its lines: comments that begin with {@code #}, the columns {@code country,region,currencies,from,until},
     *     then rows of these, in which {@code until} is exclusive, a blank day is no bound, and currencies have a space between
     *     them; the same lines each time
     * @return the regions
     */
    public static Regions of(Supplier<List<String>> lines) {
        return new Regions(lines);
    }

    /**
     * Returns the region of a country.
     *
     * @param country the country
     * @param day the day
     * @return the region, or empty if the country has none on that day
     * @throws IllegalArgumentException if the code is not that of a country
     */
    public Optional<Region> regionOf(String country, LocalDate day) {
        Membership membership = on(country, day);
        return membership == null ? Optional.empty() : Optional.of(membership.region);
    }

    /**
     * Returns the currencies in which offers are sold in a country.
     *
     * @param country the country
     * @param day the day
     * @return the ISO 4217 codes; none if the country has no region or its region's page names no currency for it
     * @throws IllegalArgumentException if the code is not that of a country
     */
    public List<String> currenciesOf(String country, LocalDate day) {
        Membership membership = on(country, day);
        return membership == null ? List.of() : membership.currencies;
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
     * Checks if two parties are in one region.
     *
     * @param one a partner or customer
     * @param other another or the same one
     * @param day the day
     * @return true if both state a country, both have a region on that day and it is the same
     */
    public boolean isSameRegion(Party one, Party other, LocalDate day) {
        if (one.countryPlace() < 0 || other.countryPlace() < 0) {
            return false;
        }
        @Nullable Membership[] now = on(day);
        Membership ours = now[one.countryPlace()];
        Membership theirs = now[other.countryPlace()];
        return ours != null && theirs != null && ours.region == theirs.region;
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
        for (String country : table().memberships.keySet()) {
            Membership membership = on(country, day);
            if (membership != null && membership.region == region) {
                countries.add(country);
            }
        }
        return Collections.unmodifiableSortedSet(countries);
    }

    /** {@return the days on which the region or currency of a country changes, in chronological order} */
    public SortedSet<LocalDate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day : table().since) {
            if (day.isAfter(LocalDate.MIN)) {
                days.add(day);
            }
        }
        return Collections.unmodifiableSortedSet(days);
    }

    private @Nullable Membership on(String country, LocalDate day) {
        int place = Countries.place(country);
        Membership membership = place < 0 ? null : on(day)[place];
        if (membership == null && !Countries.isCountry(country)) {
            throw new IllegalArgumentException("not the code of a country: " + Found.text(country, Countries.CODES));
        }
        return membership;
    }

    /** Who is where on a day. */
    private @Nullable Membership[] on(LocalDate day) {
        Table known = table();
        int i = 0;
        while (day.isBefore(known.since[i])) { // the last one has no start
            i++;
        }
        return known.byPlace[i];
    }

    private Table table() {
        Table known = table;
        if (known == null) {
            known = table(read(lines.get()));
            table = known;
        }
        return known;
    }

    private static Table table(Map<String, List<Membership>> memberships) {
        SortedSet<LocalDate> days = new TreeSet<>(Comparator.reverseOrder());
        days.add(LocalDate.MIN);
        for (List<Membership> all : memberships.values()) {
            for (Membership one : all) {
                days.add(one.period.start());
                if (one.period.hasEnd()) {
                    days.add(one.period.end());
                }
            }
        }
        LocalDate[] since = days.toArray(LocalDate[]::new);
        @Nullable Membership[][] byPlace = new @Nullable Membership[since.length][Countries.PLACES];
        memberships.forEach((country, all) -> {
            for (Membership one : all) {
                for (int i = 0; i < since.length; i++) {
                    if (one.period.contains(since[i])) {
                        byPlace[i][Countries.place(country)] = one;
                    }
                }
            }
        });
        return new Table(memberships, since, byPlace);
    }

    private static Map<String, List<Membership>> read(List<String> lines) {
        Map<String, List<Membership>> memberships = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.equals(COLUMNS)) {
                String[] row = line.split(",", -1);
                memberships
                        .computeIfAbsent(row[0], country -> new ArrayList<>(1))
                        .add(membership(row));
            }
        }
        return memberships;
    }

    private static Membership membership(String[] row) {
        List<String> currencies = row[2].isEmpty() ? List.of() : List.of(row[2].split(" "));
        LocalDate from = row[3].isEmpty() ? LocalDate.MIN : LocalDate.parse(row[3]);
        LocalDate until = row[4].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[4]);
        return new Membership(Region.valueOf(row[1]), currencies, new DateRange(from, until));
    }
}
