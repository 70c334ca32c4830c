package io.github.csprules.json;

import io.github.csprules.model.FactRef;
import io.github.csprules.verdict.ArgumentValue;
import io.github.csprules.verdict.Citation;
import io.github.csprules.verdict.Consequence;
import io.github.csprules.verdict.Explanation;
import io.github.csprules.verdict.Finding;
import io.github.csprules.verdict.Gap;
import io.github.csprules.verdict.LaterChange;
import io.github.csprules.verdict.PolicyRef;
import io.github.csprules.verdict.Remedy;
import io.github.csprules.verdict.RuleId;
import io.github.csprules.verdict.RuleStatus;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import io.github.csprules.verdict.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes a verdict, with the words that texts have for it in one language. */
final class VerdictWriter {

    private static final Fragments<PolicyRef> POLICIES = new Fragments<>(1 << 6, VerdictWriter::writePolicy);

    /** Of verdicts without findings: those of one plan with the same rules satisfied share their statuses. */
    private static final Fragments<Map<RuleId, RuleStatus>> STATUSES =
            new Fragments<>(1 << 8, VerdictWriter::writeStatuses);

    /** An entry of the statuses, by status. */
    private static final Map<RuleStatus, Fragments<RuleId>> RULES = entries();

    private static final Fragments<List<Citation>> CITATIONS =
            new Fragments<>(1 << 10, (json, all) -> json.list(all, VerdictWriter::writeCitation));

    private final JsonWriter json;
    private final Texts texts;
    private final Locale locale;

    private static Map<RuleStatus, Fragments<RuleId>> entries() {
        Map<RuleStatus, Fragments<RuleId>> entries = new EnumMap<>(RuleStatus.class);
        for (RuleStatus status : RuleStatus.values()) {
            entries.put(
                    status,
                    new Fragments<>(
                            1 << 8,
                            (json, rule) -> json.startObject()
                                    .property("rule", rule)
                                    .property("status", status)
                                    .endObject()));
        }
        return entries;
    }

    private VerdictWriter(JsonWriter json, Texts texts, Locale locale) {
        this.json = json;
        this.texts = texts;
        this.locale = locale;
    }

    static String write(Verdict verdict, Texts texts, Locale locale) {
        JsonWriter json = new JsonWriter();
        write(json, verdict, texts, locale);
        return json.toString();
    }

    /** Writes a verdict with what each rule stood on. */
    static String write(Verdict verdict, List<Explanation> explanations, Texts texts, Locale locale) {
        JsonWriter json = new JsonWriter();
        VerdictWriter writer = new VerdictWriter(json, texts, locale);
        writer.verdict(verdict);
        json.name("explanation").list(explanations, (out, each) -> writer.explanation(each));
        return json.endObject().toString();
    }

    /** Writes a verdict where a value is due. */
    static void write(JsonWriter json, Verdict verdict, Texts texts, Locale locale) {
        new VerdictWriter(json, texts, locale).verdict(verdict);
        json.endObject();
    }

    private void explanation(Explanation explanation) {
        json.startObject()
                .property("rule", explanation.rule())
                .name("facts")
                .list(explanation.facts(), (out, stated) -> {
                    factRef(out.startObject(), stated.fact()).name("value");
                    ScenarioWriter.value(out, stated.value());
                    out.name("assumed").literal(stated.value().isAssumed()).endObject();
                })
                .endObject();
    }

    /** Writes all properties but the explanation, and leaves the object open. */
    private void verdict(Verdict verdict) {
        json.startObject().property("schema", Format.VERDICT.schema).property("library", verdict.library());
        policy(json, verdict.policy());
        json.propertyOrNull("reference", verdict.reference());
        json.property("asOf", verdict.asOf())
                .name("beforeKnownPolicy")
                .literal(verdict.isBeforeKnownPolicy())
                .name("beyondKnownPolicy")
                .literal(verdict.isBeyondKnownPolicy())
                .name("laterChanges")
                .list(verdict.laterChanges(), (out, change) -> laterChange(change));
        json.property("transaction", verdict.transaction())
                .property("outcome", verdict.outcome())
                .name("unconditional")
                .literal(verdict.isUnconditional());
        List<Finding> findings = verdict.findings();
        json.name("findings").list(findings, (out, finding) -> finding(finding)).name("rules");
        if (findings.isEmpty()) {
            json.fragment(STATUSES.of(verdict.rules()));
        } else {
            writeStatuses(json, verdict.rules());
        }
        facts(json, "assumptions", verdict.assumptions());
        json.name("consequences").list(verdict.consequences(), (out, consequence) -> consequence(consequence));
    }

