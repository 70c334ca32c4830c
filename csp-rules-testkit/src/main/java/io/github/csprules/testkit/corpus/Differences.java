package io.github.csprules.testkit.corpus;

import java.util.ArrayList;
import java.util.List;

/** Compares two lists of lines. */
final class Differences {

    private Differences() {}

    /** All lines in order: those of both with two spaces before them, of the first alone with a minus, of the other with a plus. */
    static List<String> between(List<String> expected, List<String> found) {
        int[][] common = commonOfTails(expected, found);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < found.size()) {
            if (i < expected.size() && j < found.size() && expected.get(i).equals(found.get(j))) {
                lines.add("  " + expected.get(i));
                i++;
                j++;
            } else if (j == found.size() || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + expected.get(i));
                i++;
            } else {
                lines.add("+ " + found.get(j));
                j++;
            }
        }
        return lines;
    }

    /** How many lines both have in common, in order, from a line of each on. */
    private static int[][] commonOfTails(List<String> expected, List<String> found) {
        int[][] common = new int[expected.size() + 1][found.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = found.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(found.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
