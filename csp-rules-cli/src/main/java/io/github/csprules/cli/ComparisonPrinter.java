package io.github.csprules.cli;

import io.github.csprules.advice.Comparison;
import io.github.csprules.model.Problem;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Violation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** Lays a comparison out for a person at a terminal: how much differs, by which rules, and examples of it. */
final class ComparisonPrinter {

    private final PrintWriter out;
    private final Styles styles;
    private final Words words;

    ComparisonPrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.styles = new Styles(ansi);
        this.words = words;
    }

    void print(Comparison comparison) {
        out.println(
                styles.bold(word("sides", Map.of("left", side(comparison.left()), "right", side(comparison.right())))));
        out.println(word(
                "counts",
                Map.of(
                        "judged", String.valueOf(comparison.judged()),
                        "same", String.valueOf(comparison.same()),
                        "other", String.valueOf(comparison.judged() - comparison.same()),
                        "invalid", String.valueOf(comparison.invalid()))));
        printHeading("outcomes", comparison.outcomes());
        comparison
                .outcomes()
                .forEach(met -> out.println(number(met.count()) + "  " + outcomes(met.left(), met.right())));
        printHeading("findings", comparison.rows());
        printColumns(comparison.rows(), "gained", "lost", "changed");
        for (Comparison.Row row : comparison.rows()) {
            out.println(number(row.gained()) + number(row.lost()) + number(row.changed()) + "  "
                    + because(row.rule(), row.reason()));
        }
        printHeading("consequences", comparison.consequences());
        printColumns(comparison.consequences(), "gained", "lost");
        for (Comparison.Effects effects : comparison.consequences()) {
            out.println(number(effects.gained()) + number(effects.lost()) + "  " + effects.code());
        }
        printHeading("examples", comparison.examples());
        comparison.examples().forEach(this::printExample);
    }

    private void printHeading(String key, List<?> entries) {
        if (!entries.isEmpty()) {
            out.println();
            out.println(styles.bold(word(key, Map.of())));
        }
    }

    private void printColumns(List<?> entries, String... keys) {
        if (!entries.isEmpty()) {
            StringBuilder columns = new StringBuilder();
            for (String key : keys) {
                columns.append(column(word(key, Map.of())));
            }
            out.println(styles.styled("faint", columns.toString()));
        }
    }

    private void printExample(Comparison.Example example) {
        Difference difference = example.difference();
        out.println("  " + words.said(example.id(), outcomes(difference.left(), difference.right())));
        parts(difference).forEach(part -> out.println("      " + part));
    }

    /** One scenario on one line, also where there is no difference. */
    void printLine(String id, Difference difference) {
        List<String> parts = new ArrayList<>(List.of(outcomes(difference.left(), difference.right())));
        parts.addAll(difference.isNone() ? List.of(word("same", Map.of())) : parts(difference));
        out.println(words.said(id, parts.stream().reduce(words::listed).orElseThrow()));
    }

    private List<String> parts(Difference difference) {
        List<String> parts = new ArrayList<>();
        difference.gained().forEach(finding -> parts.add(noted("gained", finding(finding))));
        difference.lost().forEach(finding -> parts.add(noted("lost", finding(finding))));
        for (Difference.Changed changed : difference.changed()) {
            parts.add(noted(
                    "changed",
                    word("became", Map.of("left", finding(changed.left()), "right", said(changed.right())))));
        }
        difference.gainedConsequences().forEach(consequence -> parts.add(noted("gained", consequence.code())));
        difference.lostConsequences().forEach(consequence -> parts.add(noted("lost", consequence.code())));
        return parts;
    }

    /** What has become of something. */
    private String noted(String change, String of) {
        return word("noted", Map.of("change", word(change, Map.of()), "of", of));
    }

    private String finding(Finding finding) {
        return because(finding.rule(), reason(finding)) + " (" + Problem.visible(String.join(", ", finding.subjects()))
                + ")";
    }

    private static Optional<String> reason(Finding finding) {
        return finding instanceof Violation violation ? Optional.of(violation.reason()) : Optional.empty();
    }

    private String said(Finding finding) {
        return reason(finding).orElseGet(() -> word("lacking", Map.of()));
    }

    private String because(RuleId rule, Optional<String> reason) {
        return rule + ", " + reason.orElseGet(() -> word("lacking", Map.of()));
    }

    private String side(Comparison.Side side) {
        String policy = words.texts().policy(side.policy(), words.locale());
        return side.asOf()
                .map(day -> word("side-on-day", Map.of("policy", policy, "day", day.toString())))
                .orElse(policy);
    }

    private String outcomes(Outcome left, Outcome right) {
        String before = words.texts().label(left, words.locale());
        return left == right
                ? before
                : word("became", Map.of("left", before, "right", words.texts().label(right, words.locale())));
    }

    private static String number(long number) {
        return column(String.valueOf(number));
    }

    private static String column(String text) {
        return String.format(Locale.ROOT, "%10s", text);
    }

    private String word(String key, Map<String, String> parts) {
        return words.text("comparison." + key, parts);
    }
}
