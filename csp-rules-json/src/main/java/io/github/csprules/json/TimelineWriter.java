package io.github.csprules.json;

import io.github.csprules.advice.Timeline;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/** Writes a timeline. */
final class TimelineWriter {

    static final String SCHEMA = "csp-timeline/1";

    private TimelineWriter() {}

    static String write(Timeline timeline) {
        JsonWriter json = new JsonWriter();
        write(json, timeline);
        return json.toString();
    }

    /** Writes a timeline where a value is due. */
    static void write(JsonWriter json, Timeline timeline) {
        json.startObject().property("schema", SCHEMA).property("library", timeline.library());
        VerdictWriter.policy(json, timeline.policy());
        json.name("reference");
        timeline.reference().ifPresentOrElse(json::text, json::none);
        json.property("transaction", timeline.transaction()).property("asOf", timeline.asOf());
        day(json, "allowedFrom", timeline.allowedFrom());
        json.name("periods").list(timeline.periods(), TimelineWriter::period).endObject();
    }

    private static void period(JsonWriter json, Timeline.Period period) {
        Verdict verdict = period.verdict();
        json.startObject();
        day(json, "from", period.from());
        day(json, "until", period.until());
        json.name("beforeKnownPolicy")
                .literal(String.valueOf(verdict.isBeforeKnownPolicy()))
                .name("beyondKnownPolicy")
                .literal(String.valueOf(verdict.isBeyondKnownPolicy()))
                .property("outcome", verdict.outcome())
                .name("findings")
                .list(verdict.findings(), FindingWriter::write)
                .name("consequences")
                .texts(verdict.consequences().stream().map(Consequence::code).toList())
                .endObject();
    }

    private static void day(JsonWriter json, String name, Optional<LocalDate> day) {
        json.name(name);
        day.ifPresentOrElse(known -> json.text(known.toString()), json::none);
    }
}
