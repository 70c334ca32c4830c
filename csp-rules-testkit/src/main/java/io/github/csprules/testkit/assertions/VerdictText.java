package io.github.csprules.testkit.assertions;

import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lays a verdict out as the message of a failure: the codes that assertions name, and beside them the words of its report. */
final class VerdictText {

    private VerdictText() {}

    /** What was expected, notes on what comes near it, and the whole verdict. */
    static String failure(String expected, List<String> notes, Verdict verdict) {
        List<String> lines = new ArrayList<>(List.of("", "Expected:", "  " + expected));
        notes.forEach(note -> lines.add("  " + note));
        lines.add("But the verdict is:");
        lines(verdict).forEach(line -> lines.add("  " + line));
        return String.join("\n", lines);
    }

    /** A finding in a few words. */
    static String brief(Finding finding) {
        if (finding instanceof Gap gap) {
            return gap.rule() + " about " + gap.subjects() + " is UNDETERMINED, lacking " + joined(gap.missing());
        }
        return finding.rule() + "." + ((Violation) finding).reason() + " about " + finding.subjects();
    }

    private static List<String> lines(Verdict verdict) {
        Report report = Report.of(verdict, Texts.standard(), Locale.ENGLISH);
        List<String> lines = new ArrayList<>();
        lines.add(verdict.outcome() + " " + verdict.transaction() + " on " + verdict.asOf() + " under policy "
                + verdict.policy());
        lines.addAll(report.caveats());
        for (Report.Entry entry : report.findings()) {
            lines.add(entry.finding().status() + " " + headOf(entry.finding()));
            lines.add("  " + entry.message());
            detailsOf(entry.finding(), lines);
        }
        add("assumptions", verdict.assumptions(), lines);
        add(
                "consequences",
                verdict.consequences().stream().map(Consequence::code).toList(),
                lines);
        return lines;
    }

    private static String headOf(Finding finding) {
        return finding instanceof Violation ? brief(finding) : finding.rule() + " about " + finding.subjects();
    }

    private static void detailsOf(Finding finding, List<String> lines) {
        if (finding instanceof Gap gap) {
            add("  missing", gap.missing(), lines);
        } else {
            add(
                    "  arguments",
                    ((Violation) finding)
                            .arguments().entrySet().stream()
                                    .map(each -> each.getKey() + " = " + each.getValue())
                                    .toList(),
                    lines);
        }
        add("  clauses", finding.citations(), lines);
        if (finding instanceof Violation violation) {
            add(
                    "  remedies",
                    violation.remedies().stream()
                            .map(remedy -> remedy.code() + " (" + remedy.by() + ")")
                            .toList(),
                    lines);
            add("  Partner Center errors", violation.partnerCenterErrors(), lines);
        }
    }

    private static void add(String what, Collection<?> all, List<String> lines) {
        if (!all.isEmpty()) {
            lines.add(what + ": " + joined(all));
        }
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
