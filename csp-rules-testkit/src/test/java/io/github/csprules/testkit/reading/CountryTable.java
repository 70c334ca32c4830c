package io.github.csprules.testkit.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The region of each country on a day: the table of the page of April 2021, and what the newest edition knows to have changed. */
final class CountryTable {

    /** What stands for a country without a region. */
    static final String NO_REGION = "";

    private static final Map<String, String> OF_2021 = new HashMap<>();

    static {
        for (List<String> row : Table.read("regions.csv")) {
            OF_2021.put(row.get(0), row.get(1));
        }
    }

    private CountryTable() {}

    static String regionOf(String country, LocalDate day, Edition edition) {
        if (edition.isNewest()) {
            switch (country) {
                case "CN" -> {
                    return day.isBefore(LocalDate.of(2021, 8, 12)) ? NO_REGION : "CHINA";
                }
                case "RU", "BY" -> {
                    if (!day.isBefore(LocalDate.of(2023, 8, 17))) {
                        return NO_REGION;
                    }
                }
                case "GU", "MP", "AS" -> {
                    if (!day.isBefore(LocalDate.of(2023, 10, 12))) {
                        return "UNITED_STATES";
                    }
                }
                default -> {}
            }
        }
        return OF_2021.getOrDefault(country, NO_REGION);
    }
}
