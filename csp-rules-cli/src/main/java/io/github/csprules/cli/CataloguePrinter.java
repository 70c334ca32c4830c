package io.github.csprules.cli;

import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Lays rules out for a person at a terminal. */
final class CataloguePrinter {

    private static final List<String> FIELDS =
            List.of("policy", "looks-at", "in-force", "reading", "reads", "if-stated", "leaves-to", "reason");
    private static final List<String> DETAILS = List.of("says", "remedy", "error", "clauses");

    private final Catalogue catalogue;
    private final Words words;
    private final PrintWriter out;

    CataloguePrinter(Catalogue catalogue, PrintWriter out, Words words) {
        this.catalogue = catalogue;
        this.out = out;
        this.words = words;
    }

    void printAll() {
        out.println(word("standard"));
        catalogue.standard().forEach(this::printLine);
        if (!catalogue.added().isEmpty()) {
            out.println();
            out.println(word("extended-adds"));
            catalogue.added().forEach(this::printLine);
        }
    }

    private void printLine(RuleId rule) {
        out.println(String.format(Locale.ROOT, "  %-34s%s", rule, words.texts().title(rule, words.locale())));
    }

    void print(RuleId rule) {
        RuleSheet sheet = catalogue.sheet(rule, words);
        out.println(sheet.id());
        out.println("  " + sheet.title());
        out.println();
        printField("policy", word(catalogue.isStandard(rule) ? "standard-and-extended" : "extended"));
        boolean isFirst = true;
        for (RuleSheet.Version version : sheet.versions()) {
            if (!isFirst) {
                out.println();
            }
            isFirst = false;
            print(version);
        }
    }

    private void print(RuleSheet.Version version) {
        printField("looks-at", String.join(", ", version.transactions()));
        printField("in-force", version.inForce());
        version.info().readings().forEach(reading -> printField("reading", reading));
        version.reads().forEach(read -> printField("reads", line(read)));
        version.judgesOnlyIfStated().forEach(read -> printField("if-stated", line(read)));
        version.info().leavesTo().forEach(rule -> printField("leaves-to", rule.value()));
        for (RuleSheet.Way way : version.reasons()) {
            out.println();
            print(way);
        }
        out.println();
        out.println(word("rests-on"));
        version.clauses().forEach(section -> out.println("  " + line(section)));
    }

    private String line(RuleSheet.Read read) {
        return words.said(read.owner() + " " + read.fact().name(), read.description());
    }

    private void print(RuleSheet.Way way) {
        printField("reason", way.reason().name());
        printDetail("says", way.message());
        for (Report.Cure cure : way.remedies()) {
            printDetail(
                    "remedy",
                    words.said(cure.by(), cure.message()) + " (" + cure.remedy().code() + ")");
        }
        way.errors().forEach(errors -> printDetail("error", errors.message()));
        way.clauses().forEach(section -> printDetail("clauses", line(section)));
    }

    private String line(Report.Clauses section) {
        String heading = section.page() + ", " + section.section();
        return section.ids().isEmpty() ? heading : words.said(heading, String.join(" ", section.ids()));
    }

    private void printField(String label, String text) {
        out.println(padded(label, FIELDS) + text);
    }

    private void printDetail(String label, String text) {
        out.println("  " + padded(label, DETAILS) + text);
    }

    /** A label as wide as the widest of its column, and a space. */
    private String padded(String label, List<String> column) {
        int width = column.stream().mapToInt(each -> word(each).length()).max().orElse(0);
        String word = word(label);
        return word + " ".repeat(width - word.length() + 1);
    }

    private String word(String key) {
        return words.text("sheet." + key);
    }
}
