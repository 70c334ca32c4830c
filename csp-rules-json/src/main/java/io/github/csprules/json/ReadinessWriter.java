package io.github.csprules.json;

import io.github.csprules.advice.Checklist;
import io.github.csprules.verdict.Texts;
import java.util.Locale;

/** Writes a checklist, with texts in one language. */
final class ReadinessWriter {

    static final String SCHEMA = "csp-readiness/1";

    private ReadinessWriter() {}

    static String write(Checklist checklist, Texts texts, Locale locale) {
        JsonWriter json = new JsonWriter();
        write(json, checklist, texts, locale);
        return json.toString();
    }

    /** Writes it where a value is due. */
    static void write(JsonWriter json, Checklist checklist, Texts texts, Locale locale) {
        json.startObject().property("schema", SCHEMA).property("library", checklist.library());
        VerdictWriter.policy(json, checklist.policy());
        json.property("asOf", checklist.asOf()).property("partner", checklist.partner());
        json.name("ready");
        checklist.ready().ifPresentOrElse(ready -> json.literal(ready.toString()), json::none);
        json.name("items")
                .list(checklist.items(), (out, item) -> item(out, item, texts, locale))
                .endObject();
    }

    private static void item(JsonWriter json, Checklist.Item item, Texts texts, Locale locale) {
        json.startObject().property("item", item.name()).name("of").texts(item.of());
        json.property("state", item.state())
                .propertyOrNull("by", item.by())
                .propertyOrNull("rule", item.rule())
                .propertyOrNull(
                        "step", item.action().map(action -> action.step().code()));
        json.name("blockedBy").texts(item.blockedBy());
        VerdictWriter.facts(json, "missing", item.missing());
        json.property("message", item.message(texts, locale));
        VerdictWriter.citations(json, item.citations());
        json.endObject();
    }
}
