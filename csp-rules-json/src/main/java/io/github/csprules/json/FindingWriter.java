package io.github.csprules.json;

import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.Violation;

/** Writes findings for advice, without words and values. */
final class FindingWriter {

    private FindingWriter() {}

    static void write(JsonWriter json, Finding finding) {
        json.startObject().property("rule", finding.rule()).property("status", finding.status());
        if (finding instanceof Violation violation) {
            json.property("reason", violation.reason());
        }
        json.name("subjects").texts(finding.subjects());
        if (finding instanceof Gap gap) {
            VerdictWriter.facts(json, "missing", gap.missing());
        }
        json.endObject();
    }
}
