package io.github.csprules.json;

import io.github.csprules.model.Problem;

/** Writes a problem. Its message is always in English. */
final class ProblemWriter {

    private ProblemWriter() {}

    static void write(JsonWriter json, Problem problem) {
        json.startObject()
                .property("problem", problem.code())
                .property("pointer", problem.pointer())
                .name("line")
                .literal(String.valueOf(problem.line()))
                .name("column")
                .literal(String.valueOf(problem.column()))
                .property("found", problem.found())
                .property("expected", problem.expected())
                .property("message", problem.message())
                .endObject();
    }
}
