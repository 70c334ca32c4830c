package io.github.csprules.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what somebody probably meant. */
final class NearMiss {

    private NearMiss() {}

    /** Words to put behind a complaint: the nearest of the known names, if it is near enough. */
    static String suggest(String found, Stream<String> known) {
        String wanted = found.toLowerCase(Locale.ROOT);
        return known.min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= Math.max(2, name.length() / 3))
                .map(name -> " (did you mean '" + name + "'?)")
                .orElse("");
    }

    /** The number of letters to insert, remove or replace to get from one to the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
