package io.github.csprules.cli;

import io.github.csprules.model.FactRef;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.ColorScheme;

/** Prints a verdict for a person: the outcome, then why not, what is missing, and what goes with it. */
final class VerdictPrinter {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final String INDENT = "    ";
    private static final int LABEL_WIDTH = 11;

    private final PrintWriter out;
    private final ColorScheme colors;

    VerdictPrinter(PrintWriter out, ColorScheme colors) {
        this.out = out;
        this.colors = colors;
    }

    void print(Verdict verdict, Scenario scenario) {
        Texts texts = Texts.standard().naming(scenario);
        printOutcome(verdict, texts);
        printViolations(verdict, texts);
        printMissing(verdict, texts);
        printAssumptions(verdict, texts);
        printConsequences(verdict, texts);
    }

    private void printOutcome(Verdict verdict, Texts texts) {
        String outcome = texts.label(verdict.outcome(), LANGUAGE).toUpperCase(Locale.ROOT);
        out.println(styled(style(verdict.outcome()), outcome) + "  " + texts.label(verdict.transaction(), LANGUAGE)
                + " on " + verdict.asOf() + ", policy " + verdict.policy()
                + verdict.reference()
                        .map(reference -> ", reference " + reference)
                        .orElse(""));
        if (verdict.isBeforeKnownPolicy()) {
            out.println(styled("yellow", "caution") + "  " + texts.beforeKnownPolicy(verdict.policy(), LANGUAGE));
        }
        if (verdict.isBeyondKnownPolicy()) {
            out.println(styled("yellow", "caution") + "  " + texts.beyondKnownPolicy(verdict.policy(), LANGUAGE));
        }
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> "bold,green";
            case DENIED -> "bold,red";
            case UNDETERMINED -> "bold,yellow";
        };
    }

    private void printViolations(Verdict verdict, Texts texts) {
        for (Violation violation : verdict.violations()) {
            out.println();
            out.println(styled("red", texts.message(violation, LANGUAGE)));
            printLine("rule", violation.rule() + ", " + violation.reason());
            printClauses(violation);
            String label = "remedy";
            for (Remedy remedy : violation.remedies()) {
                printLine(
                        label, texts.label(remedy.by(), LANGUAGE) + ": " + texts.message(remedy, violation, LANGUAGE));
                label = "or";
            }
            if (!violation.partnerCenterErrors().isEmpty()) {
                printLine("error", "Partner Center " + String.join(", ", violation.partnerCenterErrors()));
            }
        }
    }

    private void printClauses(Finding finding) {
        Map<String, List<Citation>> bySection = finding.citations().stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.page() + ", " + citation.section(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        bySection.forEach((section, citations) -> {
            String clauses = citations.stream()
                    .flatMap(citation -> citation.clause().stream())
                    .collect(Collectors.joining(", "));
            printLine(
                    clauses.isEmpty() ? "page" : "clauses",
                    clauses.isEmpty() ? section : clauses + " (" + section + ")");
        });
    }

    private void printMissing(Verdict verdict, Texts texts) {
        Map<FactRef, Set<String>> rulesByFact = new LinkedHashMap<>();
        for (Finding finding : verdict.findings()) {
            if (finding instanceof Gap gap) {
                for (FactRef fact : gap.missing()) {
                    rulesByFact
                            .computeIfAbsent(fact, missing -> new LinkedHashSet<>())
                            .add(gap.rule().value());
                }
            }
        }
        if (rulesByFact.isEmpty()) {
            return;
        }
        printHeading("Missing");
        rulesByFact.forEach((fact, rules) -> {
            out.println("  " + styled("yellow", "?") + " " + texts.question(fact, LANGUAGE));
            printLine("fact", fact.toString());
            printLine(rules.size() == 1 ? "rule" : "rules", String.join(", ", rules));
        });
    }

    private void printAssumptions(Verdict verdict, Texts texts) {
        if (!verdict.assumptions().isEmpty()) {
            printHeading("Rests on assumptions");
            verdict.assumptions().forEach(fact -> out.println("  " + fact + ": " + texts.question(fact, LANGUAGE)));
        }
    }

    private void printConsequences(Verdict verdict, Texts texts) {
        if (!verdict.consequences().isEmpty()) {
            printHeading("Consequences");
            for (Consequence consequence : verdict.consequences()) {
                out.println("  " + styled("bold", texts.label(consequence.level(), LANGUAGE)) + "  "
                        + texts.message(consequence, LANGUAGE));
            }
        }
    }

    private void printHeading(String heading) {
        out.println();
        out.println(styled("bold", heading));
    }

    private void printLine(String label, String text) {
        String padding = " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
        out.println(INDENT + styled("faint", label) + padding + text);
    }

    private String styled(String styles, String text) {
        return colors.ansi().enabled()
                ? colors.ansi().text("@|" + styles + " " + escaped(text) + "|@").toString()
                : text;
    }

    /** Text that came from a file must not be read as markup. */
    private static String escaped(String text) {
        return text.replace("|@", "| @").replace("@|", "@ |");
    }
}
