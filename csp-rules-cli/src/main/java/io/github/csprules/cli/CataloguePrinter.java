package io.github.csprules.cli;

import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Texts;
import java.io.PrintWriter;
import java.util.Locale;

/** Lays rules out for a person at a terminal. */
final class CataloguePrinter {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Catalogue catalogue;
    private final Texts texts = Texts.standard();
    private final PrintWriter out;

    CataloguePrinter(Catalogue catalogue, PrintWriter out) {
        this.catalogue = catalogue;
        this.out = out;
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
        out.println(String.format(Locale.ROOT, "  %-34s%s", rule, texts.title(rule, LANGUAGE)));
    }

    void print(RuleId rule) {
        RuleSheet sheet = catalogue.sheet(rule);
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

    private static String line(RuleSheet.Read read) {
        return read.owner() + " " + read.fact().name() + ": " + read.description();
    }

    private void print(RuleSheet.Way way) {
        printField("reason", way.reason().name());
        printDetail("says", way.message());
        for (Report.Cure cure : way.remedies()) {
            printDetail(
                    "remedy",
                    cure.by() + ": " + cure.message() + " (" + cure.remedy().code() + ")");
        }
        way.errors().forEach(errors -> printDetail("error", errors.message()));
        way.clauses().forEach(section -> printDetail("clauses", line(section)));
    }

    private static String line(Report.Clauses section) {
        String heading = section.page() + ", " + section.section();
        return section.ids().isEmpty() ? heading : heading + ": " + String.join(" ", section.ids());
    }

    private void printField(String label, String text) {
        out.println(String.format(Locale.ROOT, "%-10s%s", word(label), text));
    }

    private void printDetail(String label, String text) {
        out.println(String.format(Locale.ROOT, "  %-8s%s", word(label), text));
    }

    private String word(String key) {
        return texts.text("sheet." + key, LANGUAGE);
    }
}
