package io.github.csprules.html;

import io.github.csprules.advice.Timeline;
import io.github.csprules.verdict.Report;
import java.util.ArrayList;
import java.util.List;

/** A timeline: a band with a field for each period, then a table of what decides in each. */
final class TimelineSection {

    private static final int FIELD = 112;
    private static final int MARGIN = 44;
    private static final int BAND_TOP = 30;
    private static final int BAND_HEIGHT = 44;

    private final Timeline timeline;
    private final Words words;

    /** @param words the words, which name the parties */
    TimelineSection(Timeline timeline, Words words) {
        this.timeline = timeline;
        this.words = words;
    }

    Element section() {
        return Page.section("timeline", words.text("html.timeline"))
                .add(Element.of("p", timeline.message(words.texts(), words.locale())))
                .add(band(), table());
    }

    private Element band() {
        List<Timeline.Period> periods = timeline.periods();
        Drawing drawing = new Drawing(
                words.text("html.timeline"), 2 * MARGIN + periods.size() * FIELD, BAND_TOP + BAND_HEIGHT + 26);
        for (int i = 0; i < periods.size(); i++) {
            Timeline.Period period = periods.get(i);
            Sign sign = Sign.of(period.verdict().outcome());
            int left = MARGIN + i * FIELD;
            int middle = left + FIELD / 2;
            drawing.rectangle("field " + sign.style(), left + 1, BAND_TOP, FIELD - 2, BAND_HEIGHT)
                    .centered(
                            "strong " + sign.style(),
                            middle,
                            BAND_TOP + 27,
                            sign.with(words.label(period.verdict().outcome())));
            period.from().ifPresent(day -> drawing.centered("soft", left, BAND_TOP + BAND_HEIGHT + 18, day.toString()));
            if (period.days().contains(timeline.asOf())) {
                drawing.centered("strong", middle, 14, timeline.asOf().toString())
                        .path("line", middle - 5, 19, middle, 26, middle + 5, 19);
            }
        }
        return drawing.figure(words.text("html.timeline-caption"));
    }

    private Element table() {
        Table table = new Table(
                words.text("html.periods"),
                words.text("html.period"),
                words.text("html.outcome"),
                words.text("html.decides"));
        List<String> before = List.of();
        for (Timeline.Period period : timeline.periods()) {
            List<String> lines = lines(Report.of(period.verdict(), words.texts(), words.locale()));
            boolean isRepeated = !lines.isEmpty() && lines.equals(before);
            List<Element> items = (isRepeated ? List.of(words.text("timeline.as-before")) : lines)
                    .stream().map(line -> Element.of("li", line)).toList();
            Element days = Table.header(period.message(words.texts(), words.locale()));
            if (period.days().contains(timeline.asOf())) {
                days.text(" ")
                        .add(Element.of(
                                        "span",
                                        words.text(
                                                "timeline.asked",
                                                "day",
                                                timeline.asOf().toString()))
                                .style("soft"));
            }
            table.row(
                    days,
                    Element.of(
                            "td",
                            Sign.of(period.verdict().outcome())
                                    .badge(words.label(period.verdict().outcome()))),
                    items.isEmpty() ? Table.cell("") : Element.of("td", Element.of("ul", items)));
            before = lines;
        }
        return table.element();
    }

    private List<String> lines(Report report) {
        List<String> lines = new ArrayList<>(report.caveats());
        report.findings().forEach(entry -> lines.add(entry.message()));
        report.consequences().forEach(effect -> lines.add(words.said(effect.level(), effect.message())));
        return lines;
    }
}
