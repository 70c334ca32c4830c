package io.github.csprules.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many lines something was said about, and the first of them. */
final class Hits {

    private static final int EXAMPLES = 3;
    private static final int ID_ROOM = 60;

    private long count;
    private final List<Line> examples = new ArrayList<>(EXAMPLES);

    /**
     * A line of a batch.
     *
     * @param number its number, from 1
     * @param id the id of its answer
     */
    record Line(long number, String id) {}

    void add(Line line) {
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(line);
        }
    }

    long count() {
        return count;
    }

    /** The first lines in words. */
    String examples(Words words) {
        return examples.stream()
                .map(line -> message(line, words))
                .reduce((before, next) -> words.text("report.listed", Map.of("before", before, "next", next)))
                .orElse("");
    }

    /** The number of a line, and its id unless that is its number. */
    private static String message(Line line, Words words) {
        String number = String.valueOf(line.number());
        String said = words.text("html.line", "line", number);
        return line.id().equals(number) ? said : said + " (" + Drawing.cut(line.id(), ID_ROOM) + ")";
    }
}
