package io.github.csprules.json;

import io.github.csprules.advice.Timeline;
import io.github.csprules.verdict.Verdict;

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
        json.propertyOrNull("reference", timeline.reference())
                .property("transaction", timeline.transaction())
                .property("asOf", timeline.asOf());
        json.propertyOrNull("allowedFrom", timeline.allowedFrom());
        json.name("periods").list(timeline.periods(), TimelineWriter::period).endObject();
    }

    private static void period(JsonWriter json, Timeline.Period period) {
        Verdict verdict = period.verdict();
        json.startObject()
                .propertyOrNull("from", period.from())
                .propertyOrNull("until", period.until())
                .name("beforeKnownPolicy")
                .literal(verdict.isBeforeKnownPolicy())
                .name("beyondKnownPolicy")
                .literal(verdict.isBeyondKnownPolicy())
                .property("outcome", verdict.outcome())
                .name("findings")
                .list(verdict.findings(), FindingWriter::write);
        VerdictWriter.codes(json, verdict.consequences());
        json.endObject();
    }
}