    private static void writeStatuses(JsonWriter json, Map<RuleId, RuleStatus> statuses) {
        json.startList();
        statuses.forEach((rule, status) ->
                json.fragment(Objects.requireNonNull(RULES.get(status)).of(rule)));
        json.endList();
    }

    private void laterChange(LaterChange change) {
        json.startObject()
                .property("code", change.code())
                .property("day", change.day())
                .property("message", texts.message(change, locale))
                .endObject();
    }

    /** Writes the policy, as a property. */
    static void policy(JsonWriter json, PolicyRef policy) {
        json.name("policy").fragment(POLICIES.of(policy));
    }

    private static void writePolicy(JsonWriter json, PolicyRef policy) {
        json.startObject()
                .property("name", policy.name())
                .property("edition", policy.edition())
                .property("knownFrom", policy.knownFrom())
                .property("knownThrough", policy.knownThrough());
        policy.changes()
                .ifPresent(changes -> json.name("changes")
                        .startObject()
                        .name("plus")
                        .texts(changes.plus())
                        .name("without")
                        .texts(changes.without())
                        .endObject());
        json.endObject();
    }

    private void finding(Finding finding) {
        json.startObject().property("rule", finding.rule()).property("status", finding.status());
        if (finding instanceof Violation violation) {
            violation(violation);
        } else if (finding instanceof Gap gap) {
            gap(gap);
        }
        json.endObject();
    }

    private void violation(Violation violation) {
        json.property("reason", violation.reason()).name("subjects").texts(violation.subjects());
        arguments(violation.arguments());
        json.property("message", texts.message(violation, locale));
        json.name("remedies").list(violation.remedies(), (out, remedy) -> remedy(remedy, violation));
        citations(json, violation.citations());
        json.name("partnerCenterErrors").texts(violation.partnerCenterErrors());
    }

    private void arguments(Map<String, ArgumentValue> all) {
        json.name("arguments").startObject();
        all.forEach(this::argument);
        json.endObject();
    }

    private void argument(String name, ArgumentValue value) {
        json.name(name);
        if (value.isList()) {
            json.texts(value.values());
        } else {
            json.text(value.values().get(0));
        }
    }

    private void remedy(Remedy remedy, Violation violation) {
        json.startObject()
                .property("code", remedy.code())
                .property("by", remedy.by())
                .property("message", texts.message(remedy, violation, locale))
                .endObject();
    }

    private void gap(Gap gap) {
        json.name("subjects").texts(gap.subjects());
        json.name("missing")
                .list(
                        gap.missing(),
                        (out, fact) -> factRef(out.startObject(), fact)
                                .property("question", texts.question(fact, locale))
                                .endObject());
        json.property("message", texts.message(gap, locale));
        citations(json, gap.citations());
    }

    private void consequence(Consequence consequence) {
        json.startObject().property("code", consequence.code()).property("level", consequence.level());
        arguments(consequence.arguments());
        json.property("message", texts.message(consequence, locale));
        citations(json, consequence.citations());
        json.endObject();
    }

    /** Writes citations, as a property. */
    static void citations(JsonWriter json, List<Citation> all) {
        json.name("citations").fragment(CITATIONS.of(all));
    }

    private static void writeCitation(JsonWriter json, Citation citation) {
        json.startObject()
                .propertyOrNull("clause", citation.clause())
                .property("page", citation.page())
                .property("section", citation.section())
                .property("pageDate", citation.pageDate())
                .endObject();
    }

    /** Writes facts without words, as a property. */
    static void facts(JsonWriter json, String name, List<FactRef> all) {
        json.name(name)
                .list(all, (out, fact) -> factRef(out.startObject(), fact).endObject());
    }

    /** Writes the codes of consequences, as a property. */
    static void codes(JsonWriter json, List<Consequence> consequences) {
        json.name("consequences")
                .texts(consequences.stream().map(Consequence::code).toList());
    }

    static JsonWriter factRef(JsonWriter json, FactRef fact) {
        return json.property("of", fact.of()).property("fact", fact.fact().name());
    }
}
