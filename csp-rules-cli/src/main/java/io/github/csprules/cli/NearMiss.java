package io.github.csprules.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
final class NearMiss {

    /** No name is nearly as long. */
    private static final int MAX_LENGTH = 100;

    private NearMiss() {}

    /** The nearest of the known names, if it is near enough. */
    static @Nullable String nearest(String found, Iterable<String> known) {
        String nearest = null;
        int least = Integer.MAX_VALUE;
        if (found.length() <= MAX_LENGTH) {
            String wanted = found.toLowerCase(Locale.ROOT);
            for (String name : known) {
                int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
                if (distance < least && distance <= Math.max(2, name.length() / 3)) {
                    nearest = name;
                    least = distance;
                }
            }
        }
        return nearest;
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
