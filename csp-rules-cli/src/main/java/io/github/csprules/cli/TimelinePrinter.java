package io.github.csprules.cli;

import io.github.csprules.advice.Timeline;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** Lays a timeline out for a person at a terminal: from when on it is allowed, then period by period what decides. */
final class TimelinePrinter {

    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final Styles styles;
    private final Words words;

    TimelinePrinter(PrintWriter out, Ansi ansi, Words words) {
        this.out = out;
        this.styles = new Styles(ansi);
        this.words = words;
    }

    void print(Timeline timeline, Scenario scenario) {
        Texts texts = words.texts().naming(scenario);
        out.println(styles.bold(timeline.headline(texts, words.locale())));
        out.println(timeline.message(texts, words.locale()));
        out.println();
        int width = timeline.periods().stream()
                .mapToInt(period -> days(period).length())
                .max()
                .orElse(0);
        List<String> caveats = List.of();
        List<String> before = List.of();
        for (Timeline.Period period : timeline.periods()) {
            Report report = Report.of(period.verdict(), texts, words.locale());
            printPeriod(period, report, width, timeline);
            if (!report.caveats().equals(caveats)) {
                report.caveats()
                        .forEach(caveat ->
                                out.println(INDENT + line("yellow", word("report.caution", Map.of()), caveat)));
            }
            caveats = report.caveats();
            List<String> lines = lines(report);
            boolean isRepeated = !lines.isEmpty() && lines.equals(before);
            (isRepeated ? List.of(word("timeline.as-before", Map.of())) : lines)
                    .forEach(line -> out.println(INDENT + line));
            before = lines;
        }
    }

    private List<String> lines(Report report) {
        List<String> lines = new ArrayList<>();
        report.findings().forEach(entry -> lines.add(finding(entry)));
        report.consequences().forEach(effect -> lines.add(line("bold", effect.level(), effect.message())));
        return lines;
    }

    private void printPeriod(Timeline.Period period, Report report, int width, Timeline timeline) {
        String days = days(period);
        String asked = period.days().contains(timeline.asOf())
                ? "  " + word("timeline.asked", Map.of("day", timeline.asOf().toString()))
                : "";
        out.println(days
                + " ".repeat(width - days.length() + 2)
                + styles.styled(style(period.verdict()), report.outcome().toUpperCase(Locale.ROOT))
                + asked);
    }

    private static String style(Verdict verdict) {
        return verdict.outcome() == Outcome.ALLOWED
                ? "bold,green"
                : verdict.outcome() == Outcome.DENIED ? "bold,red" : "bold,yellow";
    }

    private String days(Timeline.Period period) {
        return period.message(words.texts(), words.locale());
    }

    private String finding(Report.Entry entry) {
        Finding finding = entry.finding();
        String rule = finding instanceof Violation violation
                ? finding.rule() + ", " + violation.reason()
                : finding.rule().toString();
        return entry.message() + " " + styles.styled("faint", "(" + rule + ")");
    }

    private String line(String style, String label, String text) {
        return styles.styled(style, label) + "  " + text;
    }

    private String word(String key, Map<String, String> parts) {
        return words.text(key, parts);
    }
}
