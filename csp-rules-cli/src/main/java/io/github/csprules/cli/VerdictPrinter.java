package io.github.csprules.cli;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** Lays a verdict out for a person at a terminal: the outcome, then why not, what is missing, and what goes with it. */
final class VerdictPrinter {

    private static final String INDENT = "    ";
    private static final int LABEL_WIDTH = 11;

    private final PrintWriter out;
    private final Styles styles;
    private final Words words;

    VerdictPrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.styles = new Styles(ansi);
        this.words = words;
    }

    void print(Verdict verdict, Scenario scenario) {
        print(verdict, List.of(), scenario);
    }

    void print(Verdict verdict, List<Explanation> explanations, Scenario scenario) {
        Report report = Report.of(verdict, explanations, words.texts().naming(scenario), words.locale());
        printHead(report);
        report.findings().stream()
                .filter(entry -> entry.finding() instanceof Violation)
                .forEach(entry -> printViolation(entry, (Violation) entry.finding()));
        printMissing(report.missing());
        printAssumptions(report.assumptions());
        printConsequences(report.consequences());
        printExplanation(report.explanation());
    }

    private void printExplanation(List<Report.Basis> explanation) {
        if (!explanation.isEmpty()) {
            printHeading("explanation");
        }
        for (Report.Basis basis : explanation) {
            out.println("  " + words.said(basis.rule().value(), basis.status()));
            basis.facts().forEach(fact -> out.println(INDENT + Styles.shown(fact)));
        }
    }

    private void printHead(Report report) {
        String outcome = report.outcome().toUpperCase(Locale.ROOT);
        out.println(styles.styled(style(report.verdict().outcome()), outcome) + "  " + Styles.shown(report.headline()));
        report.caveats()
                .forEach(caveat -> out.println(styles.styled("yellow", word("caution")) + "  " + Styles.shown(caveat)));
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> "bold,green";
            case DENIED -> "bold,red";
            case UNDETERMINED -> "bold,yellow";
        };
    }

    private void printViolation(Report.Entry entry, Violation violation) {
        out.println();
        out.println(styles.styled("red", entry.message()));
        printLine("rule", violation.rule() + ", " + violation.reason());
        entry.clauses().forEach(this::printClauses);
        String label = "remedy";
        for (Report.Cure cure : entry.remedies()) {
            printLine(label, words.said(cure.by(), cure.message()));
            label = "or";
        }
        if (!violation.partnerCenterErrors().isEmpty()) {
            printLine(
                    "error",
                    word("partner-center", Map.of("codes", String.join(", ", violation.partnerCenterErrors()))));
        }
    }

    private void printClauses(Report.Clauses section) {
        if (section.ids().isEmpty()) {
            printLine("page", section.page() + ", " + section.section());
            return;
        }
        Map<String, String> parts = Map.of(
                "clauses", String.join(", ", section.ids()), "page", section.page(), "section", section.section());
        printLine("clauses", word("clauses-of-section", parts));
    }

    private void printMissing(List<Report.Question> missing) {
        if (!missing.isEmpty()) {
            printHeading("missing");
        }
        for (Report.Question question : missing) {
            out.println("  " + styles.styled("yellow", "?") + " " + Styles.shown(question.question()));
            printLine("fact", question.fact().toString());
            String rules = question.rules().stream().map(RuleId::value).collect(Collectors.joining(", "));
            printLine(question.rules().size() == 1 ? "rule" : "rules", rules);
        }
    }

    private void printAssumptions(List<Report.Question> assumptions) {
        if (!assumptions.isEmpty()) {
            printHeading("assumptions");
        }
        for (Report.Question question : assumptions) {
            FactRef fact = question.fact();
            out.println("  " + words.said(fact.toString(), question.question()));
        }
    }

    private void printConsequences(List<Report.Effect> consequences) {
        if (!consequences.isEmpty()) {
            printHeading("consequences");
        }
        consequences.forEach(effect ->
                out.println("  " + styles.styled("bold", effect.level()) + "  " + Styles.shown(effect.message())));
    }

    private void printHeading(String heading) {
        out.println();
        out.println(styles.styled("bold", word(heading)));
    }

    private void printLine(String label, String text) {
        String word = word(label);
        String padding = " ".repeat(Math.max(1, LABEL_WIDTH - word.length()));
        out.println(INDENT + styles.styled("faint", word) + padding + Styles.shown(text));
    }

    private String word(String key) {
        return word(key, Map.of());
    }

    private String word(String key, Map<String, String> parts) {
        return words.text("report." + key, parts);
    }
}
