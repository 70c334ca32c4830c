package io.github.csprules.json;

import io.github.csprules.model.Problem;
import java.util.List;

/** Writes a problem. Its message is always in English. */
final class ProblemWriter {

    private ProblemWriter() {}

    /** Writes the listed problems and the number of all. */
    static void write(JsonWriter json, List<Problem> problems, int problemCount) {
        json.startObject().name("problemCount").literal(String.valueOf(problemCount));
        json.name("problems").list(problems, ProblemWriter::write).endObject();
    }

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
