package io.github.csprules.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.csprules.CspPolicy;
import io.github.csprules.model.FactKind;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleInfo;
import io.github.csprules.rule.TransactionRule;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/** Writes headers of rules as JSON, for programs that show or document them. */
final class CatalogueJson {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final Texts TEXTS = Texts.standard();

    private CatalogueJson() {}

    static String write(List<TransactionRule> rules) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartArray();
            for (TransactionRule rule : rules) {
                write(rule, json);
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    static String write(TransactionRule rule) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            write(rule, json);
        }
        return text.toString();
    }

    private static JsonGenerator generator(StringWriter text) throws IOException {
        return new JsonFactory().createGenerator(text).useDefaultPrettyPrinter();
    }

    private static void write(TransactionRule rule, JsonGenerator json) throws IOException {
        RuleInfo info = rule.info();
        json.writeStartObject();
        json.writeStringField("rule", info.id().value());
        json.writeStringField("title", TEXTS.title(info.id(), LANGUAGE));
        json.writeStringField("policy", CspPolicy.standard().ids().contains(info.id()) ? "standard" : "extended");
        json.writeArrayFieldStart("transactions");
        for (TransactionType type : info.types()) {
            json.writeString(type.name());
        }
        json.writeEndArray();
        json.writeStringField(
                "since", info.period().hasStart() ? info.period().start().toString() : null);
        json.writeStringField(
                "until", info.period().hasEnd() ? info.period().end().toString() : null);
        json.writeArrayFieldStart("reads");
        for (FactKind fact : info.reads()) {
            json.writeStartObject();
            json.writeStringField("of", fact.owner().name());
            json.writeStringField("fact", fact.name().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (Reason reason : info.reasons()) {
            write(info, reason, json);
        }
        json.writeEndArray();
        write(CspPolicy.extended().citations(info), json);
        json.writeEndObject();
    }

    private static void write(RuleInfo rule, Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", reason.name());
        json.writeArrayFieldStart("arguments");
        for (String argument : reason.arguments().keySet()) {
            json.writeString(argument);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("remedies");
        for (Remedy remedy : reason.remedies()) {
            json.writeStartObject();
            json.writeStringField("code", remedy.code());
            json.writeStringField("by", remedy.by().name());
            json.writeStringField("message", TEXTS.template(remedy, LANGUAGE));
            json.writeEndObject();
        }
        json.writeEndArray();
        write(CspPolicy.extended().decisive(reason), json);
        json.writeArrayFieldStart("partnerCenterErrors");
        for (Reason.ErrorCode error : rule.errorCodes(reason)) {
            json.writeString(error.code());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(List<Citation> citations, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("citations");
        for (Citation citation : citations) {
            json.writeStartObject();
            json.writeStringField("clause", citation.clause().orElse(null));
            json.writeStringField("page", citation.page());
            json.writeStringField("section", citation.section());
            json.writeStringField("pageDate", citation.pageDate().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
