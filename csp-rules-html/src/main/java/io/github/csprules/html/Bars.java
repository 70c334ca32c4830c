package io.github.csprules.html;

import io.github.csprules.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** A plot of horizontal bars, each of one or several parts, with its numbers in a table beneath. */
final class Bars {

    private static final int LABEL = 250;
    private static final int LONGEST = 460;
    private static final int COUNT = 110;
    private static final int ROW = 26;
    private static final int BAR = 18;
    /** Wide enough for a sign. */
    private static final int SIGNED = 16;

    private final String title;
    private final List<Bar> bars = new ArrayList<>();

    /**
     * A part of a bar.
     *
     * @param sign its colour and sign
     * @param count its length
     */
    record Part(Sign sign, long count) {}

    private record Bar(String label, List<Part> parts) {

        long total() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    Bars(String title) {
        this.title = title;
    }

    Bars bar(String label, List<Part> parts) {
        bars.add(new Bar(label, parts));
        return this;
    }

    Bars bar(String label, OutcomeCounts counts) {
        List<Part> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            parts.add(new Part(Sign.of(outcome), counts.count(outcome)));
        }
        return bar(label, parts);
    }

    Element figure() {
        return drawing().figure();
    }

    Element figure(String caption) {
        return drawing().figure(caption);
    }

    private Drawing drawing() {
        Drawing drawing = new Drawing(title, LABEL + LONGEST + COUNT, bars.size() * ROW + 4);
        long longest = bars.stream().mapToLong(Bar::total).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            draw(bars.get(i), i * ROW + 2, longest, drawing);
        }
        return drawing;
    }

    private static void draw(Bar bar, int top, long longest, Drawing drawing) {
        drawing.text("plain", 2, top + 14, LABEL - 10, bar.label());
        int x = LABEL;
        for (Part part : bar.parts()) {
            if (part.count() > 0) {
                int width = Math.max(2, (int) (part.count() * (double) LONGEST / longest));
                drawing.rectangle("field " + part.sign().style(), x, top, width, BAR);
                if (width >= SIGNED) {
                    drawing.centered(
                            "strong " + part.sign().style(),
                            x + width / 2,
                            top + 14,
                            part.sign().character());
                }
                x += width;
            }
        }
        drawing.text("plain", x + 6, top + 14, COUNT - 10, String.valueOf(bar.total()));
    }
}
