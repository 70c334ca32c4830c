package io.github.csprules.cli;

import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.rule.Step;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays rules out for a person at a terminal. */
final class CataloguePrinter {

    private static final List<String> FIELDS = List.of(
            "policy", "looks-at", "in-force", "changes", "reading", "reads", "if-stated", "leaves-to", "reason");
    private static final List<String> DETAILS = List.of("says", "remedy", "step", "else", "error", "clauses");
    private static final List<String> OF_STEP = List.of("changes", "transaction", "where", "clauses");

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

    /** The rules that answer for an error code of Partner Center, with those of their reasons that do. */
    void print(Map<RuleId, List<Reason>> behind) {
        boolean isFirst = true;
        for (Map.Entry<RuleId, List<Reason>> each : behind.entrySet()) {
            out.print(isFirst ? "" : System.lineSeparator());
            isFirst = false;
            RuleSheet sheet = catalogue.sheet(each.getKey(), words);
            out.println(sheet.id());
            out.println("  " + sheet.title());
            sheet.versions().stream()
                    .flatMap(version -> version.reasons().stream())
                    .filter(way -> each.getValue().contains(way.reason()))
                    .forEach(way -> {
                        out.println();
                        print(way);
                    });
        }
    }

    private void print(RuleSheet.Version version) {
        printField("looks-at", String.join(", ", version.transactions()));
        printField("in-force", version.inForce());
        version.info().changes().forEach(day -> printField("changes", day.toString()));
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
        boolean isHelped = true;
        Set<Step> printed = new HashSet<>();
        for (Report.Cure cure : way.remedies()) {
            printDetail(
                    "remedy",
                    words.said(cure.by(), cure.message()) + " (" + cure.remedy().code() + ")");
            List<RuleSheet.StepSheet> steps = way.stepsOf(cure);
            if (steps.isEmpty()) {
                isHelped = false;
                printDetail("step", word("no-step"));
            }
            for (RuleSheet.StepSheet step : steps) {
                if (printed.add(step.step())) {
                    print(step);
                } else {
                    printDetail("step", step.step().code());
                }
            }
        }
        way.steps().stream().filter(step -> printed.add(step.step())).forEach(this::print);
        if (!isHelped) {
            printDetail("else", way.needs());
        }
        way.errors().forEach(errors -> printDetail("error", errors.message()));
        way.clauses().forEach(section -> printDetail("clauses", line(section)));
    }

    /** A step in full. */
    private void print(RuleSheet.StepSheet step) {
        String by = String.join(", ", step.by());
        printDetail("step", words.said(by, step.message()) + " (" + step.step().code() + ")");
        printOfStep("changes", step.changes());
        step.transaction().ifPresent(transaction -> printOfStep("transaction", transaction));
        step.places()
                .forEach(place -> printOfStep(
                        "where", place.who().isEmpty() ? place.where() : words.said(place.who(), place.where())));
        step.clauses().forEach(section -> printOfStep("clauses", line(section)));
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

    private void printOfStep(String label, String text) {
        out.println("    " + padded(label, OF_STEP) + text);
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
