package io.github.csprules.catalog;

import io.github.csprules.rule.Documentation;
import io.github.csprules.verdict.Citation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where clauses and pages stand, as one edition knows them: its two tables, read when somebody wants to know. */
final class EditionDocumentation implements Documentation {

    private static final String RANGE = "..";

    private final Lazy<Read> tables;

    /** @param clauses in the order of the pages */
    private record Read(Map<String, Citation> pages, Map<String, Citation> clauses) {}

    EditionDocumentation(String edition) {
        tables = new Lazy<>(() -> read(edition));
    }

    @Override
    public List<Citation> find(String name) {
        Read read = tables.get();
        int range = name.indexOf(RANGE);
        if (range >= 0) {
            String first = name.substring(0, range);
            return between(first, Integer.parseInt(name.substring(range + RANGE.length())), read.clauses);
        }
        Citation clause = read.clauses.get(name);
        Citation found = clause == null ? read.pages.get(name) : clause;
        return found == null ? List.of() : List.of(found);
    }

    /** The clauses that there are from one number of a text to another. */
    private static List<Citation> between(String first, int end, Map<String, Citation> clauses) {
        String text = textOf(first);
        int start = numberOf(first);
        return clauses.entrySet().stream()
                .filter(entry -> textOf(entry.getKey()).equals(text))
                .filter(entry -> numberOf(entry.getKey()) >= start && numberOf(entry.getKey()) <= end)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String textOf(String clause) {
        return clause.substring(0, clause.indexOf('-'));
    }

    /** The number of a statement of the five pages; 0 for a statement that only a later version has. */
    private static int numberOf(String clause) {
        String number = clause.substring(clause.indexOf('-') + 1);
        return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 0;
    }

    private static Read read(String edition) {
        Map<String, Citation> pages = new HashMap<>();
        for (String line : rows("pages-" + edition + ".csv")) {
            String[] row = line.split(",", 3);
            pages.put(row[0], Citation.of(row[0], row[2], LocalDate.parse(row[1])));
        }
        Map<String, Citation> clauses = new LinkedHashMap<>();
        for (String line : rows("clauses-" + edition + ".csv")) {
            String[] row = line.split(",", -1);
            clauses.put(row[0], Citation.of(row[0], row[1], row[2], LocalDate.parse(row[3])));
        }
        return new Read(pages, clauses);
    }

    private static List<String> rows(String resource) {
        List<String> lines = Tables.lines(resource);
        return lines.subList(1, lines.size());
    }
}
