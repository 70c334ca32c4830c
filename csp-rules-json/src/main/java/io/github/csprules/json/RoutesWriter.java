package io.github.csprules.json;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Route;
import io.github.csprules.model.Fact;
import io.github.csprules.verdict.Texts;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Locale;

/** Writes routes, with the words that texts have for them in one language. */
final class RoutesWriter {

    static final String SCHEMA = "csp-routes/1";

    private final JsonWriter json;
    private final Texts texts;
    private final Locale locale;

    private RoutesWriter(JsonWriter json, Texts texts, Locale locale) {
        this.json = json;
        this.texts = texts;
        this.locale = locale;
    }

    static String write(Advice advice, Texts texts, Locale locale) {
        JsonWriter json = new JsonWriter();
        write(json, advice, texts, locale);
        return json.toString();
    }

    /** Writes routes where a value is due. */
    static void write(JsonWriter json, Advice advice, Texts texts, Locale locale) {
        new RoutesWriter(json, texts, locale).advice(advice);
    }

    private void advice(Advice advice) {
        Verdict verdict = advice.verdict();
        json.startObject().property("schema", SCHEMA).property("library", verdict.library());
        VerdictWriter.policy(json, verdict.policy());
        json.propertyOrNull("reference", verdict.reference());
        json.property("asOf", verdict.asOf())
                .property("transaction", verdict.transaction())
                .property("outcome", verdict.outcome());
        json.name("routes").list(advice.routes(), (out, route) -> route(route));
        json.name("complete").literal(advice.isComplete());
        json.name("incurable").list(advice.incurable(), (out, incurable) -> incurable(incurable));
        json.name("questions").list(advice.questions(), (out, question) -> question(question));
        json.endObject();
    }

    private void route(Route route) {
        json.startObject().property("outcome", route.outcome()).property("asOf", route.asOf());
        json.name("steps").list(route.stages(), (out, stage) -> step(stage));
        VerdictWriter.facts(json, "missing", route.verdict().missing());
        VerdictWriter.facts(json, "assumptions", route.verdict().assumptions());
        VerdictWriter.codes(json, route.verdict().consequences());
        json.endObject();
    }

    private void step(Route.Stage stage) {
        json.startObject()
                .property("step", stage.action().step().code())
                .property("by", stage.action().by());
        json.propertyOrNull("party", stage.action().party());
        json.property("message", stage.message(texts, locale));
        json.propertyOrNull("where", stage.where(texts, locale));
        VerdictWriter.citations(json, stage.citations());
        json.name("cures").list(stage.cures(), FindingWriter::write);
        json.name("transaction");
        stage.action()
                .transaction()
                .ifPresentOrElse(transaction -> ScenarioWriter.write(json, transaction), json::none);
        VerdictWriter.facts(json, "missing", stage.missing());
        VerdictWriter.codes(json, stage.consequences());
        json.name("patch");
        PatchWriter.write(json, stage.before(), stage.after());
        json.endObject();
    }

    private void incurable(Advice.Incurable incurable) {
        json.startObject().name("finding");
        FindingWriter.write(json, incurable.finding());
        json.property("needs", incurable.need())
                .property("message", incurable.message(texts, locale))
                .endObject();
    }

    private void question(Advice.Question question) {
        VerdictWriter.factRef(json.startObject(), question.fact())
                .property("question", texts.question(question.fact(), locale))
                .name("decides")
                .literal(question.decides())
                .name("answers")
                .list(question.answers(), (out, answer) -> answer(answer))
                .endObject();
    }

    private void answer(Advice.Answer answer) {
        json.startObject().name("value");
        value(answer.value());
        json.property("outcome", answer.outcome()).endObject();
    }

    private void value(Fact<?> fact) {
        if (fact.isNone()) {
            json.none();
        } else if (fact.get() instanceof Boolean flag) {
            json.literal(flag.toString());
        } else if (fact.get() instanceof List<?>) {
            json.startList().endList(); // only the empty one is tried
        } else {
            json.text(fact.get().toString());
        }
    }
}
