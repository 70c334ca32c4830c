package io.github.csprules.html;

import io.github.csprules.verdict.Outcome;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.Verdict;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out the page of an audit. */
final class AuditSections {

    private static final int MOST_FREQUENT = 20;
    /** With more months than these the page shows years. */
    private static final int MAX_MONTHS = 36;

    private static final int MAX_GROUPS = 40;

    private static final int ID_ROOM = 60;

    private final AuditTally tally;
    private final Words words;

    AuditSections(AuditTally tally, Words words) {
        this.tally = tally;
        this.words = words;
    }

    String page() {
        String headline = words.text(
                "html.audit",
                Map.of(
                        "lines", String.valueOf(tally.lines()),
                        "policy", words.texts().policy(tally.policy, words.locale())));
        List<Element> banner = new ArrayList<>();
        caveat("audit.before-known-policy", tally.beforeKnownPolicy, banner);
        caveat("audit.beyond-known-policy", tally.beyondKnownPolicy, banner);
        banner.add(Element.of("h1", headline));
        Page page = new Page(words, headline).banner(banner).add(List.of(outcomes()));
        hits("violated", "html.denied-by", Sign.BAD, tally.violated, page);
        hits("open", "html.open-for", Sign.OPEN, tally.open, page);
        groups("types", "html.by-transaction", named(tally.types, words::label), page);
        groups("regions", "html.by-region", regions(), page);
        if (tally.months.size() > MAX_MONTHS) {
            groups("years", "html.by-year", named(byYear(), Year::toString), page);
        } else {
            groups("months", "html.by-month", named(tally.months, YearMonth::toString), page);
        }
        invalidLines(page);
        return page.toHtml(Verdict.thisLibrary());
    }

    private void caveat(String key, long count, List<Element> banner) {
        if (count > 0) {
            banner.add(Element.of("p", Sign.CAUTION.badge(words.text("report.caution")))
                    .text(" " + words.text(key, "count", String.valueOf(count)))
                    .style("caveat"));
        }
    }

    private Element outcomes() {
        String title = words.text("html.outcomes");
        Bars bars = new Bars(title);
        Table table = new Table(title, words.text("html.outcome"), words.text("html.lines"));
        for (Outcome outcome : Outcome.values()) {
            outcome(words.label(outcome), Sign.of(outcome), tally.all.count(outcome), bars, table);
        }
        outcome(words.text("html.invalid"), Sign.CAUTION, tally.invalid, bars, table);
        return Page.section("outcomes", title).add(bars.figure(), table.element());
    }

    private static void outcome(String label, Sign sign, long count, Bars bars, Table table) {
        bars.bar(sign.with(label), List.of(new Bars.Part(sign, count)));
        table.row(Table.header("").add(sign.badge(label)), Table.number(count));
    }

    /** The most frequent rules or reasons, each with its first lines. */
    private void hits(String id, String heading, Sign sign, Map<String, Hits> counted, Page page) {
        if (counted.isEmpty()) {
            return;
        }
        String title = words.text(heading);
        Bars bars = new Bars(title);
        Table table = new Table(
                title,
                words.text("report.rule"),
                words.text("html.demand"),
                words.text("html.lines"),
                words.text("html.examples"));
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Hits>comparingByValue(
                                Comparator.comparing(Hits::count).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FREQUENT)
                .forEach(entry -> {
                    Hits hits = entry.getValue();
                    bars.bar(entry.getKey(), List.of(new Bars.Part(sign, hits.count())));
                    table.row(
                            Table.header("").add(Element.of("code", entry.getKey())),
                            Table.cell(demand(entry.getKey())),
                            Table.number(hits.count()),
                            Table.cell(hits.examples(words)));
                });
        page.add(List.of(Page.section(id, title).add(bars.figure(), table.element())));
    }

    /** What a rule demands, by its id or by its id and a reason. */
    private String demand(String rule) {
        int end = rule.indexOf('.');
        return words.texts().title(RuleId.of(end < 0 ? rule : rule.substring(0, end)), words.locale());
    }

    private void groups(String id, String heading, Map<String, OutcomeCounts> groups, Page page) {
        if (groups.isEmpty()) {
            return;
        }
        String title = words.text(heading);
        Bars bars = new Bars(title);
        Table table = new Table(
                title,
                words.text("html.group"),
                words.label(Outcome.ALLOWED),
                words.label(Outcome.DENIED),
                words.label(Outcome.UNDETERMINED),
                words.text("html.lines"));
        mostFrequent(groups).forEach((label, counts) -> {
            bars.bar(label, counts);
            table.row(
                    Table.header(label),
                    Table.number(counts.count(Outcome.ALLOWED)),
                    Table.number(counts.count(Outcome.DENIED)),
                    Table.number(counts.count(Outcome.UNDETERMINED)),
                    Table.number(counts.total()));
        });
        page.add(List.of(Page.section(id, title).add(bars.figure(words.text("html.bars")), table.element())));
    }

    /** All groups if there are few of them; else those with the most lines, in their order, and the others together. */
    private Map<String, OutcomeCounts> mostFrequent(Map<String, OutcomeCounts> groups) {
        if (groups.size() <= MAX_GROUPS) {
            return groups;
        }
        Set<String> shown = groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> -group.getValue().total()))
                .limit(MAX_GROUPS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, OutcomeCounts> most = new LinkedHashMap<>();
        OutcomeCounts others = new OutcomeCounts();
        groups.forEach((label, counts) -> {
            if (shown.contains(label)) {
                most.put(label, counts);
            } else {
                others.add(counts);
            }
        });
        most.put(words.text("html.others"), others);
        return most;
    }

    private static <K> Map<String, OutcomeCounts> named(Map<K, OutcomeCounts> groups, Function<K, String> name) {
        Map<String, OutcomeCounts> named = new LinkedHashMap<>();
        groups.forEach((group, counts) -> named.put(name.apply(group), counts));
        return named;
    }

    private Map<String, OutcomeCounts> regions() {
        Map<String, OutcomeCounts> regions = named(tally.regions, words::label);
        if (tally.inNoRegion.total() > 0) {
            regions.put(words.text("html.no-region"), tally.inNoRegion);
        }
        if (tally.withoutCountry.total() > 0) {
            regions.put(words.text("html.country-not-stated"), tally.withoutCountry);
        }
        return regions;
    }

    private Map<Year, OutcomeCounts> byYear() {
        Map<Year, OutcomeCounts> years = new TreeMap<>();
        tally.months.forEach(
                (month, counts) -> years.computeIfAbsent(Year.of(month.getYear()), first -> new OutcomeCounts())
                        .add(counts));
        return years;
    }

    private void invalidLines(Page page) {
        if (tally.invalidLines.isEmpty()) {
            return;
        }
        String title = words.text("html.invalid-lines");
        Table table = new Table(title, words.text("html.number"), words.text("html.key"), words.text("html.problem"));
        for (AuditTally.Invalid line : tally.invalidLines) {
            table.row(
                    Table.header(String.valueOf(line.line())),
                    Table.cell(Drawing.cut(line.id(), ID_ROOM)),
                    Table.cell(line.problem()));
        }
        page.add(List.of(Page.section("invalid", title).add(table.element())));
    }
}
