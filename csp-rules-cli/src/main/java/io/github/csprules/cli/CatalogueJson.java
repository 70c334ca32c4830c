package io.github.csprules.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.csprules.model.DateRange;
import io.github.csprules.model.TransactionType;
import io.github.csprules.rule.Reason;
import io.github.csprules.rule.RuleSheet;
import io.github.csprules.verdict.Report;
import io.github.csprules.verdict.RuleId;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays rules out as JSON, for programs that show or document them. */
final class CatalogueJson {

    private final JsonGenerator json;
    /** The reasons that are wanted; null for all. */
    private final @Nullable List<Reason> wanted;

    private CatalogueJson(JsonGenerator json) {
        this(json, null);
    }

    private CatalogueJson(JsonGenerator json, @Nullable List<Reason> wanted) {
        this.json = json;
        this.wanted = wanted;
    }

    /** All rules of an edition, in a list. */
    static String write(Catalogue catalogue) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartArray();
            for (RuleId rule : catalogue.all()) {
                new CatalogueJson(json).rule(catalogue.sheet(rule, Words.ENGLISH), catalogue.isStandard(rule));
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** The rules that answer for an error code of Partner Center, with those of their reasons that do, in a list. */
    static String write(Map<RuleId, List<Reason>> behind, Catalogue catalogue) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartArray();
            for (Map.Entry<RuleId, List<Reason>> each : behind.entrySet()) {
                new CatalogueJson(json, each.getValue())
                        .rule(catalogue.sheet(each.getKey(), Words.ENGLISH), catalogue.isStandard(each.getKey()));
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** One rule. */
    static String write(RuleId rule, Catalogue catalogue) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            new CatalogueJson(json).rule(catalogue.sheet(rule, Words.ENGLISH), catalogue.isStandard(rule));
        }
        return text.toString();
    }

    private static JsonGenerator generator(StringWriter text) throws IOException {
        return new JsonFactory().createGenerator(text).useDefaultPrettyPrinter();
    }

    private void rule(RuleSheet sheet, boolean isStandard) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", sheet.id().value());
        json.writeStringField("title", sheet.title());
        json.writeStringField("policy", isStandard ? "standard" : "extended");
        list("versions", sheet.versions(), this::version);
        json.writeEndObject();
    }

    private void version(RuleSheet.Version version) throws IOException {
        json.writeStartObject();
        DateRange period = version.info().period();
        json.writeStringField("since", period.hasStart() ? period.start().toString() : null);
        json.writeStringField("until", period.hasEnd() ? period.end().toString() : null);
        list("changesOn", List.copyOf(version.info().changes()), day -> json.writeString(day.toString()));
        list("readings", version.info().readings(), json::writeString);
        list(
                "transactions",
                version.info().types().stream().map(TransactionType::name).toList(),
                json::writeString);
        list("reads", version.reads(), this::read);
        list("judgesOnlyIfStated", version.judgesOnlyIfStated(), this::read);
        list("leavesTo", version.info().leavesTo().stream().map(RuleId::value).toList(), json::writeString);
        list(
                "reasons",
                version.reasons().stream()
                        .filter(way -> wanted == null || wanted.contains(way.reason()))
                        .toList(),
                this::reason);
        citations(version.clauses());
        json.writeEndObject();
    }

    private void read(RuleSheet.Read read) throws IOException {
        json.writeStartObject();
        json.writeStringField("of", read.fact().owner().name());
        json.writeStringField("fact", read.fact().name().name());
        json.writeStringField("description", read.description());
        json.writeEndObject();
    }

    private void reason(RuleSheet.Way way) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", way.reason().name());
        list("arguments", List.copyOf(way.reason().arguments().entrySet()), argument -> {
            json.writeStartObject();
            json.writeStringField("name", argument.getKey());
            json.writeStringField("type", argument.getValue().toString());
            json.writeEndObject();
        });
        json.writeStringField("message", way.message());
        list("remedies", way.remedies(), cure -> remedy(cure, way.stepsOf(cure)));
        json.writeStringField("needs", way.reason().need().name());
        list("steps", way.steps(), this::step);
        citations(way.clauses());
        list(
                "partnerCenterErrors",
                way.errors().stream().flatMap(errors -> errors.codes().stream()).toList(),
                json::writeString);
        json.writeEndObject();
    }

    private void remedy(Report.Cure cure, List<RuleSheet.StepSheet> steps) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", cure.remedy().code());
        json.writeStringField("by", cure.remedy().by().name());
        json.writeStringField("message", cure.message());
        list("steps", steps, step -> json.writeString(step.step().code()));
        json.writeEndObject();
    }

    private void step(RuleSheet.StepSheet sheet) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", sheet.step().code());
        list("by", List.copyOf(sheet.step().actors()), actor -> json.writeString(actor.name()));
        json.writeStringField("message", sheet.message());
        list("where", sheet.places(), place -> {
            json.writeStartObject();
            json.writeStringField("by", place.by().map(Enum::name).orElse(null));
            json.writeStringField("place", place.where());
            json.writeEndObject();
        });
        json.writeStringField("changes", sheet.step().phase().name());
        json.writeStringField(
                "transaction", sheet.step().transaction().map(Enum::name).orElse(null));
        list("remedies", List.copyOf(sheet.step().remedies()), json::writeString);
        citations(sheet.clauses());
        json.writeEndObject();
    }

    private void citations(List<Report.Clauses> sections) throws IOException {
        json.writeArrayFieldStart("citations");
        for (Report.Clauses section : sections) {
            if (section.ids().isEmpty()) {
                citation(null, section);
            }
            for (String clause : section.ids()) {
                citation(clause, section);
            }
        }
        json.writeEndArray();
    }

    private void citation(@Nullable String clause, Report.Clauses section) throws IOException {
        json.writeStartObject();
        json.writeStringField("clause", clause);
        json.writeStringField("page", section.page());
        json.writeStringField("section", section.section());
        json.writeStringField("pageDate", section.pageDate().toString());
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> all, Part<T> part) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : all) {
            part.write(each);
        }
        json.writeEndArray();
    }

    /** Writes one entry of a list. */
    @FunctionalInterface
    private interface Part<T> {

        void write(T each) throws IOException;
    }
}
