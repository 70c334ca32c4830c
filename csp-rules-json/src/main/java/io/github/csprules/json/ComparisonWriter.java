package io.github.csprules.json;

import io.github.csprules.advice.Comparison;
import io.github.csprules.verdict.Difference;

/** Writes a comparison, or one of its examples. */
final class ComparisonWriter {

    static final String SCHEMA = "csp-comparison/1";

    private final JsonWriter json;

    private ComparisonWriter(JsonWriter json) {
        this.json = json;
    }

    static String write(Comparison comparison) {
        JsonWriter json = new JsonWriter();
        new ComparisonWriter(json).comparison(comparison);
        return json.toString();
    }

    /** Writes an example where a value is due. */
    static void write(JsonWriter json, Comparison.Example example) {
        new ComparisonWriter(json).example(example);
    }

    private void comparison(Comparison comparison) {
        json.startObject().property("schema", SCHEMA).property("library", comparison.library());
        side("left", comparison.left());
        side("right", comparison.right());
        count("judged", comparison.judged());
        count("invalid", comparison.invalid());
        count("same", comparison.same());
        json.name("outcomes").list(comparison.outcomes(), (out, outcomes) -> outcomes(outcomes));
        json.name("rules").list(comparison.rows(), (out, row) -> row(row));
        json.name("consequences").list(comparison.consequences(), (out, effects) -> effects(effects));
        json.name("examples").list(comparison.examples(), (out, example) -> example(example));
        json.endObject();
    }

    private void side(String name, Comparison.Side side) {
        json.name(name).startObject();
        VerdictWriter.policy(json, side.policy());
        json.propertyOrNull("asOf", side.asOf()).endObject();
    }

    private void count(String name, long count) {
        json.name(name).literal(String.valueOf(count));
    }

    private void outcomes(Comparison.Outcomes outcomes) {
        json.startObject().property("left", outcomes.left()).property("right", outcomes.right());
        count("count", outcomes.count());
        json.endObject();
    }

    private void row(Comparison.Row row) {
        json.startObject().property("rule", row.rule()).propertyOrNull("reason", row.reason());
        count("gained", row.gained());
        count("lost", row.lost());
        count("changed", row.changed());
        json.endObject();
    }

    private void effects(Comparison.Effects effects) {
        json.startObject().property("code", effects.code());
        count("gained", effects.gained());
        count("lost", effects.lost());
        json.endObject();
    }

    private void example(Comparison.Example example) {
        Difference difference = example.difference();
        json.startObject()
                .property("id", example.id())
                .name("outcome")
                .startObject()
                .property("left", difference.left())
                .property("right", difference.right())
                .endObject();
        json.name("gained").list(difference.gained(), FindingWriter::write);
        json.name("lost").list(difference.lost(), FindingWriter::write);
        json.name("changed").list(difference.changed(), (out, changed) -> changed(changed));
        json.endObject();
    }

    private void changed(Difference.Changed changed) {
        json.startObject().property("rule", changed.rule()).name("subjects").texts(changed.subjects());
        FindingWriter.write(json.name("left"), changed.left());
        FindingWriter.write(json.name("right"), changed.right());
        json.endObject();
    }
}
