package io.github.csprules.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pages that the policy cites and the clauses in them. */
final class Documentation {

    private static final String RANGE = "..";
    private static final Map<String, Citation> PAGES = new LinkedHashMap<>();
    private static final Map<String, Citation> CLAUSES = new LinkedHashMap<>();

    static {
        readRows("pages.csv", row -> PAGES.put(row[0], Citation.of(row[0], row[2], LocalDate.parse(row[1]))));
        readRows("clauses.csv", row -> {
            LocalDate pageDate = page(row[1]).pageDate();
            CLAUSES.put(row[0], Citation.of(row[0], row[1], row[2], pageDate));
        });
    }

    private Documentation() {}

    static Citation page(String page) {
        return known(PAGES.get(page), "page", page);
    }

    static Citation clause(String clause) {
        return known(CLAUSES.get(clause), "clause", clause);
    }

    static List<Citation> clauses(String clauses) {
        int range = clauses.indexOf(RANGE);
        if (range < 0) {
            return List.of(clause(clauses));
        }
        String first = clauses.substring(0, range);
        String last = first.substring(0, first.indexOf('-') + 1) + clauses.substring(range + RANGE.length());
        clause(first);
        clause(last);
        List<Citation> all = new ArrayList<>();
        boolean isInside = false;
        for (Map.Entry<String, Citation> entry : CLAUSES.entrySet()) {
            isInside |= entry.getKey().equals(first);
            if (isInside) {
                all.add(entry.getValue());
            }
            if (entry.getKey().equals(last)) {
                break;
            }
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("the range `" + clauses + "` ends before it starts");
        }
        return all;
    }

    private static Citation known(@Nullable Citation citation, String kind, String name) {
        if (citation == null) {
            throw new IllegalArgumentException("no " + kind + " `" + name + "` in the documentation");
        }
        return citation;
    }

    private static void readRows(String resource, Consumer<String[]> row) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Documentation.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1) // the names of the columns
                    .forEach(line -> row.accept(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
